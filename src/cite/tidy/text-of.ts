import type { Nodes } from 'hast';

/** The words of a tree of HTML. */
export function toText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(toText).join('') : '';
}
