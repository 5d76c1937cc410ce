import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import type { Edition, Purpose } from '../../../src/model/edition.js';
import type { SettledText } from '../../../src/model/publication.js';
import { settle } from '../../../src/settle.js';
import { MemoryWorld } from '../../../src/system/memory.js';
import { wordOf } from '../../../src/write/word/word.js';

/** The parts of a Word file as text, by their paths. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The words of a part: paragraphs are lines, tabs and breaks are spaces, calls of notes their numbers, the codes of fields are none. */
export function wordsIn(part: string): string {
  return part
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
    .replace(/<w:footnoteReference w:id="(\d+)"\/>/g, ' $1 ')
    .replace(/<w:rStyle w:val="FootnoteReference"\/>/g, ' ')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<w:(?:tab|br)\/>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([0-9a-f]+)|(\w+));/gi, (_, code: string | undefined, name: string) =>
      code === undefined ? (SIGNS[name] ?? '') : String.fromCodePoint(parseInt(code, 16)),
    );
}

/** One text as a Word file without pictures, in parts. */
export function written(text: SettledText<Edition>, purpose: Purpose = 'screen'): Record<string, string> {
  return partsOf(wordOf(text, { purpose, pictureOf: () => undefined, day: '2026-11-24' }));
}

const settledBefore = new Map<string, Promise<readonly SettledText<Edition>[]>>();

/** The texts of a folder of the tests, settled once and without a browser. */
export function settledIn(folder: string): Promise<readonly SettledText<Edition>[]> {
  const known = settledBefore.get(folder) ?? settleFolder(folder);
  settledBefore.set(folder, known);
  return known;
}

async function settleFolder(folder: string): Promise<readonly SettledText<Edition>[]> {
  const root = path.resolve(import.meta.dirname, '..', '..', folder);
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:html|txt)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const world = new MemoryWorld(
    Object.fromEntries(files.map((file) => [path.relative(root, file).split(path.sep).join('/'), readFileSync(file)])),
  );
  const order = { publications: [], editions: ['public', 'internal'], purpose: 'screen', formats: [] } as const;
  return (await settle(world, order, { draw: false, judge: false })).texts;
}
