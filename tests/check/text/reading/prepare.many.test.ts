import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flow } from '../../../../src/check/text/reading/flow.js';
import { prepare } from '../../../../src/check/text/reading/prepare.js';
import { chapterOf } from '../edition.js';
import { lexiconOf } from '../../../../src/check/text/lexicon.js';
import { PROSE } from '../../../../src/language/en/prose.js';
import { MemoryWorld } from '../../../../src/system/memory.js';

const { names: NAMES } = await lexiconOf(new MemoryWorld(), PROSE, { abbreviations: new Map(), terms: [] });

const PIECES = [
  'Plain words of the author',
  'a **bold** and *slanted* word',
  'as shown [see @key, p. 4; @other]',
  '@key [p. 3] says so',
  'see @sec-place and [a link](https://example.org/path)',
  '`code here`',
  'a footnote[^n]',
  'he said “these are many words of another person” there',
  'a :non-public[secret]{originator="X"} word',
  'an emoji 😀 and Türkiye’s \\@ sign',
  '<!-- a comment -->',
  'at 12:30 in art. 6:2',
];
const BLOCKS = [
  (words: string) => words,
  (words: string) => `- ${words}\n- ${words}`,
  (words: string) => `> ${words}`,
  (words: string) => `## ${words}`,
  (words: string) => `| ${words} | b |\n|---|---|\n| c | ${words} |`,
  (words: string) => `:::finding{#fin-a title="A title of words"}\n${words}\n:::`,
  (words: string) => `\`\`\`\n${words}\n\`\`\``,
  (words: string) => `[^n]: ${words}`,
];

const markdown = fc
  .array(
    fc.tuple(
      fc.constantFrom(...BLOCKS),
      fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(' ', '\n'),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((blocks) =>
    blocks.map(([block, pieces, glue]) => block(pieces.join(block === BLOCKS[0] ? glue : ' '))).join('\n\n'),
  );

test('every character of the prepared text is the author’s own at its place, a space, or a mark', () => {
  fc.assert(
    fc.property(markdown, (words) => {
      const chapter = chapterOf(words);
      const source = String(chapter.file);
      const { text } = prepare(chapter, NAMES);
      expect(text.length).toBe(source.length);
      expect(text.split('\n').map((line) => line.length)).toEqual(source.split('\n').map((line) => line.length));
      const changed = [...text.matchAll(/[^ ◦†]/g)].filter(({ index, 0: character }) => character !== source[index]);
      expect(changed).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('every character of the flow knows its own place', () => {
  fc.assert(
    fc.property(markdown, (words) => {
      const chapter = chapterOf(words);
      const source = String(chapter.file);
      const read = flow(prepare(chapter, NAMES));
      expect(read.offsets).toHaveLength(read.text.length);
      const strayed = [...read.text.matchAll(/[^\s◦▫†]/g)].filter(
        ({ index, 0: character }) => character !== source[read.offsets[index] ?? -1],
      );
      expect(strayed).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
