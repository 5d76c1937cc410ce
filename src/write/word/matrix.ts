import { afterTable, gridOf, type Row } from './grid.js';
import { paperOf } from './paper.js';
import { WIDE_MM } from './sheet.js';
import { paragraph, run } from './xml.js';
import type { Edition } from '../../model/edition.js';

/** A comment matrix: its heads first, and how much of the width each column takes, per cent. */
export interface Matrix {
  readonly title: string;
  readonly edition: Edition;
  readonly rows: readonly (readonly string[])[];
  readonly shares: readonly number[];
  readonly properties: Readonly<Record<string, string>>;
}

/** A comment matrix as a Word file on its side, its heads repeated on each page. */
export function matrixInWord({ title, edition, rows, shares, properties }: Matrix): Uint8Array {
  const set = rows.map((cells, index): Row => {
    const style = index === 0 ? 'TableHead' : 'TableText';
    const own = cells.map((words) => ({ children: words.split('\n').map((line) => paragraph(style, run(line))) }));
    return index === 0 ? { head: true, cells: own } : { cells: own };
  });
  const table = gridOf({ style: 'GuideTable', shares, rows: set, widthMm: WIDE_MM, title });
  const body = [paragraph('Heading1', run(title), { keepNext: true }), table, afterTable()];
  return paperOf({ title, body, edition, wide: true, properties });
}
