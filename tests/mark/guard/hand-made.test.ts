import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { guard } from '../../../src/mark/guard/guard.js';
import { isMarkedByHand, saysTakenOut } from '../../../src/mark/guard/hand-made.js';
import { findingsOf } from '../../../src/model/finding.js';
import { line, node, root } from '../trees.js';

const rows = (words: readonly string[]) => words.map((one) => [one]);

describe('signs that a hand puts around words', () => {
  it.each(
    rows([
      '¤two words¤',
      '¤¤two words¤¤',
      '§two words§',
      '†two words†',
      '¶two words¶',
      '@@two words@@',
      '##two words##',
      '^^“two words”^^',
      '//two words//',
      '### two words ###',
      '*** two words ***',
      '%%% two words %%%',
      'XXX two words XXX',
      'XXXX two words XXX',
      '(((two words)))',
      '[*two words*]',
      '⟦two words⟧',
      '【two words】',
      '>>> two words <<<',
      'words <<<',
      'a line\n+++\ntwo words',
      'XXX\ntwo words',
      'BEGIN INTERNAL two words',
      'END OF CONFIDENTIAL',
      'INTERNAL two words END INTERNAL',
    ]),
  )('are seen: %s', (words) => {
    expect(isMarkedByHand(words)).toBe(true);
  });

  it.each(
    rows([
      'section § 4, and §§ 5–7 with § 8',
      'art. §4a and §4b',
      'Chapter XXX, and part XX of it',
      'at ¶ 12 and ¶13',
      'see https://example.org//a//b//',
      'and/or, either/or',
      'a price of $4 and $5',
      'R&D and M&A',
      'Really?! Yes!! No!',
      'a #tag and issue #4',
      '2 * 3 * 4',
      'Name: ____ Date: ____ Place: ____',
      'temperatures of 20°–30°',
      'a[1] and (b) ((c))',
      'a >> b and c << d',
      'INTERNAL AFFAIRS, and the END',
      '20XX and XXIII',
    ]),
  )('are none: %s', (words) => {
    expect(isMarkedByHand(words)).toBe(false);
    expect(saysTakenOut(words)).toBe(false);
  });

  it.each(
    rows([
      '[names withheld]',
      '[source removed]',
      '[places hidden]',
      '[figure suppressed]',
      '[numbers redacted]',
      '[date withheld]',
      '[text removed]',
      '[details hidden]',
      '[detail withheld]',
      '[sensitive]',
      '[withheld]',
      '[suppressed, two words]',
      '[removed]',
      '[redacted]',
      '[redaction: two words]',
      '[black out]',
      '[blackedout]',
      '[un eyes only]',
      '[un only]',
      '[off the record: two words]',
      '[off record]',
      '[start of the internal part]',
      '[end of draft words]',
      '[cut in the final text]',
      '[strike before printing]',
      '[omit later]',
      '[hide in the public version, published]',
      '[leave out of the release]',
      '[take out, not to circulate]',
      '[do not print]',
      '[not to be published]',
      'and do not publish this:',
      'and don’t print these words',
      "and don't release the text",
      'and never circulate the following',
      'and do not share the next line',
      'and do not release the above',
      'and do not share the paragraph',
      'and never print the sentence',
      'and never publish the section',
      'words, remove before release,',
      'words, strike before printing,',
      'words, omit before sending,',
      'words, cut before circulation,',
      'words, take out before sharing,',
      'words, withhold before publication,',
      'words, TODO: redact,',
      'words, to do: hide it,',
      '[INT: two words]',
      'a lock 🔒 here',
      'a bar [---] here',
      '[name withheld]',
      '[deleted]',
      '[Blacked out: two words]',
      '[UN only: two words]',
      '[off the record]',
      '[delete before publication: two words]',
      '[do not publish]',
      '[not for release]',
      '[NP: two words]',
      'called xxxxx here',
      'called ****** here',
      'a bar ░░░ here',
    ]),
  )('or words in their place say that something was taken out: %s', (words) => {
    expect(saysTakenOut(`One was ${words} there.`)).toBe(true);
  });

  it.each(
    rows([
      'shall [remove] content',
      '[not] to do so',
      '[end of quotation]',
      'deleted (and removed)',
      'the **bold** word',
    ]),
  )('no words say so here: %s', (words) => {
    expect(saysTakenOut(words)).toBe(false);
  });

  it('are told at their place, in words, titles and attributes, and in no code', () => {
    const told = (words: string) => {
      const file = new VFile({ path: 'one.md' });
      const code = { type: 'code', value: words };
      guard(root(line(words), node('finding', [], { attributes: { title: words } }), node('x', [code])), file);
      return findingsOf(file).map(({ rule }) => rule);
    };
    expect(told('One was ¤two words¤ there.')).toEqual(['mark/surviving-marker', 'mark/surviving-marker']);
    expect(told('One was [deleted] there.')).toEqual(['mark/said-in-prose', 'mark/said-in-prose']);
    expect(told('One was there.')).toEqual([]);
  });
});
