import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { fixOf } from '../../../src/check/text/mend/fixes.js';
import { isOwnProse } from '../../../src/check/text/mend/own-prose.js';

const told = (words: string, wanted: string) => `Unexpected “${words}”, expected ${wanted}`;

describe('what is written instead', () => {
  it.each([
    ['OxfordSpelling', 'organised', 'organized', 'organized'],
    ['OxfordSpelling', 'Organised', 'organized', 'Organized'],
    ['Spelling', 'behavior', 'behaviour', 'behaviour'],
    ['PerCent', '40%', 'figure + per cent (the sign in tables and figures only)', '40 per cent'],
    ['PerCent', '2.5 %', 'figure + per cent (the sign in tables and figures only)', '2.5 per cent'],
    ['PerCent', 'percent', 'per cent', 'per cent'],
    ['Dates', 'December 5, 2025', 'the form 5 December 2025', '5 December 2025'],
    ['Dates', '5th of December', 'the form 5 December 2025', '5 December'],
    ['Dates', 'Sept. 5, 2025', 'the month in full', '5 September 2025'],
    ['Dates', '5 December, 2025', 'no comma', '5 December 2025'],
    ['Dates', '1990’s', '1990s (no apostrophe)', '1990s'],
    ['Spacing', ' ,', 'the space after the mark', ','],
    ['RepeatedWords', 'the the', 'it once', 'the'],
  ])('%s: %s', (rule, words, wanted, fix) => {
    expect(fixOf(rule, words, told(words, wanted))).toBe(fix);
  });

  it.each([
    ['Dates', '5/12/2025', 'the form 5 December 2025', 'is read in two ways'],
    ['Spelling', 'program', 'programme', 'means something else in computing'],
    ['Spelling', 'toward', 'to / towards', 'is a choice'],
    ['PerCent', 'five per cent', 'figures before per cent: 25 per cent', 'is counted by nobody'],
    ['OxfordSpelling', 'ORGANISED', 'organized', 'is all in capitals'],
    ['RepeatedWords', 'bon bon', 'it once', 'may be meant'],
    ['PlainWords', 'utilize', 'use', 'belongs to a rule of judgement'],
  ])('is left to the author: %s, %s, for it %s', (rule, words, wanted) => {
    expect(fixOf(rule, words, told(words, wanted))).toBeUndefined();
  });
});

describe('running text', () => {
  const OWN = 'The court organised a hearing in the town.';
  const at = (source: string, words = 'organised'): boolean => {
    const start = source.indexOf(words);
    return isOwnProse(new VFile(source), [start, start + words.length]);
  };

  it('is what an author says in a paragraph, an item or a note', () => {
    for (const source of [OWN, `- ${OWN}`, `---\ntitle: x\n---\n\n${OWN}`, `“So it is.” ${OWN}`, `${OWN} [@a, p. 3]`])
      expect(at(source), source).toBe(true);
  });

  it.each([
    ['a quotation', 'They “organised it” then.'],
    ['a quotation with straight marks', 'They "organised it" then.'],
    ['a quotation without an end', 'They “organised it then.'],
    ['a block quotation', '> They organised it.'],
    ['a title of a work', 'As in *The organised crime report* it is.'],
    ['code', 'The name `organised` stands there.'],
    ['a block of code', '```\norganised\n```'],
    ['a heading', '## How it is organised'],
    ['a citation', 'So it is [@organised, p. 2].'],
    ['a key in running text', 'As @organised says.'],
    ['an address', 'See https://example.org/organised now.'],
    ['the target of a link', 'See [it](organised.md).'],
    ['an attribute', ':::figure{#fig-x title="How it is organised"}\n:::'],
    ['front matter', '---\ntitle: How it is organised\n---\n\nText.'],
    ['a comment', '<!-- organised -->'],
    ['a table', '| a | organised |\n|---|---|'],
    ['a definition of a link', '[x]: organised.md'],
  ])('is not %s', (_what, source) => {
    expect(at(source)).toBe(false);
  });

  it.each([
    ['The Organised Crime Unit met.', 'Organised', false],
    ['Organised Crime Units met.', 'Organised', false],
    ['Organised groups met.', 'Organised', true],
    ['They met. Organised groups came.', 'Organised', true],
    ['It was on December 5, 2025.', 'December 5, 2025', true],
  ])('is no name: %s', (source, words, own) => {
    expect(at(source, words)).toBe(own);
  });

  it('never ends within a quotation, wherever that stands', () => {
    const words = fc.stringMatching(/^[a-z ]{0,20}$/);
    fc.assert(
      fc.property(words, words, words, (before, inside, after) => {
        const source = `${before}“${inside}organised${inside}”${after}`;
        expect(at(source)).toBe(false);
      }),
    );
  });
});
