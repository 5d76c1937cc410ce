import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/model/finding.js';
import { isEndless } from '../../src/read/endless.js';
import { read } from '../../src/read/read.js';
import { BrokenConfiguration } from '../../src/model/manuscript.js';
import { folderOf } from '../manuscript.js';

function foundIn(text: string, path = 'manuscript/report/one.md') {
  const file = new VFile({ path, value: text });
  const found = isEndless(file);
  expect(findingsOf(file)).toHaveLength(found ? 1 : 0);
  const [finding] = findingsOf(file);
  return finding === undefined ? undefined : `${String(finding.line)}:${String(finding.column)} ${finding.message}`;
}

describe('a run without end', () => {
  it.each([
    ['one sign', 'a\nb ', ','.repeat(1001), '2:3 Unexpected run of "," over more than 1000 signs, expected words'],
    ['spaces', 'a\n', ' '.repeat(1001), '2:1 Unexpected run of " " over more than 1000 signs, expected words'],
    ['empty lines', 'a', '\n'.repeat(1001), '1:2 Unexpected run of "\\n" over more than 1000 signs, expected words'],
    [
      'a group',
      'a\nb',
      '[x](y) '.repeat(500),
      '2:2 Unexpected run of "[x](y) " over more than 3000 signs, expected words',
    ],
    ['lines', 'a\nb', ':::\n'.repeat(800), '2:2 Unexpected run of ":::\\n" over more than 3000 signs, expected words'],
  ])('is refused at its place: %s', (_, before, run, expected) => {
    expect(foundIn(`${before}${run}z`)).toBe(expected);
  });

  it.each(['[', '> ', '- ', '1. ', '- > ', '>', '[a', '{'])('is told as nesting where it nests: %j', (group) => {
    expect(foundIn(group.repeat(2000))).toMatch(/^1:1 Unexpected text nested deeper than 50 levels, a run of /);
  });

  it('is refused where YAML has more lines than any list of a manuscript', () => {
    const lines = (count: number): string => Array.from({ length: count }, (_, at) => `a${String(at)}: b\n`).join('');
    expect(foundIn(lines(10_000), 'a.yaml')).toBeUndefined();
    expect(foundIn(lines(10_001), 'a.yaml')).toBe(
      '10001:1 Unexpected YAML of more than 10000 lines, expected fewer, over several files',
    );
    expect(foundIn(lines(10_001), 'a.csv')).toBeUndefined();
  });

  it('is told by what repeats in it, not by its length', () => {
    expect(foundIn(`a\n${'> '.repeat(10_001)}x`)).toMatch(
      /^2:1 Unexpected text nested deeper than 50 levels, a run of "> "/,
    );
  });

  it('is refused where a word or a line is longer than a page', () => {
    const uneven = Array.from({ length: 9000 }, (_, index) => String.fromCharCode(97 + ((index * index) % 23))).join(
      '',
    );
    expect(foundIn(`a ${uneven.slice(0, 5001)}`)).toBe('1:3 Unexpected word of more than 5000 signs, expected words');
    const words = `${uneven.slice(0, 100)} `.repeat(200);
    expect(foundIn(`a\n${words}`)).toBe('2:1 Unexpected line of more than 20000 signs, expected words');
  });

  it.each([
    ['what a page holds', `${'-'.repeat(999)}\n${'| 0 | 0 |\n'.repeat(200)}`, 'a.md'],
    ['a picture of one word', 'M0,0L1,1'.repeat(9000), 'a.svg'],
    ['rows of nothing in data', ',,,\n'.repeat(9000), 'a.csv'],
  ])('is not: %s', (_, text, path) => {
    expect(foundIn(text, path)).toBeUndefined();
  });

  it('is refused in every kind of text, for one sign', () => {
    for (const path of ['a.svg', 'a.csv', 'a.json', 'a.yaml', '.vale.ini'])
      expect(foundIn('0'.repeat(2000), path)).toMatch(/run of "0"/);
  });

  it('is found wherever it begins, and never where there is none', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.string({ minLength: 1, maxLength: 16 }), (before, group) => {
        expect(foundIn(`${before}${group.repeat(4000)}`)).toBeDefined();
        expect(foundIn(`${before}${group}`)).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  it('is read no further: the file counts as empty, and the build stops', async () => {
    const { sources } = await read(folderOf({ 'one.md': `Text. ${' '.repeat(100_000)}x` }));
    const one = sources.texts.get('manuscript/report/one.md');
    expect(String(one?.file)).toBe('');
    expect(one?.file === undefined ? [] : findingsOf(one.file)).toMatchObject([
      { rule: 'read/endless-run', gate: 'stop' },
    ]);
  });

  it('in a configuration leaves nothing to read', async () => {
    const world = folderOf(
      { 'one.md': 'Text.' },
      { 'imprimatur.yaml': `publications: [report]\n#${'-'.repeat(2000)}` },
    );
    await expect(read(world)).rejects.toBeInstanceOf(BrokenConfiguration);
  });
});
