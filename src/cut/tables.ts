import type { Cutting } from './blocks.js';
import { parted, type Line } from './lines.js';
import { bracesAtEnd, insteadOf, type Said } from './marks.js';

const DELIMITER = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Whether a line has bars, as the row of a table. */
export function isRow({ text, code }: Line): boolean {
  return !code && /^[ \t>]*\|/.test(parted(text).prefix + parted(text).words)
    ? true
    : !code && /(?<!\\)\|/.test(text) && /\|[ \t]*$/.test(text);
}

/** The cells of a row, the bars at its ends left out. */
export function cellsOf(text: string): string[] {
  const { words } = parted(text);
  return words
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/);
}

/** A row of other cells, with what the line begins with. */
export function rowOf(text: string, cells: readonly string[]): string {
  return `${parted(text).prefix}| ${cells.map((cell) => cell.trim()).join(' | ')} |`;
}

/** A name in bold over empty cells is the heading of a group; one whose cells were cut out is none. */
export function noGroup(cells: readonly string[]): string[] {
  const [first = '', ...more] = cells.map((cell) => cell.trim());
  const isGroup = more.every((cell) => cell === '');
  return [isGroup ? first.replace(/^\*\*(.*)\*\*$/u, '$1') : first, ...more];
}

/** Cuts out rows, columns and cells that braces withhold. */
export function cutTables(cutting: Cutting): void {
  const { lines } = cutting;
  for (let at = 1; at < lines.length; at += 1) {
    const [head, line] = [lines[at - 1], lines[at]];
    if (head === undefined || line === undefined || line.code || !DELIMITER.test(line.text) || !head.text.includes('|'))
      continue;
    let end = at + 1;
    while (lines[end]?.code === false && (lines[end]?.text.includes('|') ?? false)) end += 1;
    cutColumns(cutting, at - 1, end);
    cutRows(cutting, at + 1, end);
  }
}

function cutRows(cutting: Cutting, from: number, to: number): void {
  const { lines } = cutting;
  for (let at = to - 1; at >= from; at -= 1) {
    const line = lines[at];
    if (line === undefined || !/distribution\s*=/.test(line.text)) continue;
    const cells = cellsOf(line.text);
    const row = bracesAtEnd(cells.at(-1) ?? '');
    cutting.taken.add(line.number);
    if (row?.at !== undefined && (cells.at(-1) ?? '').slice(0, row.at).trim() === '') {
      lines.splice(at, 1, ...insteadOfRow(line, row.said, Math.max(1, cells.length - 1)));
      continue;
    }
    const kept = noGroup(cells.map(insteadOfCell));
    lines.splice(at, 1, ...(kept.join('') === '' ? [] : [{ ...line, text: rowOf(line.text, kept) }]));
  }
}

function insteadOfRow(line: Line, said: Said, width: number): Line[] {
  const words = insteadOf(said);
  if (words === undefined) return [];
  const cells = [words, ...Array<string>(Math.max(0, width - 1)).fill('')];
  return [{ ...line, text: rowOf(line.text, cells) }];
}

function insteadOfCell(cell: string): string {
  const braces = bracesAtEnd(cell);
  return braces === undefined ? cell : (insteadOf(braces.said) ?? '');
}

function cutColumns(cutting: Cutting, head: number, end: number): void {
  const { lines } = cutting;
  const heads = cellsOf(lines[head]?.text ?? '').map(bracesAtEnd);
  if (heads.every((one) => one === undefined)) return;
  const gone = heads.flatMap((one, index) => (one !== undefined && insteadOf(one.said) === undefined ? [index] : []));
  cutting.taken.add(lines[head]?.number ?? 1);
  for (let at = head; at < end; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    const cells = cellsOf(line.text).map((cell, index) => columnCell(cell, heads[index]?.said, at - head));
    lines[at] = {
      ...line,
      text: rowOf(
        line.text,
        cells.filter((_, index) => !gone.includes(index)),
      ),
    };
  }
  if (gone.length === heads.length) lines.splice(head, end - head);
  cutShares(lines, head, gone);
}

/** In the head what stands for a column, under it nothing; the line between stays. */
function columnCell(cell: string, said: Said | undefined, row: number): string {
  if (said === undefined || row === 1) return cell;
  return row === 0 ? (insteadOf(said) ?? '') : '';
}

/** The shares of the width go with their columns. */
function cutShares(lines: Line[], head: number, gone: readonly number[]): void {
  const at = lines.findLastIndex(({ text }, index) => index < head && /^[ \t>]*:{3,}table\b/.test(text));
  const line = lines[at];
  if (line === undefined) return;
  const text = line.text.replace(/\bcolumns\s*=\s*"([^"]*)"/, (_, shares: string) => {
    const kept = shares
      .trim()
      .split(/\s+/)
      .filter((_share, index) => !gone.includes(index));
    return `columns="${kept.join(' ')}"`;
  });
  lines[at] = { ...line, text };
}
