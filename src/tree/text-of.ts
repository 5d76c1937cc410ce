import type { Node } from 'unist';
import { isParent } from './parents.js';

/** The words of a node and all below it; where `instead` says something of a node, those words stand for it. */
export function textOf(node: Node, instead: (node: Node) => string | undefined): string {
  const said = instead(node);
  if (said !== undefined) return said;
  if ('value' in node && typeof node.value === 'string') return node.value;
  return isParent(node) ? node.children.map((child) => textOf(child, instead)).join('') : '';
}
