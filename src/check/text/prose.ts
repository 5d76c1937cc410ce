import type { Node, Parent } from 'unist';
import type { BlockKind } from '../../model/nodes.js';

/** What a run of prose is on the page. */
export type ProseKind = 'paragraph' | 'heading' | 'item' | 'cell' | 'note';

/** A leaf of a run: words of the author, or a place where something else is printed. */
export interface Leaf {
  readonly type: 'text' | 'citation' | 'note' | 'reference' | 'other';
  readonly value: string;
  readonly node: Node;
}

/** One paragraph, heading, list item or cell, with what stands around it. */
export interface ProseBlock {
  readonly kind: ProseKind;
  readonly leaves: readonly Leaf[];
  readonly node: Node;
  /** The kinds of the blocks around, outermost first; `figure`, `tableBlock` and `draw` are among them. */
  readonly within: readonly (BlockKind | 'figure' | 'tableBlock' | 'draw')[];
  /** The nearest block of the author's around. */
  readonly block?: Parent & { kind?: string };
  readonly quoted: boolean;
}

type Around = Omit<ProseBlock, 'leaves' | 'node'>;

/** Every run of prose of a tree, in reading order; source lines, code and drawn lists without text are left out. */
export function proseOf(tree: Parent): ProseBlock[] {
  return blocksIn(tree, { kind: 'paragraph', within: [], quoted: false });
}

function blocksIn(parent: Parent, around: Around): ProseBlock[] {
  return parent.children.flatMap((child) => blocksOf(child, around));
}

const KINDS: Readonly<Record<string, ProseKind>> = {
  listItem: 'item',
  tableCell: 'cell',
  footnoteDefinition: 'note',
};

function blocksOf(node: Node, around: Around): ProseBlock[] {
  if (!isParent(node) || node.type === 'sourceLine') return [];
  if (node.type === 'paragraph') return [{ ...around, leaves: leavesOf(node), node }];
  if (node.type === 'heading') return [{ ...around, kind: 'heading', leaves: leavesOf(node), node }];
  if (node.type === 'tableCell') return [{ ...around, kind: 'cell', leaves: leavesOf(node), node }];
  const kind = KINDS[node.type] ?? around.kind;
  const quoted = around.quoted || node.type === 'blockquote';
  return blocksIn(node, { ...around, kind, quoted, ...enclosing(node, around) });
}

function enclosing(node: Parent & { kind?: string }, around: Around): Partial<Around> {
  if (node.type === 'block') return { within: [...around.within, node.kind as BlockKind], block: node };
  if (node.type === 'figure' || node.type === 'tableBlock' || node.type === 'draw') {
    return { within: [...around.within, node.type], block: node };
  }
  return {};
}

/** The leaves of a run, in order. */
export function leavesOf(node: Node): Leaf[] {
  if (node.type === 'text') return [{ type: 'text', value: (node as Node & { value: string }).value, node }];
  if (node.type === 'citation') return [{ type: 'citation', value: '', node }];
  if (node.type === 'footnoteReference') return [{ type: 'note', value: '', node }];
  if (node.type === 'crossReference') return [{ type: 'reference', value: wordsOf(node), node }];
  if (node.type === 'break') return [{ type: 'text', value: ' ', node }];
  if (!isParent(node)) return [{ type: 'other', value: '', node }];
  return node.children.flatMap(leavesOf);
}

function wordsOf(node: Node): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return isParent(node) ? node.children.map(wordsOf).join('') : '';
}

function isParent(node: Node): node is Parent & { kind?: string } {
  return 'children' in node && Array.isArray(node.children);
}
