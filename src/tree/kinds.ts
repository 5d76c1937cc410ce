import type { Nodes } from 'mdast';
import type { Node } from 'unist';

/** The node of a type. */
export type OfType<T extends Nodes['type']> = Extract<Nodes, { type: T }>;

/** Whether a node is of one of some types. */
export function isOf<T extends Nodes['type']>(node: Node | undefined, ...types: readonly T[]): node is OfType<T> {
  const names: readonly string[] = types;
  return node !== undefined && names.includes(node.type);
}
