import { expect, test } from 'vitest';
import { checkSpelling } from '../../../../src/check/text/spelling/spelling.js';
import { readingsOf } from '../../../../src/check/text/reading/readings.js';
import { vocabularyOf } from '../../../../src/check/text/spelling/vocabulary.js';
import { lexiconOf } from '../../../../src/check/text/lexicon.js';
import { PROSE } from '../../../../src/language/en/prose.js';
import { MemoryWorld } from '../../../../src/system/memory.js';
import { findingsOf } from '../../../../src/model/finding.js';
import { sourcesOf } from '../../../sources.js';
import { chapterOf, editionOf } from '../edition.js';

const world = new MemoryWorld();
const lexicon = await lexiconOf(world, PROSE, { abbreviations: new Map(), terms: [] });

async function unknown(words: string, files: Record<string, string> = {}): Promise<string[]> {
  const text = editionOf([chapterOf(words)]);
  const sources = sourcesOf(files);
  await checkSpelling(world, readingsOf(text, sources, []), await vocabularyOf(world, text, { sources, lexicon }));
  const findings = text.chapters.flatMap(({ file }) => findingsOf(file));
  for (const { rule } of findings) expect(rule).toMatch(/^text\/(?:unknown-word|misspelling)$/);
  return findings.map(({ line, column, actual = '' }) => `${String(line - 4)}:${String(column)} ${actual}`);
}

test('a misspelt word is reported once, at its place, with what may have been meant', async () => {
  expect(await unknown('The goverment *adressed* it.\n\nThe goverment wrote.')).toEqual([
    '1:5 goverment',
    '1:16 adressed',
  ]);
  const text = editionOf([chapterOf('They organise, and recieve it.')]);
  await checkSpelling(world, readingsOf(text, sourcesOf(), []), new Set());
  expect(text.chapters.flatMap(({ file }) => findingsOf(file))[0]).toMatchObject({
    rule: 'text/misspelling',
    severity: 'warning',
    expected: expect.arrayContaining(['receive']),
  });
  const strange = editionOf([chapterOf('The qworbletic is seen.')]);
  await checkSpelling(world, readingsOf(strange, sourcesOf(), []), new Set());
  expect(strange.chapters.flatMap(({ file }) => findingsOf(file))[0]).toMatchObject({
    rule: 'text/unknown-word',
    severity: 'info',
  });
});

test.each([
  'Organizations criminalize and analyse; the centre’s ratifications are unreported.',
  'Names such as Rolleston, and Rolleston’s list; UNODC, CyberTipline and Wi-Fi.',
  'Cross-border data, re-examined; cybercrime and deepfakes.',
  'See https://exampel.org/wrod, `wrod` and a.wrod@exampel.org.',
  'Rolleston met. They saw Rolleston.',
])('nothing is unknown in %j', async (words) => {
  expect(await unknown(words)).toEqual([]);
});

test('a folder’s vocabulary, and the words of its bibliography, are known', async () => {
  expect(await unknown('The wombel is seen.')).toEqual(['1:5 wombel']);
  expect(await unknown('The wombel is seen.', { 'styles/vale/vocabulary.yaml': '- wombel\n' })).toEqual([]);
});

test.each(['wombel: [', '- [1]', 'wombel'])('a vocabulary that is no list of words is reported: %s', async (list) => {
  const sources = sourcesOf({ 'styles/vale/vocabulary.yaml': list });
  await vocabularyOf(world, editionOf([]), { sources, lexicon });
  expect([...sources.texts.values()].flatMap(({ file }) => findingsOf(file))).toMatchObject([
    { rule: 'text/word-rules', line: 1 },
  ]);
});

test.each([
  ['The organisaton met.', ['organization']],
  ['A goverment met.', ['government']],
  ['The recieved words.', ['received', 'relieved']],
  ['The childrens words.', ['children', "children's"]],
  ['They met in france.', ['France']],
  ['The zebrafinch sang.', []],
  ['The unnown word.', []],
])('what may have been meant is one slip of the pen away: %s', async (words, meant) => {
  const text = editionOf([chapterOf(words)]);
  await checkSpelling(world, readingsOf(text, sourcesOf(), []), new Set());
  const [found] = text.chapters.flatMap(({ file }) => findingsOf(file));
  expect(found?.expected).toEqual(meant);
});

test('a word that is made of a known one, as any of its kind can be, and a name behind a bracket are known', async () => {
  expect(await unknown('A sexualized, borderless, prosecutorial benchmarking of cyber law (Agence Franse).')).toEqual(
    [],
  );
  expect(await unknown('The recievless, goverming office.')).toEqual(['1:5 recievless', '1:17 goverming']);
});
