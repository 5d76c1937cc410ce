import type { Root } from 'mdast';
import type { Node, Parent } from 'unist';
import { isParent } from '../../tree/parents.js';
import { joinLists } from './join-lists.js';
import { closeSeams, isSeam, leavesOf } from './seams.js';
import { SKIP, visit } from '../../tree/visit.js';
import { isOf, type OfType } from '../../tree/kinds.js';
import { fieldsOf } from '../../tree/fields.js';

const KEPT_WHEN_EMPTY = new Set([
  'tableCell',
  'citation',
  'crossReference',
  'statusMark',
  'break',
  'thematicBreak',
  'figure',
]);

const CALLS = new Set(['footnoteReference', 'linkReference', 'imageReference']);

/** Removes the notes and link targets that no remaining text leads to: a note of withheld words is withheld as well. */
export function removeUnused(tree: Root): void {
  const definitions = new Map<string, Node>();
  visit(tree, ['footnoteDefinition', 'definition'], (node) => {
    const key = keyOf(node);
    if (!definitions.has(key)) definitions.set(key, node);
  });
  const reached = new Set<Node>();
  reach(tree, definitions, reached);
  dropUnreached(tree, reached);
}

function reach(from: Node, definitions: ReadonlyMap<string, Node>, reached: Set<Node>): void {
  visit(from, (node) => {
    if (isDefinition(node) && node !== from) return SKIP;
    const target = CALLS.has(node.type) ? definitions.get(keyOf(node)) : undefined;
    if (target !== undefined && !reached.has(target)) {
      reached.add(target);
      reach(target, definitions, reached);
    }
    return undefined;
  });
}

function dropUnreached(parent: Parent, reached: ReadonlySet<Node>): void {
  parent.children = parent.children.filter((child) => !isDefinition(child) || reached.has(child));
  for (const child of parent.children) if (isParent(child)) dropUnreached(child, reached);
}

function isDefinition(node: Node): node is OfType<'footnoteDefinition' | 'definition'> {
  return isOf(node, 'footnoteDefinition', 'definition');
}

function keyOf(node: Node): string {
  const isNote = node.type.startsWith('footnote');
  return `${String(isNote)} ${String(fieldsOf(node)['identifier'])}`;
}

/** Closes the gaps that removed words leave: in lines, and of paragraphs, items, lists and blocks that hold nothing more. */
export function tidy(parent: Parent): void {
  if (isLine(parent)) {
    if (holdsSeam(parent)) closeSeams(parent);
  } else parent.children = joinLists(parent.children.flatMap(tidied), parent.children);
}

/** A child that lost all its words goes. */
function tidied(child: Node): Node[] {
  if (!isParent(child)) return [child];
  const lost = isLine(child) && holdsSeam(child);
  tidy(child);
  return isEmpty(child) || (lost && isBare(child)) ? [] : [child];
}

const LINES = new Set(['paragraph', 'heading', 'tableCell', 'sourceLine']);

function isLine({ type }: Node): boolean {
  return LINES.has(type);
}

function holdsSeam(node: Parent): boolean {
  return node.children.some((child) => isSeam(child) || (isParent(child) && holdsSeam(child)));
}

/** Left with marks alone: a stop, brackets. */
function isBare(node: Parent): boolean {
  if (KEPT_WHEN_EMPTY.has(node.type)) return false;
  return leavesOf(node).every(({ type, value }) => type === 'text' && !/[\p{L}\p{N}]/u.test(value ?? ''));
}

/** A list of recommendations that draws nothing is nothing. */
function isEmpty(node: Parent): boolean {
  if (node.children.length > 0) return false;
  if (isOf(node, 'draw')) return node.kind === 'recommendations';
  return !KEPT_WHEN_EMPTY.has(node.type);
}
