import { describe, expect, it } from 'vitest';
import { isAmong, numbersIn } from '../../scripts/facts/numbers.js';
import { citesIn, statementsOf } from '../../scripts/facts/statements.js';

describe('the statements of a chapter', () => {
  it('gives a sentence its own citation, or those that follow in its paragraph', () => {
    const text = 'Data stay for 90 days. A request takes 6 months [@a, art. 29]. Then @b [p. 3] agrees.\n';
    expect(
      statementsOf('x.md', text).map(({ words, cites, own }) => [words, cites.map(({ key }) => key), own]),
    ).toEqual([
      ['Data stay for 90 days.', ['a', 'b'], false],
      ['A request takes 6 months .', ['a'], true],
      ['Then agrees.', ['b'], true],
    ]);
  });

  it('gives a cell its own citation, or those of its row, and leaves the name of the row', () => {
    const text = '| Fiji | Act of 2021 | s. 34 [@f, s. 34] |\n|---|---|---|\n| Niue | Not seen | – |\n';
    expect(statementsOf('x.md', text).map(({ line, words, own }) => [line, words, own])).toEqual([
      [1, 'Act of 2021', false],
      [1, 's. 34', true],
      [3, 'Not seen', false],
    ]);
  });

  it('does not end a sentence at an article or an initial', () => {
    expect(statementsOf('x.md', 'See art. 5 of the U.S. Code. End [@a].').map(({ words }) => words)).toEqual([
      'See art. 5 of the U.S. Code.',
      'End .',
    ]);
  });

  it('takes no place of the publication for a work', () => {
    expect(citesIn('See @sec-method, @guide:sop-x and [@tbl-a; @work-1, s. 2].')).toEqual([
      { key: 'work-1', locator: ', s. 2' },
    ]);
  });

  it('passes over front matter, headings, fences and comments, and reads the source line of a table', () => {
    const text =
      '---\ntitle: 7 @no\n---\n\n## Head 8 {#sec-a}\n\n:::table{title="T" source="@w; @v"}\n<!-- 9 [@no] -->\n:::\n';
    expect(statementsOf('x.md', text).flatMap(({ cites }) => cites.map(({ key }) => key))).toEqual(['w', 'v']);
  });
});

describe('the numbers of a text', () => {
  it('are the same with commas, as words, and with the letters of a section', () => {
    expect([...numbersIn('1,000 reports; ss. 377BO and 62A; ten', { small: true })]).toEqual([
      '1000',
      '377bo',
      '62a',
      '10',
    ]);
  });

  it('count a month only beside its day or year', () => {
    expect([...numbersIn('A State may ask on 3 May 2018.')]).toEqual(['3', '2018', 'may']);
    expect([...numbersIn('A State may ask.')]).toEqual([]);
  });

  it('may be rounded to the places that are printed', () => {
    expect(isAmong('21.8', new Set(['21.75']))).toBe(true);
    expect(isAmong('21.7', new Set(['21.75']))).toBe(false);
    expect(isAmong('62a', new Set(['62']))).toBe(true);
    expect(isAmong('6', new Set(['7']))).toBe(false);
  });
});
