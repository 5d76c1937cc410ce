import type { List } from 'mdast';
import type { Node } from 'unist';
import { isOf } from '../../tree/kinds.js';

/**
 * What is left of the children of a node once some were taken out: two lists that only what was taken out kept apart are one, as
 * they would be had nobody written it. Numbers that begin anew stay a list of their own.
 */
export function joinLists(left: readonly Node[], before: readonly Node[]): Node[] {
  const places = new Map(before.map((node, index) => [node, index]));
  const joined: Node[] = [];
  let last: Node | undefined;
  for (const node of left) {
    const above = joined.at(-1);
    const wereApart = last !== undefined && (places.get(node) ?? 0) - (places.get(last) ?? Infinity) > 1;
    last = node;
    if (wereApart && above !== undefined && isOf(above, 'list') && isOf(node, 'list') && goesOn(above, node)) {
      const whole: List = { ...above, children: [...above.children, ...node.children] };
      joined[joined.length - 1] = whole;
    } else joined.push(node);
  }
  return joined;
}

function goesOn(above: List, below: List): boolean {
  if (above.ordered !== below.ordered) return false;
  return above.ordered !== true || below.start === (above.start ?? 1) + above.children.length;
}
