import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readBibliography } from '../../src/cite/bibliography.js';
import { readEntries } from '../../src/cite/import/read.js';
import { findingsOf } from '../../src/model/finding.js';
import { isDeeper } from '../../src/tree/deep.js';
import { readYaml } from '../../src/tree/yaml.js';
import { folderOf } from '../manuscript.js';
import { foundIn } from '../settled.js';

const lists = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

describe('isDeeper', () => {
  it('counts lists and fields', () => {
    expect(isDeeper('words', 0)).toBe(false);
    expect(isDeeper([], 0)).toBe(true);
    expect(isDeeper({ a: [{ b: null }] }, 3)).toBe(false);
    expect(isDeeper({ a: [{ b: [] }] }, 3)).toBe(true);
  });
});

describe('data nested without end', () => {
  it.each([
    ['lists', `a: ${lists(60)}`],
    ['lists that no stack holds', `a: ${lists(20_000)}`],
    ['items', `${'- '.repeat(20_000)}x`],
    [
      'items over lines',
      `a:\n${Array.from({ length: 300 }, (_, level) => `${' '.repeat(level)}- - - - -`).join('\n')}`,
    ],
    ['keys that are asked for', '? '.repeat(20_000)],
    ['fields', Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
  ])('is a finding in YAML: %s', (_, text) => {
    const file = new VFile({ path: 'a.yaml', value: text });
    expect(readYaml(file, z.unknown())).toBeUndefined();
    expect(findingsOf(file).map(({ message }) => message)).toContain(
      'Unexpected YAML nested deeper than 50 levels, expected fewer',
    );
  });

  it('is a finding at its entry in a bibliography, and the others are kept', () => {
    const text = `[\n{"id": "a", "type": "book", "title": "A", "custom": ${lists(20_000)}},\n{"id": "b", "type": "book", "title": "B"}\n]`;
    const read = readBibliography('references.json', new TextEncoder().encode(text));
    expect([...read.records.keys()]).toEqual(['b']);
    expect(findingsOf(read.file).map(({ rule, line }) => `${String(line)} ${rule}`)).toEqual([
      '2 cite/bibliography-entry',
    ]);
  });
});

describe('a file that is nested without end', () => {
  it('is a finding of a check, whether a figure is drawn from it or not', async () => {
    const deep = `kind: bars\nalt: ${lists(500)}\n`;
    const figure = ':::figure{#fig-a src="a.yaml" title="A" source="Own" alt="A"}\n:::';
    const world = folderOf({ 'one.md': figure }, { 'manuscript/a.yaml': deep, 'manuscript/b.yaml': deep });
    const findings = await foundIn(world, 'public');
    const told = findings.filter(({ rule }) => rule === 'yaml/syntax');
    expect(told.map(({ file, line }) => `${file}:${String(line)}`)).toEqual(['manuscript/a.yaml:2']);
  });

  it('is no library', () => {
    const given = readEntries(`- id: a\n  custom: ${lists(20_000)}\n`);
    expect(given).toMatchObject([{ line: 2 }]);
  });
});
