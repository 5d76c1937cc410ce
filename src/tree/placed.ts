import type { Node, Point, Position } from 'unist';

/** A node at the place of another; without a place where that one has none. */
export function placed<N extends Node>(node: N, from: { readonly position?: Position | undefined }): N {
  if (from.position !== undefined) node.position = from.position;
  return node;
}

/** The point behind some words. */
export function pointBehind(start: Point, over: string): Point {
  const lines = over.split('\n');
  const last = lines.at(-1) ?? '';
  const column = lines.length === 1 ? start.column + last.length : last.length + 1;
  const offset = start.offset === undefined ? {} : { offset: start.offset + over.length };
  return { line: start.line + lines.length - 1, column, ...offset };
}
