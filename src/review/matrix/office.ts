import type { Element, Root } from 'xast';
import { elementsIn, textOf, wordsIn } from '../word/parts.js';

/** The cells of each table of a Word file, tables within cells left out. */
export function cellsOfWord(document: Root): string[][][] {
  return elementsIn(document, 'w:tbl').map((table) =>
    childrenOf(table, 'w:tr').map((row) => childrenOf(row, 'w:tc').map((cell) => wordsIn(cell))),
  );
}

function childrenOf(node: Element, name: string): Element[] {
  return node.children.filter((child): child is Element => child.type === 'element' && child.name === name);
}

/** The cells of each sheet of a workbook, by its parts. */
export function cellsOfWorkbook(parts: ReadonlyMap<string, Root>): string[][][] {
  const shared = parts.get('xl/sharedStrings.xml');
  const strings = shared === undefined ? [] : elementsIn(shared, 'si').map(saidIn);
  return [...parts]
    .filter(([path]) => path.startsWith('xl/worksheets/'))
    .map(([, sheet]) => elementsIn(sheet, 'row').map((row) => cellsOfRow(row, strings)));
}

function cellsOfRow(row: Element, strings: readonly string[]): string[] {
  const cells: string[] = [];
  for (const cell of childrenOf(row, 'c')) {
    const column = columnOf(cell.attributes['r'] ?? '') ?? cells.length;
    if (column > 255) continue;
    while (cells.length < column) cells.push('');
    cells[column] = valueOf(cell, strings);
  }
  return cells;
}

/** A formula counts as what it last showed. */
function valueOf(cell: Element, strings: readonly string[]): string {
  const [inline] = childrenOf(cell, 'is');
  if (inline !== undefined) return saidIn(inline);
  const value = childrenOf(cell, 'v').map(textOf).join('');
  return cell.attributes['t'] === 's' ? (strings[Number(value)] ?? '') : value;
}

/** Words of a cell; how they are to be spoken is left out. */
function saidIn(node: Element): string {
  return node.children
    .flatMap((child) =>
      child.type !== 'element' || child.name === 'rPh' ? [] : child.name === 't' ? [textOf(child)] : [saidIn(child)],
    )
    .join('');
}

/** `C12` is in the third column, which is 2. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]+/.exec(reference)?.[0];
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
