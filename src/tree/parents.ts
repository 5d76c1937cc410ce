import type { Node, Parent } from 'unist';

/** Whether a node has children. */
export function isParent(node: Node): node is Parent {
  return 'children' in node && Array.isArray(node.children);
}
