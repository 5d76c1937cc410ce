import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chapter } from '../../../../src/parse/chapter.js';
import { checkWords, valeRule, valeRules } from '../../../../src/check/text/vale/vale.js';
import { findVale } from '../../../../src/check/text/vale/vale-run.js';
import { readingsOf } from '../../../../src/check/text/reading/readings.js';
import { findingsOf } from '../../../../src/model/finding.js';
import type { Chapter } from '../../../../src/model/publication.js';
import { MemoryWorld } from '../../../../src/system/memory.js';
import { RealWorld } from '../../../../src/system/real.js';
import { sourceOf, sourcesOf } from '../../../sources.js';
import { lexiconOf } from '../../../../src/check/text/lexicon.js';
import { PROSE } from '../../../../src/language/en/prose.js';

const { names: NAMES } = await lexiconOf(new MemoryWorld(), PROSE, { abbreviations: new Map(), terms: [] });

const FIXTURES = path.resolve('tests/rules/language');
const root = mkdtempSync(path.join(tmpdir(), 'vale-'));
const world = new RealWorld(root, () => undefined);
const vale = await findVale(world);
const note = vale === undefined ? ' (skipped: no Vale here; run scripts/set-up-vale.mjs)' : '';

const names = readdirSync(FIXTURES).sort();
const chapters = new Map(names.map((name) => [name.replace(/\.md$/, ''), read(path.join(FIXTURES, name))]));

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function read(file: string): Chapter {
  return chapter({ source: sourceOf(path.basename(file), readFileSync(file)), part: 'body', numbered: false });
}

const readings = (read: readonly Chapter[]) => readingsOf({ chapters: read }, sourcesOf(), NAMES);

/** What a fixture says must be found: `<!-- finds «words» «words» -->` at the end of its line. */
function wanted(source: string): string[] {
  return source.split('\n').flatMap((line, index) => {
    const finds = /<!-- finds (.*) -->/.exec(line)?.[1] ?? '';
    return [...finds.matchAll(/«(.*?)»/g)].map(([, words]) => `${String(index + 1)}: ${words ?? ''}`);
  });
}

function found(file: Chapter['file'], rule: string): string[] {
  return findingsOf(file)
    .filter((finding) => finding.rule === `language/${rule}`)
    .map((finding) => `${String(finding.line)}: ${finding.actual ?? ''}`);
}

/** The author's own words at the place of a finding. */
function marked(file: Chapter['file']): { words: string; actual: string }[] {
  return findingsOf(file).flatMap(({ line, column, endLine, endColumn, rule, actual = '' }) => {
    if (!rule.startsWith('language/') || line !== endLine) return [];
    const text = String(file).split('\n')[line - 1] ?? '';
    return [{ words: text.slice(column - 1, (endColumn ?? 1) - 1), actual }];
  });
}

describe.skipIf(vale === undefined)(`the rules of language, by Vale${note}`, () => {
  beforeAll(async () => {
    await checkWords(world, readings([...chapters.values()]), sourcesOf());
  });

  test.each([...chapters.keys()])('%s finds what its fixture says, on that line, and nothing else', (rule) => {
    const fixture = chapters.get(rule);
    const file = fixture?.file;
    expect(file).toBeDefined();
    if (file === undefined) return;
    const expected = wanted(String(file));
    expect(expected.length).toBeGreaterThan(0);
    expect(found(file, rule)).toEqual(expected);
  });

  test('every finding marks the words it is about', () => {
    const marks = [...chapters.values()].flatMap(({ file }) => marked(file));
    expect(marks.length).toBeGreaterThan(100);
    for (const { words, actual } of marks) expect(words).toBe(actual);
  });

  test('a phrase is found across a line break, and emphasis, past a citation', async () => {
    const source =
      '---\ntitle: A title\n---\n\nCall **in**\norder to preserve [@key, p. 3], in *order to* find.\n\n- as\n- well\n- as this\n';
    const broken = chapter({ source: sourceOf('a.md', source), part: 'body', numbered: false });
    await checkWords(world, readings([broken]), sourcesOf());
    const phrases = findingsOf(broken.file).map(({ rule, line, column, endLine, endColumn }) => [
      rule,
      `${String(line)}:${String(column)}-${String(endLine)}:${String(endColumn)}`,
    ]);
    expect(phrases).toEqual([
      ['language/plain-words', '5:8-6:9'],
      ['language/plain-words', '6:33-6:45'],
    ]);
  });

  test('the same chapter, checked again for another edition, has each finding once', async () => {
    const twice = read(path.join(FIXTURES, 'country-names.md'));
    expect(await checkWords(world, readings([twice]), sourcesOf())).toEqual({ ran: true });
    const count = twice.file.messages.length;
    expect(count).toBeGreaterThan(0);
    await checkWords(world, readings([twice]), sourcesOf());
    expect(twice.file.messages).toHaveLength(count);
  });
});

test('every rule of .vale.ini has a file with its reason, and a fixture', async () => {
  const rules = await valeRules(new MemoryWorld());
  expect(rules.length).toBeGreaterThan(45);
  expect(rules.map(({ id }) => id.replace('language/', '')).sort()).toEqual([...chapters.keys()].sort());
  for (const rule of rules) expect(rule.why.length).toBeGreaterThan(10);
});

test('every rule file has its line in .vale.ini, and its level stands there alone', async () => {
  const folder = path.resolve(FIXTURES, '..', '..', '..', 'styles', 'vale', 'Imprimatur');
  const files = readdirSync(folder).filter((name) => name.endsWith('.yml'));
  const rules = await valeRules(new MemoryWorld());
  expect(rules).toHaveLength(files.length);
  for (const name of files) expect(readFileSync(path.join(folder, name), 'utf8')).not.toMatch(/^level:/m);
});

test('without Vale the outcome says that it did not run', async () => {
  expect(await checkWords(new MemoryWorld(), [], sourcesOf())).toEqual({ ran: false });
});

test
  .skipIf(vale === undefined)
  .each(['extends: nonsense', 'extends: [', 'extends: existence\nmessage: no\ntokens: ["(("]'])(
  'a rule of the folder’s own that Vale cannot read is a finding on its file: %s',
  async (yaml) => {
    const sources = sourcesOf({
      '.vale.ini': '[*.txt]\nBasedOnStyles = Imprimatur\nImprimatur.Own = error\n',
      'styles/vale/Imprimatur/Own.yml': `${yaml}\n`,
    });
    await checkWords(world, readings([...chapters.values()].slice(0, 1)), sources);
    expect([...sources.texts.values()].flatMap(({ file }) => findingsOf(file))).toEqual([
      expect.objectContaining({ file: 'styles/vale/Imprimatur/Own.yml', line: 1, rule: 'text/word-rules' }),
    ]);
  },
);

test('a check of Vale is a rule of language', () => {
  expect(valeRule('Imprimatur.PlainWords', 'info', 'Because.')).toMatchObject({
    id: 'language/plain-words',
    severity: 'info',
    why: 'Because.',
  });
});
