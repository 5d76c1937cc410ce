import { expect, it } from 'vitest';
import { checkBrackets } from '../../../../src/check/text/checks/brackets.js';
import { chapterOf, editionOf, found } from '../edition.js';

function told(markdown: string): string[] {
  const chapter = chapterOf(markdown);
  checkBrackets(editionOf([chapter]));
  return found(chapter);
}

it.each([
  ['The office answered [x] in time.', '1 text/brackets'],
  ['It answered {x} times.', '1 text/brackets'],
  ['It took [...] days.', '1 text/brackets'],
  ['[Table 1 about here]', '1 text/brackets'],
  ['Written by [Name Surname] in time.', '1 text/brackets'],
  ['The desk is at ____ in the capital.', '1 text/blank'],
  ['A letter from 20__ and one from ........', '1 text/blank'],
])('tells what a draft left: %s', (text, expected) => {
  expect(told(text)).toContain(expected);
});

it.each([
  'The law says: “a child […] is heard” and ‘they was [sic] heard’.',
  '> A child [who is a witness] is heard.',
  'As the Convention says (in its text [of 1989]), so it is.',
  ':::template{title="Request"}\nWe ask [name of the office] by ____ .\n:::',
  '| Name |\n|---|\n| ____ |',
  'The file `a[x]` and __strong words__ and [a link](https://example.org).',
  'So it is [@key, art. 3], and @key [p. 4].',
])('leaves alone what is meant: %s', (text) => {
  expect(told(text)).toEqual([]);
});
