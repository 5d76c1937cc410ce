import type { Nodes } from 'mdast';

/** Nodes of a line with texts that touch as one: where words were taken out between two, no writer shows a seam. */
export function joinedTexts<N extends Nodes>(nodes: readonly N[]): N[] {
  const joined: N[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { ...last, value: `${last.value}${node.value}` };
    else joined.push(node);
  }
  return joined;
}
