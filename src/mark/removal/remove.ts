import type { Paragraph, Root, Table, TableCell, TableRow, Text } from 'mdast';
import type { Node, Parent } from 'unist';
import type { TableBlock } from '../../model/nodes.js';
import type { NonPublicFacts } from '../../model/withheld.js';
import { cloned } from '../../tree/clone.js';
import { isParent } from '../../tree/parents.js';
import { placed } from '../../tree/placed.js';
import { factsAt, isWithheld } from '../../tree/withheld/facts.js';
import { joinLists } from './join-lists.js';
import type { Seam } from './seams.js';
import { tidy } from './tidy.js';
import { visit } from '../../tree/visit.js';
import { isOf } from '../../tree/kinds.js';

/**
 * Takes what is withheld out of a tree, and puts what its author gave for the public edition in its place. Of words in a
 * line a seam is left, so that the line can be closed over it.
 */
export function removeWithheld(tree: Root): void {
  visit(tree, ['tableBlock', 'table'], (node) => {
    if (node.type === 'tableBlock') openTable(node);
    else if (node.type === 'table') removeColumns(node);
  });
  const notes = withheldNotes(tree);
  remove(tree, notes);
}

/** The notes that are withheld, and those of which nothing is public: their calls go with them. */
function withheldNotes(tree: Root): Set<string> {
  const found = new Set<string>();
  let before: number;
  do {
    before = found.size;
    visit(tree, 'footnoteDefinition', (note) => {
      if (note.data?.withheld !== undefined && note.data.withheld.substitute === undefined) found.add(note.identifier);
      else if (isEmptied(note, found)) found.add(note.identifier);
    });
  } while (found.size > before);
  return found;
}

function isEmptied(note: Parent, notes: ReadonlySet<string>): boolean {
  const left = cloned(note);
  remove(left, notes);
  tidy(left);
  return note.children.length > 0 && left.children.length === 0;
}

function remove(parent: Parent, notes: ReadonlySet<string>): void {
  const left = parent.children.flatMap((child): Node[] => {
    if (isCallOf(child, notes)) return [seamAt(child)];
    const facts = factsAt(child);
    if (facts !== undefined) return instead(child, facts);
    return isEmptiedRow(child) ? [] : [child];
  });
  parent.children = joinLists(left, parent.children);
  for (const child of parent.children) if (isParent(child)) remove(child, notes);
}

function isCallOf(node: Node, notes: ReadonlySet<string>): boolean {
  return isOf(node, 'footnoteReference') && notes.has(node.identifier);
}

function seamAt(node: Node): Seam {
  return placed<Seam>({ type: 'seam' }, node);
}

/** What stands in the public edition for a node that is withheld. */
function instead(node: Node, { substitute }: NonPublicFacts): Node[] {
  const words = substitute === undefined || substitute.trim() === '' ? undefined : textOf(substitute, node);
  if (node.type === 'nonPublicText') return [words ?? seamAt(node)];
  if (isOf(node, 'tableCell')) return [cellOf(node, words)];
  if (words === undefined) return [];
  if (isOf(node, 'tableRow')) return [rowOf(node, words)];
  const paragraph = placed<Paragraph>({ type: 'paragraph', children: [words] }, node);
  if (!isOf(node, 'listItem', 'footnoteDefinition')) return [paragraph];
  const whole = { ...node, children: [paragraph] };
  delete whole.data;
  return [whole];
}

function textOf(value: string, node: Node): Text {
  return placed<Text>({ type: 'text', value }, node);
}

/** A cell keeps its place; without words it is empty. */
function cellOf(cell: TableCell, words: Text | undefined): TableCell {
  const kept = { ...cell, children: [words ?? (seamAt(cell) as Node as Text)] };
  delete kept.data;
  return kept;
}

function rowOf(row: TableRow, words: Text): TableRow {
  const children = row.children.map((cell, index) => ({ ...cell, children: index === 0 ? [words] : [] }));
  return placed<TableRow>({ type: 'tableRow', children }, row);
}

/** A row of which nothing is public would be printed as a row of empty cells. */
function isEmptiedRow(node: Node): boolean {
  if (!isOf(node, 'tableRow')) return false;
  const cells = node.children;
  const whole = cells.filter((cell) => isGone(cell));
  const inside = cells.filter((cell) => !isGone(cell)).flatMap(({ children }) => children);
  const some = whole.length > 0 || inside.some(isWithheld);
  return some && inside.every((child) => isGone(child) || isBlank(child));
}

/** Withheld, and nothing stands for it. */
function isGone(node: Node): boolean {
  const facts = factsAt(node);
  return facts !== undefined && (facts.substitute ?? '').trim() === '';
}

function isBlank(node: Node): boolean {
  return isOf(node, 'text') && node.value.trim() === '';
}

/** The columns that are withheld, by index. */
function columnsOf(table: Table): Map<number, NonPublicFacts> {
  const heads = table.children[0]?.children ?? [];
  return new Map(heads.flatMap(({ data }, index) => (data?.column === undefined ? [] : [[index, data.column]])));
}

function removeColumns(table: Table): void {
  const columns = columnsOf(table);
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, index) => !isRemoved(columns.get(index)));
  for (const [index, { substitute }] of columns) {
    for (const [row, { children }] of table.children.entries()) {
      const cell = children[index];
      if (cell === undefined) continue;
      cell.children = row === 0 ? [textOf(substitute ?? '', cell)] : [];
      delete cell.data;
    }
  }
  table.align = kept(table.align ?? []);
  for (const row of table.children) row.children = kept(row.children);
  table.children = table.children.filter(({ children }) => children.length > 0);
}

function isRemoved(facts: NonPublicFacts | undefined): boolean {
  return facts !== undefined && (facts.substitute ?? '').trim() === '';
}

/** A table from a data file has rows of its own in the public edition. */
function openTable(block: TableBlock): void {
  removeShares(block);
  block.children = block.publicChildren ?? block.children;
  delete block.publicChildren;
}

/** The shares of the width go with their columns. */
function removeShares(block: TableBlock): void {
  const table = block.children.find((child): child is Table => child.type === 'table');
  if (table === undefined || block.columns === undefined) return;
  const columns = columnsOf(table);
  block.columns = block.columns.filter((_, index) => !isRemoved(columns.get(index)));
}
