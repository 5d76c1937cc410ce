import { describe, expect, it } from 'vitest';
import { openFindings } from '../../../src/check/told/open-report.js';
import type { Finding } from '../../../src/model/finding.js';

const WITHHELD = ['The zebrafinch case was given for another reason, and stays put before the court.'];
const AGAINST = {
  withheld: WITHHELD,
  own: 'The police organised a hearing.',
  advice: new Map([['print/page-fill', 'Move a zebrafinch']]),
};

const finding = (rule: string, more: Partial<Finding>): Finding => ({
  ...{ file: 'a.md', line: 1, column: 1, severity: 'error', gate: 'pass', rule, letter: 'A', why: '', url: '' },
  ...{ message: 'Unexpected “organised”, expected organized', mend: 'Write what is expected.', ...more },
});

describe('findings beside a public build', () => {
  it('are told whole where a rule of words gives its own advice, whatever words it shares with what is withheld', () => {
    const advice =
      'Put <!-- allow language/oxford-spelling "text": reason --> before the paragraph, as with zebrafinch';
    const one = finding('language/oxford-spelling', { mend: advice, actual: 'organised', fix: 'organized' });
    const everywhere = finding('print/page-fill', { mend: 'Move a zebrafinch' });
    expect(openFindings([one, everywhere], AGAINST)).toEqual([one, everywhere]);
  });

  it('quote no withheld word, in their message or in advice that is made for the place', () => {
    const quoting = finding('language/terms', {
      message: 'Unexpected “zebrafinch”, expected bird',
      actual: 'zebrafinch',
    });
    const advising = finding('refer/dangling-reference', { mend: 'Did you mean zebrafinch?' });
    for (const one of openFindings([quoting, advising], AGAINST))
      expect(JSON.stringify(one)).not.toContain('zebrafinch');
  });
});
