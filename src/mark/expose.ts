import type { Root, Table, TableCell } from 'mdast';
import type { Node, Parent } from 'unist';
import type { NonPublic, NonPublicText } from '../model/nodes.js';
import type { NonPublicFacts } from '../model/withheld.js';
import { isParent } from '../tree/parents.js';
import { placed } from '../tree/placed.js';
import { factsAt } from '../tree/withheld/facts.js';
import { SKIP, visit } from '../tree/visit.js';
import { isOf } from '../tree/kinds.js';

/** Lines of which the words are framed. */
const LINES = ['paragraph', 'heading', 'tableCell'];

/** Frames the words of every item, row, column, cell, note and part that is withheld, for the internal edition. */
export function expose(tree: Root): void {
  frameFigures(tree);
  visit(tree, (node) => {
    if (node.type === 'tableBlock') delete node.publicChildren;
    if (node.type === 'table') exposeColumns(node);
    const facts = node.type === 'nonPublic' ? undefined : factsAt(node);
    if (facts !== undefined) frame(linesIn(node), facts);
  });
}

/** A figure is drawn otherwise for the public edition where its description withholds fields: it is framed whole. */
function frameFigures(parent: Parent): void {
  parent.children = parent.children.map((child) => {
    if (!isOf(child, 'figure') || parent.type === 'nonPublic') return child;
    const { parts, ...figure } = child;
    if (parts === undefined) return child;
    return placed<NonPublic>(
      { type: 'nonPublic', ...joined(parts.map(({ facts }) => facts)), children: [figure] },
      child,
    );
  });
  for (const child of parent.children) if (isParent(child)) frameFigures(child);
}

/** What is said of several texts that stand in one frame. */
function joined(parts: readonly NonPublicFacts[]): NonPublicFacts {
  const all = (name: 'originator' | 'basis' | 'until'): string =>
    [...new Set(parts.map((part) => part[name] ?? '').filter((words) => words !== ''))].join('; ');
  const [basis, until] = [all('basis'), all('until')];
  return { originator: all('originator'), ...(basis === '' ? {} : { basis }), ...(until === '' ? {} : { until }) };
}

function exposeColumns(table: Table): void {
  for (const [index, { data }] of (table.children[0]?.children ?? []).entries()) {
    if (data?.column === undefined) continue;
    const cells = table.children.map(({ children }) => children[index]);
    frame(
      cells.filter((cell): cell is TableCell => cell !== undefined),
      data.column,
    );
  }
}

function linesIn(node: Node): Parent[] {
  const found: Parent[] = [];
  visit(node, LINES, (line) => {
    if (isParent(line)) found.push(line);
    return SKIP;
  });
  return found;
}

/** The first line that holds words carries the number of the mark, the others go on with it. */
function frame(lines: readonly Parent[], facts: NonPublicFacts): void {
  const filled = lines.filter(({ children }) => children.length > 0);
  for (const [index, line] of filled.entries()) {
    const children = line.children as NonPublicText['children'];
    const words: NonPublicText = { type: 'nonPublicText', ...facts, children };
    if (index > 0) words.continues = true;
    line.children = [placed(words, line)];
  }
}
