import type { Nodes } from 'mdast';
import { visit } from './visit.js';

/** The words of a tree that are text or code, tables and notes among them. */
export function wordCount(tree: Nodes): number {
  let count = 0;
  visit(tree, (node) => {
    if ('value' in node && typeof node.value === 'string' && node.type !== 'html' && node.type !== 'yaml')
      count += node.value.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  });
  return count;
}
