import type { Node } from 'unist';

const LABELLED = new Set(['block', 'figure', 'tableBlock']);

/** The label a node was given by its author; references to labels have none of their own. */
export function labelOf(node: Node): string | undefined {
  if (node.type === 'heading') return (node.data as { label?: string } | undefined)?.label;
  return LABELLED.has(node.type) ? (node as Node & { label?: string }).label : undefined;
}
