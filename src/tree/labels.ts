import type { Nodes } from 'mdast';
import type { Node } from 'unist';
import { visit } from './visit.js';

const LABELLED = new Set(['block', 'figure', 'tableBlock']);

/** The label a node was given by its author; references to labels have none of their own. */
export function labelOf(node: Node): string | undefined {
  if (node.type === 'heading') return (node.data as { label?: string } | undefined)?.label;
  return LABELLED.has(node.type) ? (node as Node & { label?: string }).label : undefined;
}

/** Every label that a tree's nodes were given. */
export function labelsIn(tree: Nodes): string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    const label = labelOf(node);
    if (label !== undefined) found.push(label);
  });
  return found;
}
