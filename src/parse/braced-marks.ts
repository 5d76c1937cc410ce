import type {
  Heading,
  ListItem,
  FootnoteDefinition,
  Nodes,
  Root,
  RootContent,
  Table,
  TableCell,
  TableRow,
} from 'mdast';
import type { Parent } from 'unist';
import type { VFile } from 'vfile';
import { report } from '../model/finding.js';
import type { NonPublic } from '../model/nodes.js';
import type { NonPublicFacts } from '../model/withheld.js';
import { isParent } from '../tree/parents.js';
import { takeBraces } from './braces.js';
import { RULES } from './rules.js';
import { visit } from '../tree/visit.js';

/** Takes effect of the braces that withhold a row, column, cell, item, note, or a heading with its section. */
export function bracedMarks(tree: Root, file: VFile): void {
  visit(tree, (node: Nodes) => {
    if (node.type === 'table') tableMarks(node, file);
    if (node.type === 'listItem' || node.type === 'footnoteDefinition') firstLineMark(node, file);
  });
  sections(tree, file);
}

/** An item or note is withheld by braces at the end of its first paragraph. */
function firstLineMark(node: ListItem | FootnoteDefinition, file: VFile): void {
  const [first] = node.children;
  if (first?.type !== 'paragraph') return;
  const braces = takeBraces(first, file);
  if (braces === undefined) return;
  node.data = { ...node.data, withheld: braces.facts };
  checkBelow(node, file);
}

/** What is indented below a withheld item or note, and does not belong to it, was meant to: it would be published. */
function checkBelow(node: ListItem | FootnoteDefinition, file: VFile): void {
  const { start, end } = node.position ?? {};
  if (start === undefined || end === undefined) return;
  const lines = withoutComments(String(file)).split(/\r\n?|\n/);
  const below = lines.findIndex((line, index) => index >= end.line && line.trim() !== '');
  if (below < 0) return;
  const line = lines[below] ?? '';
  const sign = /^[-*+]/.exec((lines[start.line - 1] ?? '').slice(start.column - 1))?.[0];
  const other = /^\s*([-*+])\s/.exec(line)?.[1];
  const parted = below === end.line && sign !== undefined && other !== undefined && other !== sign;
  if (!parted && indentOf(line) <= start.column - 1) return;
  const reason =
    'Unexpected indented line below withheld words that is no part of them, expected it indented as they are';
  report(file, RULES.nesting, { reason, place: { line: below + 1, column: 1 } });
}

/** A text with its comments as blank lines: they end an item, and what stands below them falls out of it. */
function withoutComments(text: string): string {
  return text.replace(/<!--[^]*?-->/g, (comment) => comment.replace(/[^\r\n]/g, ' '));
}

/** How far a line is indented; the signs of a quotation are room. */
function indentOf(line: string): number {
  return /^[\s>]*/.exec(line.replaceAll('\t', '    '))?.[0].length ?? 0;
}

function tableMarks(table: Table, file: VFile): void {
  const [head, ...rows] = table.children;
  const width = head?.children.length ?? 0;
  if (head !== undefined) headMarks(head, file);
  for (const row of rows) rowMarks(row, { width, file });
  const isMarked = ({ data }: TableRow | TableCell): boolean => data !== undefined && Object.keys(data).length > 0;
  if (table.children.some((row) => isMarked(row) || row.children.some(isMarked))) checkEven(rows, { width, file });
}

/** A row that lost a bar has its words in the cells of others, which are not withheld. */
function checkEven(rows: readonly TableRow[], { width, file }: { width: number; file: VFile }): void {
  for (const row of rows.filter(({ children }) => children.length < width)) {
    const reason = `Unexpected row of ${String(row.children.length)} cells in a table of ${String(width)} columns that withholds some, expected all of them`;
    report(file, RULES.value, { reason, place: row });
  }
}

function headMarks(head: TableRow, file: VFile): void {
  for (const cell of head.children) {
    const braces = takeBraces(cell, file);
    if (braces !== undefined) cell.data = { ...cell.data, column: braces.facts };
    if (braces?.alone !== true) continue;
    const reason = 'Unexpected braces without words in the head of a table, expected them behind the words of a column';
    report(file, RULES.value, { reason, place: cell });
  }
}

/** Braces that stand alone behind the last cell withhold the row, braces in a cell that cell. */
function rowMarks(row: TableRow, { width, file }: { width: number; file: VFile }): void {
  for (const [index, cell] of row.children.entries()) {
    const braces = takeBraces(cell, file);
    if (braces === undefined) continue;
    const last = index === row.children.length - 1;
    if (last && (braces.alone ? index !== width : !isClosed(row, file))) {
      const reason =
        'Unexpected braces in a row that lacks a cell or its last bar, expected | a | b | {…} for a row, | a | b {…} | for a cell';
      report(file, RULES.value, { reason, place: row });
    }
    if (braces.alone && last) {
      row.data = { ...row.data, withheld: braces.facts };
      if (index >= width) row.children.pop();
      return;
    }
    cell.data = { ...cell.data, withheld: braces.facts };
  }
}

/** Whether a row ends with its bar: without it, braces meant for the row would stand in its last cell. */
function isClosed({ position }: TableRow, file: VFile): boolean {
  const typed = String(file).slice(position?.start.offset, position?.end.offset).trimEnd();
  return typed.endsWith('|') && !typed.endsWith('\\|');
}

/** Puts each heading whose braces withhold it, with its section, into a passage. */
function sections(parent: Parent, file: VFile): void {
  const children = parent.children as RootContent[];
  for (let at = 0; at < children.length; at += 1) {
    const heading = children[at];
    const facts = heading?.type === 'heading' ? headingMark(heading, file) : undefined;
    if (heading?.type !== 'heading' || facts === undefined) continue;
    const end = children.findIndex((node, index) => index > at && endsSection(node, heading));
    const section = children.slice(at, end < 0 ? children.length : end);
    children.splice(at, section.length, passageOf(section, facts), ...section.filter(isElsewhere));
  }
  for (const child of parent.children) if (isParent(child) && !ENDS_BEFORE.has(child.type)) sections(child, file);
}

/** A quotation or list ends before the section of a heading in it does: its mark is left, and refused. */
const ENDS_BEFORE = new Set(['blockquote', 'list']);

function endsSection(node: RootContent, heading: Heading): boolean {
  return node.type === 'heading' && node.depth <= heading.depth;
}

/** Notes and addresses belong to those who call them. */
function isElsewhere({ type }: RootContent): boolean {
  return type === 'footnoteDefinition' || type === 'definition';
}

function passageOf(section: readonly RootContent[], facts: NonPublicFacts): NonPublic {
  const children = section.filter((node) => !isElsewhere(node)) as NonPublic['children'];
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
  return {
    type: 'nonPublic',
    ...facts,
    children,
    ...(start === undefined || end === undefined ? {} : { position: { start, end } }),
  };
}

/** The label that stands in the same braces stays with the heading. */
function headingMark(heading: Heading, file: VFile): NonPublicFacts | undefined {
  const braces = takeBraces(heading, file);
  if (braces?.label !== undefined) heading.children.push({ type: 'text', value: ` {#${braces.label}}` });
  return braces?.facts;
}
