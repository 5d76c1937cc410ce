import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hoverAt } from '../../src/editor/hover.js';
import { definitionOf, referencesOf, renamableAt, renamed } from '../../src/editor/places.js';
import { linesOf, wordsIn } from '../../src/editor/lines.js';
import type { FolderKnown } from '../../src/model/editor.js';
import { ADDRESSES, CHAPTER, folder, placed } from './folder.js';

const AT_LABEL = CHAPTER.replace('as @sec-law', 'as @sec|-law');
const AT_KEY = CHAPTER.replace('(@gov-2024', '(@|gov-2024');

function hover(marked: string): unknown {
  const { spot, known } = placed(marked);
  return hoverAt(spot, known)?.contents;
}

test('a hover says what a name becomes, and what words mean', () => {
  expect(hover(AT_LABEL)).toMatchObject({ value: '**section 2.1**, page 8: Law' });
  expect(hover(AT_KEY)).toMatchObject({ value: 'Ministry of Justice. (2024). Rules for providers.' });
  expect(hover(CHAPTER.replace('@un-1989', '@un-|1989'))).toMatchObject({
    value: expect.stringContaining('Not cited yet') as string,
  });
  expect(hover(CHAPTER.replace('NCMEC', 'NC|MEC'))).toMatchObject({
    value: expect.stringContaining('National Center') as string,
  });
  expect(hover(':::case|-study')).toMatchObject({ value: expect.stringContaining('`lesson`, required') as string });
  expect(hover('Plain| words')).toBeUndefined();
  expect(hover('---\nti|tle: Frameworks\n---\n')).toMatchObject({ value: '**Frameworks**, 20 words' });
});

test('a label leads to where it is given, a key to its record', () => {
  const label = placed(AT_LABEL);
  expect(definitionOf(label.spot, label.known, ADDRESSES)).toMatchObject([
    { uri: 'file:///f/manuscript/guide/02-frameworks.md', range: { start: { line: 4, character: 9 } } },
  ]);
  const key = placed(AT_KEY);
  expect(definitionOf(key.spot, key.known, ADDRESSES)).toMatchObject([
    { uri: 'file:///f/bibliography/references.json', range: { start: { line: 1, character: 11 } } },
  ]);
});

test('references are found in every file, and a plain word is none', () => {
  const key = placed(AT_KEY);
  const uris = referencesOf(key.spot, key.known, ADDRESSES).map(({ uri }) => uri.split('/').at(-1));
  expect(uris).toEqual(['02-frameworks.md', '02-frameworks.md', 'glossary.yaml', 'references.json', 'speed.yaml']);
});

test('a new name stands in every file, a capital where the sentence begins', () => {
  const { spot, known } = placed(AT_LABEL);
  const after = applied(known, renamed({ ...spot, name: 'sec-rules' }, known, ADDRESSES)?.changes);
  expect(after.get('manuscript/guide/02-frameworks.md')).toBe(
    CHAPTER.replaceAll('sec-law', 'sec-rules').replaceAll('Sec-law', 'Sec-rules'),
  );
  expect(after.get('manuscript/guide/03-more.md')).toContain('As @sec-rules and @rec-log');
});

test('of a label that two publications have, the own one is meant, or the one that is named', () => {
  const { spot, known } = placed(AT_LABEL);
  const brief = 'manuscript/brief/01-law.md';
  const text = '## Law {#sec-law}\n\nHere @sec-law, there @guide:sec-law.\n';
  const both: FolderKnown = {
    ...known,
    texts: new Map([...known.texts, [brief, text]]),
    labels: [{ label: 'sec-law', publication: 'brief', becomes: 'section 1', title: '', page: '2' }, ...known.labels],
    chapters: new Map([...known.chapters, [brief, { publication: 'brief', standing: '' }]]),
  };
  const lines = (one: typeof spot) =>
    referencesOf(one, both, ADDRESSES)
      .filter(({ uri }) => uri.includes('brief'))
      .map(({ range }) => range.start.character);
  const here = { path: brief, text, position: { line: 2, character: 8 } };
  expect(lines(spot)).toEqual([28]);
  expect(lines(here)).toEqual([9, 6]);
  expect(referencesOf(here, both, ADDRESSES)).toHaveLength(2);
  expect(hoverAt(here, both)?.contents).toMatchObject({ value: '**section 1**, page 2' });
  expect(hoverAt({ ...here, position: { line: 2, character: 30 } }, both)?.contents).toMatchObject({
    value: '**section 2.1**, page 8: Law',
  });
});

test('a name that is none, is taken, or nobody gave is refused', () => {
  const { spot, known } = placed(AT_LABEL);
  expect(() => renamed({ ...spot, name: 'fig-law' }, known, ADDRESSES)).toThrow('expected sec-');
  expect(() => renamed({ ...spot, name: 'sec law' }, known, ADDRESSES)).toThrow('expected sec-');
  expect(() => renamed({ ...placed(AT_KEY).spot, name: 'un-1989' }, known, ADDRESSES)).toThrow('that is free');
  const made = placed(CHAPTER.replace('as @sec-law', 'as @sec-fra|meworks'));
  expect(renamableAt(made.spot, made.known)).toBeUndefined();
});

test('renamed and renamed back every text is as it was, whatever key', () => {
  const key = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4}){0,2}$/);
  fc.assert(
    fc.property(key, (name) => {
      fc.pre(
        name !== 'un-1989' &&
          name !== 'gov-2024' &&
          !/^(?:id|type|kind|bars|book|sources|term|terms|meaning|treaty|title|public)$/.test(name),
      );
      const { spot, known } = placed(AT_KEY);
      const there = applied(known, renamed({ ...spot, name }, known, ADDRESSES)?.changes);
      const again: FolderKnown = {
        ...known,
        texts: there,
        sources: known.sources.map((one) => (one.key === 'gov-2024' ? { ...one, key: name } : one)),
      };
      const text = there.get(spot.path) ?? '';
      const back = applied(again, renamed({ ...spot, text, name: 'gov-2024' }, again, ADDRESSES)?.changes);
      expect(back).toEqual(new Map(folder().texts));
    }),
    { numRuns: 30 },
  );
});

type Changes = Record<string, { range: Parameters<typeof wordsIn>[1]; newText: string }[]> | undefined;

function applied(known: FolderKnown, changes: Changes): Map<string, string> {
  return new Map(
    [...known.texts].map(([path, text]) => {
      const lines = linesOf(text);
      for (const { range, newText } of (changes?.[ADDRESSES.uriOf(path)] ?? []).toReversed()) {
        const { start, end } = range;
        const line = lines[start.line] ?? '';
        lines[start.line] = line.slice(0, start.character) + newText + line.slice(end.character);
      }
      return [path, lines.join('\n')];
    }),
  );
}
