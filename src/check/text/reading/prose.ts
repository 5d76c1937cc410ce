import type { Node, Parent } from 'unist';
import { BLOCKS, isBlockKind, type BlockKind } from '../../../model/blocks.js';
import type { Block, Draw, Figure, TableBlock } from '../../../model/nodes.js';
import { keptOf } from '../../../tree/kept.js';
import { isParent } from '../../../tree/parents.js';

/** What a run of prose is on the page. */
export type ProseKind = 'paragraph' | 'heading' | 'item' | 'cell' | 'note';

/** A leaf of a run: words of the author, or a place where something else is printed. */
export interface Leaf {
  readonly type: 'text' | 'citation' | 'note' | 'reference' | 'other';
  readonly value: string;
  readonly node: Node;
}

/** A block of the author's, or a figure, table or drawn list. */
export type Surrounding = BlockKind | 'figure' | 'tableBlock' | 'draw';

/** One paragraph, heading, list item or cell, with what stands around it. */
export interface ProseBlock {
  readonly kind: ProseKind;
  readonly leaves: readonly Leaf[];
  readonly node: Node;
  /** The kinds of the blocks around, outermost first; `figure`, `tableBlock` and `draw` are among them. */
  readonly within: readonly Surrounding[];
  /** The nearest block of the author's around. */
  readonly block?: Block | Figure | TableBlock | Draw;
  readonly quoted: boolean;
  /** It is withheld from an edition, or holds words that are. */
  readonly withheld: boolean;
  /** The note that it stands in. */
  readonly holder?: Node;
}

/** Whether it is a form to copy: whoever fills it in speaks. */
export function isForm(around: string): boolean {
  return isBlockKind(around) && BLOCKS[around].form === true;
}

/** Parts of a procedure, and what tells somebody to act: their sentences are short on purpose. */
const ORDERS: ReadonlySet<Surrounding> = new Set<Surrounding>([
  ...(['sop', 'recommendation', 'safeguards', 'mistakes', 'where-to-start'] as const),
]);

export function isOrder(around: Surrounding): boolean {
  return ORDERS.has(around);
}

type Around = Omit<ProseBlock, 'leaves' | 'node'>;

/** Every run of prose of a tree, in reading order; code and drawn lists without text are left out. Nobody changes a tree that is checked. */
export const proseOf: (tree: Parent) => readonly ProseBlock[] = keptOf((tree: Parent) =>
  blocksIn(tree, { kind: 'paragraph', within: [], quoted: false, withheld: false }),
);

function blocksIn(parent: Parent, around: Around): ProseBlock[] {
  return parent.children.flatMap((child) => blocksOf(child, around));
}

const KINDS: Readonly<Record<string, ProseKind>> = {
  listItem: 'item',
  tableCell: 'cell',
  footnoteDefinition: 'note',
};

function blocksOf(node: Node, around: Around): ProseBlock[] {
  if (!isParent(node) || node.type === 'sourceLine' || node.type === 'placeLine') return [];
  const run = RUNS[node.type];
  if (run !== undefined) return [runIn(node, { ...around, kind: run === 'paragraph' ? around.kind : run })];
  const kind = KINDS[node.type] ?? around.kind;
  const quoted = around.quoted || node.type === 'blockquote';
  const withheld = around.withheld || node.type === 'nonPublic';
  const holder = kind === 'note' && around.kind !== 'note' ? { holder: node } : {};
  return blocksIn(node, { ...around, kind, quoted, withheld, ...holder, ...enclosing(node, around) });
}

const RUNS: Readonly<Record<string, ProseKind>> = { paragraph: 'paragraph', heading: 'heading', tableCell: 'cell' };

function runIn(node: Parent, around: Around): ProseBlock {
  const withheld = around.withheld || holds(node, 'nonPublicText');
  return { ...around, withheld, leaves: leavesOf(node), node };
}

function holds(node: Parent, type: string): boolean {
  return node.children.some((child) => child.type === type || (isParent(child) && holds(child, type)));
}

function enclosing(node: Node, around: Around): Partial<Around> {
  if (!isOurs(node)) return {};
  return { within: [...around.within, node.type === 'block' ? node.kind : node.type], block: node };
}

/** The leaves of a run, in order. */
function leavesOf(node: Node): Leaf[] {
  if (node.type === 'text') return [{ type: 'text', value: wordsOfInline(node), node }];
  if (node.type === 'citation') return [{ type: 'citation', value: '', node }];
  if (node.type === 'footnoteReference') return [{ type: 'note', value: '', node }];
  if (node.type === 'crossReference') return [{ type: 'reference', value: wordsOfInline(node), node }];
  if (node.type === 'break') return [{ type: 'text', value: ' ', node }];
  if (!isParent(node)) return [{ type: 'other', value: '', node }];
  return node.children.flatMap(leavesOf);
}

function wordsOfInline(node: Node): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return isParent(node) ? node.children.map(wordsOfInline).join('') : '';
}

function isOurs(node: Node): node is Block | Figure | TableBlock | Draw {
  return ['block', 'figure', 'tableBlock', 'draw'].includes(node.type);
}
