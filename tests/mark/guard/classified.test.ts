import { describe, expect, it } from 'vitest';
import { saysLabel, saysNonPublic } from '../../../src/mark/guard/marker.js';

const rows = (words: readonly string[]) => words.map((one) => [one]);

describe('marks of classification', () => {
  it.each(
    rows([
      'UN RESTRICTED',
      'UN STRICTLY CONFIDENTIAL',
      'EU-CONFIDENTIAL',
      'NATO TOP SECRET',
      'RESTREINT UE',
      'DIFFUSION RESTREINTE',
      'EUROPOL RESTRICTED',
      'R-UE/EU-R',
      'LIMITED DISTRIBUTION',
      'Diffusion restreinte',
      'commercial in confidence',
      'ORCON',
      'NOT FOR CITATION',
      'not for onward transmission',
      'Not to be quoted',
      'not for attribution',
      'no further distribution',
      'not yet cleared for release',
      'not yet public',
      'sensitive but unclassified',
      'on background only',
      'under the Chatham House Rule',
      'The unit told us so in strict confidence',
      'received in confidence',
      '(do not forward)',
      'Note: do not distribute further',
      'For participants only',
      'for internal circulation',
      'Distribution: limited to the Secretariat',
      'OFFICIAL-SENSITIVE',
      'OFFICIAL: SENSITIVE',
      'PROTECTED B',
      'UNCLASSIFIED//FOUO',
      'NOFORN',
      '(S//NF)',
      'TLP-RED',
      'TLP RED',
      'TLP\u2011AMBER',
      'not to be circulated',
      'not for further dissemination',
      'not to be published',
      'for restricted use',
      'internal use only',
      'Strictly confidential',
      'off-the-record',
      'embargoed until May',
      'Do not circulate',
      'Distr.: Restricted',
      'Distribution: confidential',
      'SECRET DÉFENSE',
      'CONFIDENTIEL OTAN',
      'OSCE RESTRICTED',
      'ASEAN SECRET',
      'UK-TOP SECRET',
      'PROTECTED: A',
      'COMMERCIAL-IN-CONFIDENCE',
      '//FOUO',
      '// NF',
      'OFFICIAL//ORCON',
      'U//LES',
      'U//SBU',
      'TS//REL TO',
      'stamped FOUO',
      '(C//N',
      '(TS//A',
      'not for public release',
      'not to be disclosed',
      'not to be further disseminated',
      'not for wider distribution',
      'for official use',
      'for internal use only',
      'law enforcement sensitive',
      'eyes-only',
      'strictly private',
      'strictly personal',
      'strictly internal',
      'under embargo',
      'do not cite',
      'do not quote',
      'Distr: strictly',
      'a bar \u2588 over words',
      '\u25A0\u25A0\u25A0 words',
    ]),
  )('are seen: %s', (text) => {
    expect(saysNonPublic(`x ${text} y`)).toBe(true);
  });

  it.each(
    rows([
      'UN confidential files',
      'UNRESTRICTED',
      'THE UNRESTRICTED',
      'RESTREINT',
      'OFFICIAL',
      'PROTECTED BY LAW',
      'TLP:GREEN',
      'TLP, red',
      'not for publicans',
      'not to be public',
      'for internal users',
      'strictly necessary',
      'off the hook',
      'do not forward it',
      'Distr.: General',
      'Distr.: Limited',
      'a bullet \u25A0 here',
    ]),
  )('are none: %s', (text) => {
    expect(saysNonPublic(`x ${text} y`)).toBe(false);
  });
});

describe('a label that opens a line or stands in brackets', () => {
  it.each(
    rows([
      'Internal: words',
      'INTERNAL NOTE: words',
      'Confidential. Words',
      '*Internal only* – words',
      'Strictly confidential: words',
      'Limited distribution: words',
      'a line\nSecret: words',
      '“Not public: words',
      'words (confidential)',
      'words [highly restricted; words]',
      'words (internal: words)',
      'words (not public)',
      '(NP) words',
    ]),
  )('is seen: %j', (text) => {
    expect(saysLabel(text)).toBe(true);
  });

  it.each(
    rows([
      'Internal control: words',
      'Confidential talks. Words',
      'Secret',
      'Controls were internal: words',
      'words (internal control)',
      'words (confidential as they are)',
      'words (NP) words',
      'Privately: words',
      'Unclassified: words',
    ]),
  )('is none: %j', (text) => {
    expect(saysLabel(text)).toBe(false);
  });
});
