import type { Root } from 'mdast';
import type { Node, Parent } from 'unist';
import { visit } from 'unist-util-visit';

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

/** Removes the notes and link targets that nothing calls any more: a note of withheld words is withheld as well. */
export function removeUnused(tree: Root): void {
  let called: Set<string>;
  let before: number;
  do {
    called = callsIn(tree);
    before = count(tree);
    dropUncalled(tree, called);
  } while (count(tree) < before);
}

function callsIn(tree: Root): Set<string> {
  const called = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'footnoteReference') called.add(`note ${node.identifier}`);
    if (node.type === 'linkReference' || node.type === 'imageReference') called.add(`link ${node.identifier}`);
  });
  return called;
}

function count(tree: Root): number {
  let definitions = 0;
  visit(tree, ['footnoteDefinition', 'definition'], () => {
    definitions += 1;
  });
  return definitions;
}

function dropUncalled(parent: Parent, called: ReadonlySet<string>): void {
  parent.children = parent.children.filter((child) => {
    if (child.type === 'footnoteDefinition')
      return called.has(`note ${String((child as { identifier?: string }).identifier)}`);
    if (child.type === 'definition') return called.has(`link ${String((child as { identifier?: string }).identifier)}`);
    return true;
  });
  for (const child of parent.children) if (isParent(child)) dropUncalled(child, called);
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

function isParent(node: Node): node is Parent {
  return 'children' in node && Array.isArray(node.children);
}
