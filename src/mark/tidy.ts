import type { Root } from 'mdast';
import type { Node, Parent } from 'unist';
import { SKIP, visit } from 'unist-util-visit';
import { isParent } from '../tree/parents.js';

const KEPT_WHEN_EMPTY = new Set([
  'tableCell',
  'draw',
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

function isDefinition(node: Node): boolean {
  return node.type === 'footnoteDefinition' || node.type === 'definition';
}

function keyOf(node: Node): string {
  const kind = node.type.startsWith('footnote') ? 'note' : 'link';
  return `${kind} ${String((node as Node & { identifier?: string }).identifier)}`;
}

/** Closes the gaps that removed words leave: doubled spaces, spaces before a stop, empty paragraphs, items and blocks. */
export function tidy(parent: Parent): void {
  for (const child of parent.children) if (isParent(child)) tidy(child);
  joinTexts(parent);
  parent.children = parent.children.filter((child) => !isEmpty(child));
}

function joinTexts(parent: Parent): void {
  let previous: { value: string } | undefined;
  let previousIndex = -1;
  parent.children.forEach((child, index) => {
    if (child.type !== 'text') return;
    const text = child as Node & { value: string };
    const closeBehind = previous !== undefined && previousIndex === index - 1 && /\s$/.test(previous.value);
    if (closeBehind) text.value = text.value.replace(/^\s+/, '');
    if (closeBehind && previous !== undefined && /^[.,;:!?)]/.test(text.value))
      previous.value = previous.value.trimEnd();
    previous = text;
    previousIndex = index;
  });
}

function isEmpty(node: Node): boolean {
  if (node.type === 'text') return (node as Node & { value: string }).value === '';
  return isParent(node) && node.children.length === 0 && !KEPT_WHEN_EMPTY.has(node.type);
}
