import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import type { FootnoteDefinition, Table, TableCell, TableRow } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { TableBlock } from '../model/nodes.js';
import { caption, readingOf, runIn } from './figure.js';
import { inlineOf } from './notes.js';
import type { Handle, Setting } from './setting.js';
import { setChildren } from './setting.js';

/** A table with its caption, its lettered notes and its sources. */
export function tableBlock(setting: Setting): Handle<TableBlock> {
  return (state, node) => {
    setting.table = node;
    const table = node.children.find((child): child is Table => child.type === 'table');
    const rows = table === undefined ? [] : [tableOf(state, table, node)];
    const notes = notesOf(state, node);
    const reading = readingOf(state, node, '');
    setting.table = undefined;
    const wide = node.width === 'text' ? ['text'] : [node.width, 'full'];
    const className = ['table-block', ...wide, ...(node.dense ? ['dense'] : [])];
    return h('div', { className, id: node.label }, [
      ...rows,
      h('div', { className: ['reading'] }, [runIn([...notes, ...reading])]),
    ]);
  };
}

function tableOf(state: State, table: Table, node: TableBlock): Element {
  const [head, ...body] = table.children;
  return h('table', { dataRepeatHead: '' }, [
    caption('caption', `Table ${node.number ?? ''}`.trim(), node.title),
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
  return h(
    'colgroup',
    node.columns.map((share) => h('col', { style: `width:${String(share)}%` })),
  );
}

function headRow(state: State, row: TableRow, table: Table): Element {
  return h(
    'tr',
    row.children.map((cell, index) =>
      h('th', { scope: 'col', className: sideOf(table, index) }, setChildren(state, cell)),
    ),
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

/** A row whose first cell is bold and whose other cells are empty is a group heading. */
export function isGroup(row: TableRow): boolean {
  const [first, ...others] = row.children;
  const bold = first?.children.length === 1 && first.children[0]?.type === 'strong';
  return bold && others.length > 0 && others.every((cell) => cell.children.length === 0);
}

function bodyRow(state: State, row: TableRow, table: Table): Element {
  const [first, ...others] = row.children;
  if (first === undefined) return h('tr');
  if (isGroup(row)) {
    const properties = { scope: 'colgroup', colSpan: table.children[0]?.children.length ?? row.children.length };
    return h('tr', { className: ['group'] }, [h('th', properties, unbold(first, state))]);
  }
  const cells = others.map((cell, index) => h('td', { className: sideOf(table, index + 1) }, setChildren(state, cell)));
  return h('tr', [h('th', { scope: 'row' }, unbold(first, state)), ...cells]);
}

function unbold(cell: TableCell, state: State): ElementContent[] {
  const only = cell.children.length === 1 ? cell.children[0] : undefined;
  return setChildren(state, only?.type === 'strong' ? only : cell);
}

function sideOf(table: Table, index: number): string[] {
  return table.align?.[index] === 'right' ? ['number'] : [];
}

function notesOf(state: State, node: TableBlock): Element[] {
  const notes = node.children.filter((child): child is FootnoteDefinition => child.type === 'footnoteDefinition');
  if (notes.length === 0) return [];
  const set = notes.flatMap((note) => [
    h('span', { className: ['table-note'], id: `${node.label ?? 'table'}-note-${note.identifier}` }, [
      h('b', note.label ?? note.identifier),
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
    ...(head === undefined ? [] : [h('thead', headRow(state, head, node))]),
    h('tbody', rows),
  ]);
};
