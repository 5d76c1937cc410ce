import type { Node, Parent } from 'unist';
import { isOf } from '../../tree/kinds.js';

/** Stands in a line for words that were taken out, until the line is closed over it. */
export interface Seam extends Node {
  type: 'seam';
}

/** The words on both sides of a gap. */
export interface Sides {
  readonly before: string;
  readonly after: string;
  /** Whether the line begins with `before`. */
  readonly first: boolean;
  /** Whether the line ends with `after`. */
  readonly last: boolean;
}

/** What opens and closes, as patterns. */
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ...([
    ['\\(', '\\)'],
    ['\\[', '\\]'],
    ['\\{', '\\}'],
  ] as const),
  ...([
    ['“', '”'],
    ['‘', '’'],
    ['«', '»'],
    ['‹', '›'],
    ['"', '"'],
    ["'", "'"],
    ['„', '“'],
    ['‚', '‘'],
  ] as const),
];

/** One way in which the words around a gap close up: what is found on both its sides goes; `put` stands for what was before it. */
interface Closing {
  readonly before: RegExp;
  readonly after: RegExp;
  readonly put?: string;
  /** At the beginning or the end of a line alone. */
  readonly only?: 'first' | 'last';
}

/** The first that changes anything is taken, then they are asked again: two signs of a kind need no pattern of their own. */
const CLOSINGS: readonly Closing[] = [
  // Two spaces become one; the end of a line stays one.
  { before: /[^\S\n]$/u, after: /^(?=\n)/u },
  { before: /(?<=\s)[^\S\n]$/u, after: /^/u },
  { before: /$/u, after: /^[^\S\n](?=\s)/u },
  { before: /(?<=\s)$/u, after: /^\s/u },
  // Brackets and quotation marks around nothing go.
  ...PAIRS.map(([open, close]) => ({
    before: new RegExp(`${open}\\s?$`, 'u'),
    after: new RegExp(`^\\s?${close}`, 'u'),
  })),
  // Of a pair of dashes both go.
  { before: /[–—]\s?$/u, after: /^\s?[–—]/u, put: ' ' },
  // Of two marks the stronger stays.
  { before: /[,;:]$/u, after: /^\s?(?=[.!?;:)\]}”’»])/u },
  { before: /(?<=[.!?,;:]\n?)$/u, after: /^\s?[,;]/u },
  { before: /(?<=[.!?]\n?)$/u, after: /^\s?[.!?]/u },
  { before: /(?<=[([{“‘«])$/u, after: /^[,;:]/u },
  // A dash before the end of a sentence goes.
  { before: /[–—]$/u, after: /^\s?(?=[.!?])/u },
  { before: /[–—]$/u, after: /^$/u, only: 'last' },
  // No space before a stop, nor behind an opening bracket.
  { before: /\s$/u, after: /^(?=[.,;:!?)\]}”’»\u00B9])/u },
  { before: /(?<=[([{“‘«])$/u, after: /^\s/u },
  // A line begins and ends with its words.
  { before: /^\s$/u, after: /^/u, only: 'first' },
  { before: /^$/u, after: /^\s/u, only: 'first' },
  { before: /\s?$/u, after: /^\s?$/u, only: 'last' },
  // A mark at the beginning of a line goes.
  { before: /^$/u, after: /^[,;:.!?–—)\]]/u, only: 'first' },
];

/** Closes the words around a gap: what only parted or enclosed what was taken out goes as well. */
function close(sides: Sides): Sides {
  for (const { before, after, put = '', only } of CLOSINGS) {
    if (only !== undefined && !sides[only]) continue;
    if (!before.test(sides.before) || !after.test(sides.after)) continue;
    const closed = { ...sides, before: sides.before.replace(before, put), after: sides.after.replace(after, '') };
    if (closed.before !== sides.before || closed.after !== sides.after) return close(closed);
  }
  return sides;
}

/** A text of a line, a seam, or a node that stands for a word: a citation, code. */
type Leaf = Node & { value?: string };

/** Closes a line over its seams and takes them out; words at a distance from a seam stay as they are. */
export function closeSeams(line: Parent): void {
  const leaves = leavesOf(line);
  leaves.forEach((leaf, at) => {
    if (isSeam(leaf)) closeAt(leaves, at);
  });
  prune(line);
}

/** The texts of a line and what stands among them, however deep in emphasis and links. */
export function leavesOf(parent: Parent): Leaf[] {
  return parent.children.flatMap((child) => (isSpan(child) ? leavesOf(child) : [child]));
}

const SPANS = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference']);

function isSpan(node: Node): node is Parent {
  return SPANS.has(node.type);
}

/** Where one side is used up, the words beyond it are closed in turn. */
function closeAt(leaves: readonly Leaf[], at: number): void {
  const earlier = leaves.slice(0, at).filter(isThere);
  const before = earlier.at(-1);
  const later = leaves.slice(at + 1).filter(isThere);
  const after = later[0];
  const sides = {
    before: wordsOfLeaf(before),
    after: wordsOfLeaf(after),
    first: earlier.length < 2,
    last: later.length < 2,
  };
  const closed = close(sides);
  if (closed.before === sides.before && closed.after === sides.after) return;
  if (before?.type === 'text') before.value = closed.before;
  if (after?.type === 'text') after.value = closed.after;
  if (closed.before === '' || closed.after === '') closeAt(leaves, at);
}

function isThere(leaf: Leaf): boolean {
  return !isSeam(leaf) && (leaf.type !== 'text' || leaf.value !== '');
}

/** The call of a note stands behind its word, as a stop does. */
const CALL = '\u00B9';

function wordsOfLeaf(leaf: Leaf | undefined): string {
  if (leaf === undefined) return '';
  if (leaf.type === 'footnoteReference') return CALL;
  return leaf.type === 'text' ? (leaf.value ?? '') : 'x';
}

/** Takes out seams, empty texts and spans around nothing. */
function prune(parent: Parent): void {
  for (const child of parent.children) if (isSpan(child)) prune(child);
  const kept = parent.children.filter((child) => (isSpan(child) ? child.children.length > 0 : isThere(child)));
  parent.children = kept.flatMap((child) =>
    isOf(child, 'emphasis', 'strong', 'delete') ? withoutEnd(child) : [child],
  );
}

/** Emphasis ends with its last word: a space that stood before words at its end stands behind it. */
function withoutEnd(span: Parent): Node[] {
  const last = span.children.at(-1);
  if (!isOf(last, 'text') || !/\S\s$/u.test(last.value)) return [span];
  const space: Leaf = { type: 'text', value: last.value.slice(-1) };
  last.value = last.value.slice(0, -1);
  return [span, space];
}

/** Whether a node stands for words that were taken out. */
export function isSeam(node: Node): node is Seam {
  return node.type === 'seam';
}
