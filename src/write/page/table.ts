import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import type { FootnoteDefinition, Table, TableCell, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { State } from 'mdast-util-to-hast';
import type { TableBlock } from '../../model/nodes.js';
import { caption, readingOf, runIn } from './figure.js';
import { inlineOf } from './notes.js';
import type { Handle, Setting } from './setting.js';
import { setChildren } from './setting.js';
import type { Words } from '../../language/language.js';

/** A table with its caption, its lettered notes and its sources. */
export function tableBlock(setting: Setting): Handle<TableBlock> {
  return (state, node) => {
    const table = node.children.find((child): child is Table => child.type === 'table');
    const rows = table === undefined ? [] : [tableOf(state, { table, node, words: setting.words })];
    const notes = notesOf(state, node);
    const reading = readingOf(state, node, { head: '', words: setting.words });
    const wide = node.width === 'text' ? ['text'] : [node.width, 'full'];
    const className = ['table-block', ...wide, ...(node.dense ? ['dense'] : []), ...(isShort(table) ? ['whole'] : [])];
    return h('div', { className, id: node.label }, [
      ...rows,
      h('div', { className: ['reading'] }, [runIn([...notes, ...reading])]),
    ]);
  };
}

/** Rows up to which a table is not parted. */
const WHOLE = 12;

function isShort(table: Table | undefined): boolean {
  return table !== undefined && table.children.length <= WHOLE;
}

interface Tabled {
  readonly table: Table;
  readonly node: TableBlock;
  readonly words: Words;
}

function tableOf(state: State, { table, node, words }: Tabled): Element {
  const [head, ...body] = table.children;
  return h('table', { dataRepeatHead: '' }, [
    caption('caption', words.label.table(node.number ?? ''), node),
    columnsOf(node),
    ...(head === undefined ? [] : [h('thead', headRow(state, head, table))]),
    ...groups(body).map((rows) =>
      h(
        'tbody',
        rows.map((row) => bodyRow(state, row, table)),
      ),
    ),
  ]);
}

function columnsOf(node: TableBlock): Element | undefined {
  if (node.columns === undefined) return undefined;
  return h('colgroup', node.columns.map(colOf));
}

function headRow(state: State, row: TableRow, table: Table): Element {
  return h(
    'tr',
    row.children.map((cell, index) => h('th', { scope: 'col', ...sideOf(table, index) }, setChildren(state, cell))),
  );
}

/** Rows up to the next group heading, which opens its own body. */
function groups(rows: readonly TableRow[]): TableRow[][] {
  return rows.reduce<TableRow[][]>((made, row) => {
    const last = made.at(-1);
    if (last === undefined || isGroup(row)) return [...made, [row]];
    last.push(row);
    return made;
  }, []);
}

function isGroup({ data }: TableRow): boolean {
  return data?.group === true;
}

function bodyRow(state: State, row: TableRow, table: Table): Element {
  const [first, ...others] = row.children;
  if (first === undefined) return h('tr');
  if (isGroup(row)) {
    const properties = { scope: 'colgroup', colSpan: table.children[0]?.children.length ?? row.children.length };
    return h('tr', { className: ['group'] }, [h('th', properties, unbold(first, state))]);
  }
  const cells = others.map((cell, index) => h('td', { ...sideOf(table, index + 1) }, setChildren(state, cell)));
  return h('tr', [h('th', { scope: 'row' }, unbold(first, state)), ...cells]);
}

function unbold(cell: TableCell, state: State): ElementContent[] {
  const only = cell.children.length === 1 ? cell.children[0] : undefined;
  return setChildren(state, only?.type === 'strong' ? only : cell);
}

function sideOf(table: Table, index: number): { className?: string[] } {
  return table.align?.[index] === 'right' ? { className: ['number'] } : {};
}

function notesOf(state: State, node: TableBlock): Element[] {
  const notes = node.children.filter((child): child is FootnoteDefinition => child.type === 'footnoteDefinition');
  if (notes.length === 0) return [];
  const set = notes.flatMap((note) => [
    h('span', { className: ['table-note'], id: note.data?.note?.anchor }, [
      h('b', note.data?.note?.number ?? ''),
      ' ',
      ...inlineOf(state, note),
    ]),
    ' ',
  ]);
  return [h('p', { className: ['table-notes'] }, set)];
}

/** A table without title or number: in a form, or in running text. */
export const plainTable: Handle<Table> = (state, node) => {
  const [head, ...body] = node.children;
  const rows = body.map((row) => bodyRow(state, row, node));
  return h('table', { className: ['plain'], dataRepeatHead: '' }, [
    h('colgroup', sharesOf(node).map(colOf)),
    ...(head === undefined ? [] : [h('thead', headRow(state, head, node))]),
    h('tbody', rows),
  ]);
};

function colOf(share: number): Element {
  return h('col', { style: `width:${share.toFixed(1)}%` });
}

/** Widths by the longest text of each column, in per cent; a column left blank to be filled in takes its room. */
function sharesOf(table: Table): number[] {
  const [head] = table.children;
  const weights = (head?.children ?? []).map((_, index) => weightOf(table, index));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (100 * weight) / Math.max(whole, 1));
}

function weightOf(table: Table, index: number): number {
  const lengths = table.children.map((row) => toString(row.children[index] ?? []).length);
  const [heading = 0, ...body] = lengths;
  const longest = Math.max(0, ...body);
  return longest === 0 ? 45 : Math.min(Math.max(longest, heading + 3, 7), 40);
}
