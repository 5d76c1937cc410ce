import type { Nodes, Text } from 'mdast';
import type { Position } from 'unist';
import { toString } from 'mdast-util-to-string';

const CLUSTER = /^[^@]*-?@[\p{L}\p{N}_]/u;
const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:|#|\/|\.|<|[\w-]+\.[a-z]{2,})/i;

/** The position of the source between two offsets. */
export type PositionOf = (from: number, to: number) => Position;

/** Gives `[@a](note)` back as the characters it was: a citation, then words in parentheses; real links stay. */
export function unlinked(node: Nodes, source: string, positionOf: PositionOf): Nodes[] {
  if (node.type !== 'link' || ADDRESS.test(node.url) || !CLUSTER.test(toString(node))) return [node];
  const from = node.position?.start.offset;
  const first = node.children[0]?.position?.start.offset;
  const last = node.children.at(-1)?.position?.end.offset;
  const to = node.position?.end.offset;
  if (from === undefined || first === undefined || last === undefined || to === undefined) return [node];
  const textAt = (start: number, end: number): Text => ({
    type: 'text',
    value: source.slice(start, end),
    position: positionOf(start, end),
  });
  return [textAt(from, first), ...node.children, textAt(last, to)];
}
