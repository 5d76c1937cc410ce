import type { Node } from 'unist';

/** Whether a node is non-public as a whole. */
export function isWithheld(node: Node): boolean {
  return (
    node.type === 'nonPublic' ||
    node.type === 'nonPublicText' ||
    ('distribution' in node && node.distribution === 'internal')
  );
}
