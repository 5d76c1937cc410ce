import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../../src/cite/bibliography.js';
import { importWorks, type ImportFile } from '../../../src/cite/import/import.js';
import { findingsOf } from '../../../src/model/finding.js';
import { cited, type Entry } from '../edition.js';

const NAMES = [
  'zotero-better.bib',
  'biblatex.bib',
  'database.ris',
  'endnote.xml',
  'zotero.json',
  'works.yaml',
] as const;

/** What is right for a file, read by hand: its keys, its references, and what is told at which line. */
interface Expected {
  readonly keys: readonly string[];
  readonly list: readonly string[];
  readonly told: readonly string[];
}

async function fileOf(name: string): Promise<ImportFile> {
  return { name, text: await readFile(new URL(`files/${name}`, import.meta.url), 'utf8') };
}

const expected = JSON.parse((await fileOf('expected.json')).text) as Record<string, Expected>;

describe('files as reference managers export them', () => {
  it.each(NAMES)('%s: keys, references, and what cannot be read', async (name) => {
    const { added, records, refused, same } = importWorks([], [await fileOf(name)]);
    const { list } = await cited([`[${added.map((key) => `@${key}`).join('; ')}]`], records as readonly Entry[]);
    const told = [
      ...refused.map(({ line, entry, reason }) => `${String(line)} ${entry}: ${reason}`),
      ...same.map(({ line, entry, key }) => `${String(line)} ${entry}: ${key}`),
    ];
    expect({ keys: added, list, told }).toEqual(expected[name]);
  });

  it('are added once, whatever their order, and completed after that', async () => {
    const files = await Promise.all(NAMES.map(fileOf));
    const first = importWorks([], files);
    const marked = first.records.map((record) => ({ ...record, level: 'A' as const, note: 'Read.' }));
    const again = importWorks(marked, [...files].reverse());
    expect(again.added).toEqual([]);
    expect(again.records).toEqual(marked);
    expect(new Set(again.known)).toEqual(new Set(first.added));
  });

  it.each([
    ['zotero-better.bib', 'fryEstimates2024', 112],
    ['biblatex.bib', 'osa', 87],
    ['endnote.xml', 'lee-2020-live', 5],
    ['zotero.json', 'fryPrevalence2025', undefined],
    ['database.ris', 'unodc-2022-global', undefined],
    ['works.yaml', 'finkelhor2022', 43],
  ])('%s stands as the bibliography itself', async (name, key, line) => {
    const { text } = await fileOf(name);
    const { file, records, lines } = readBibliography(name, new TextEncoder().encode(text));
    expect(records.get(key)?.id).toBe(key);
    expect(text.split('\n')[(lines.get(key) ?? 0) - 1]).toMatch(/@|TY  -|<record>|"id"|- id:/);
    const unread = findingsOf(file).filter(({ rule }) => rule === 'cite/library-entry');
    expect(unread[0]?.line).toBe(line);
    expect(unread.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  it('say in a keyword that a work is internal, which is refused, or in a field, which counts', () => {
    const read = (fields: string) =>
      readBibliography('a.bib', new TextEncoder().encode(`@book{a, title = {T}, publisher = {P}, ${fields}}`));
    expect(findingsOf(read('keywords = {law, internal}').file).map(({ rule }) => rule)).toContain('cite/distribution');
    const { file, records } = read('distribution = {internal}, level = {B}');
    expect(records.get('a')).toMatchObject({ distribution: 'internal', level: 'B' });
    expect(findingsOf(file)).toEqual([]);
  });
});
