import type { Node, Position } from 'unist';

/** A node at the place of another; without a place where that one has none. */
export function placed<N extends Node>(node: N, from: { readonly position?: Position | undefined }): N {
  if (from.position !== undefined) node.position = from.position;
  return node;
}
