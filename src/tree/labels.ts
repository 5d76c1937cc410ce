import type { Nodes } from 'mdast';
import type { Node } from 'unist';
import { visit } from './visit.js';
import { isOf } from './kinds.js';

/** The label a node was given by its author; references to labels have none of their own. */
export function labelOf(node: Node): string | undefined {
  if (isOf(node, 'heading', 'paragraph')) return node.data?.label;
  return isOf(node, 'block', 'figure', 'tableBlock') ? node.label : undefined;
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
