import { expect, test } from 'vitest';
import { flow } from '../../../../src/check/text/reading/flow.js';
import { prepare } from '../../../../src/check/text/reading/prepare.js';
import { chapterOf } from '../edition.js';
import { lexiconOf } from '../../../../src/check/text/lexicon.js';
import { PROSE } from '../../../../src/language/en/prose.js';
import { MemoryWorld } from '../../../../src/system/memory.js';

const { names: NAMES } = await lexiconOf(new MemoryWorld(), PROSE, { abbreviations: new Map(), terms: [] });

function kept(words: string): string {
  return prepare(chapterOf(words), NAMES).text.split('\n').slice(4).join('\n').replace(/ +/g, ' ').trim();
}

test.each([
  ['Text [@key, p. 4; see @other] goes on.', 'Text † goes on.'],
  ['Text (see @sec-place) goes on.', 'Text (see ◦ ) goes on.'],
  ['@key [p. 4] found it.', '† found it.'],
  ['A [link](https://example.org/page) here.', 'A link here.'],
  ['Use `code` here.', 'Use ◦ here.'],
  ['He said “these are the words of another” there.', 'He said “◦ ” there.'],
  ['He said “yes” there.', 'He said “yes” there.'],
  ['The sale of children, child prostitution and child pornography is a crime.', 'The ◦ is a crime.'],
  ['> The words of another.', ''],
  ['```\ncode\n```', ''],
  ['Text <!-- a comment --> goes.', 'Text goes.'],
  [':::finding{#fin-a title="A title"}\nText.\n:::', 'A title \nText.'],
  ['::contents', ''],
])('of %j the prose is %j', (words, prose) => {
  expect(kept(words).replace(/ *\n */g, ' \n')).toBe(prose);
});

test('the title of the front matter is prose, its other lines are not', () => {
  const [, title, fence] = prepare(chapterOf('Text.'), NAMES).text.split('\n');
  expect(title?.trim()).toBe('A title');
  expect(fence?.trim()).toBe('');
});

test('two items of a list are two lines of the flow, and a soft line break is a space', () => {
  expect(flow(prepare(chapterOf('One\ntwo [@key].\n\n- three\n- four'), NAMES)).text).toBe(
    '◦ A title\n◦\nOne two †.\n◦\n◦ three\n◦\n◦ four\n◦\n',
  );
});
