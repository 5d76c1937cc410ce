import type { Node, Parent } from 'unist';

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

const PAIRS: readonly string[] = ['()', '[]', '{}', '“”', '‘’', '«»', '‹›', '""', "''", '„“', '‚‘'];

/** One way in which the words around a gap close up; undefined where it does not apply. */
type Closing = (sides: Sides) => Omit<Sides, 'first' | 'last'> | undefined;

const CLOSINGS: readonly Closing[] = [
  // Two spaces become one; the end of a line stays one.
  ({ before, after }) =>
    /[^\S\n]+$/u.test(before) && /^[^\S\n]*\n/u.test(after)
      ? { before: before.trimEnd(), after: after.replace(/^[^\S\n]+/u, '') }
      : undefined,
  ({ before, after }) =>
    /\s$/u.test(before) && /^\s/u.test(after) ? { before, after: after.replace(/^\s+/u, '') } : undefined,
  ({ before, after }) => (/^\s{2,}/u.test(after) ? { before, after: after.replace(/^\s+/u, ' ') } : undefined),
  ({ before, after }) => (/\s{2,}$/u.test(before) ? { before: before.replace(/\s+$/u, ' '), after } : undefined),
  // Brackets and quotation marks around nothing go.
  ({ before, after }) => {
    const [left, right] = [before.trimEnd(), after.trimStart()];
    const pair = PAIRS.find((one) => left.endsWith(one[0] ?? '\0') && right.startsWith(one[1] ?? '\0'));
    return pair === undefined ? undefined : { before: left.slice(0, -1), after: right.slice(1) };
  },
  // Of a pair of dashes both go.
  ({ before, after }) =>
    /\s?[–—]\s?$/u.test(before) && /^\s?[–—]/u.test(after)
      ? { before: before.replace(/\s?[–—]\s?$/u, ' '), after: after.replace(/^\s?[–—]\s?/u, '') }
      : undefined,
  // Of two marks the stronger stays.
  ({ before, after }) =>
    /[,;:]\s*$/u.test(before) && /^\s*[.!?;:)\]}”’»]/u.test(after)
      ? { before: before.replace(/[,;:]\s*$/u, ''), after: after.trimStart() }
      : undefined,
  ({ before, after }) =>
    /[.!?,;:]\s*$/u.test(before) && /^\s*[,;]/u.test(after)
      ? { before, after: after.replace(/^\s*[,;]/u, '') }
      : undefined,
  ({ before, after }) =>
    /[.!?]\s*$/u.test(before) && /^\s*[.!?]/u.test(after)
      ? { before, after: after.replace(/^\s*[.!?]/u, '') }
      : undefined,
  ({ before, after }) =>
    /[([{“‘«]\s*$/u.test(before) && /^\s*[,;:]/u.test(after)
      ? { before: before.trimEnd(), after: after.replace(/^\s*[,;:]\s*/u, '') }
      : undefined,
  // A dash before the end of a sentence goes.
  ({ before, after, last }) =>
    /\s?[–—]\s*$/u.test(before) && (/^\s*[.!?]/u.test(after) || (last && after.trim() === ''))
      ? { before: before.replace(/\s?[–—]\s*$/u, ''), after: after.trimStart() }
      : undefined,
  // No space before a stop, nor behind an opening bracket.
  ({ before, after }) =>
    /\s$/u.test(before) && /^[.,;:!?)\]}”’»\u00B9]/u.test(after) ? { before: before.trimEnd(), after } : undefined,
  ({ before, after }) =>
    /[([{“‘«]$/u.test(before) && /^\s/u.test(after) ? { before, after: after.trimStart() } : undefined,
  // A line begins and ends with its words.
  ({ before, after, first }) =>
    first && before === '' && /^\s/u.test(after) ? { before, after: after.trimStart() } : undefined,
  ({ before, after, last }) =>
    last && after === '' && /\s$/u.test(before) ? { before: before.trimEnd(), after } : undefined,
  // A mark at the beginning of a line goes.
  ({ before, after, first }) =>
    first && before.trim() === '' && /^\s*[,;:.!?–—)\]]/u.test(after)
      ? { before: '', after: after.replace(/^\s*[,;:.!?–—)\]]\s*/u, '') }
      : undefined,
];

/** Closes the words around a gap: what only parted or enclosed what was taken out goes as well. */
function close(sides: Sides): Sides {
  for (const closing of CLOSINGS) {
    const closed = closing(sides);
    if (closed !== undefined) return close({ ...sides, ...closed });
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
  parent.children = kept.flatMap((child) => (EMPHASIS.has(child.type) ? withoutEnd(child as Parent) : [child]));
}

const EMPHASIS = new Set(['emphasis', 'strong', 'delete']);

/** Emphasis ends with its last word: a space that stood before words at its end stands behind it. */
function withoutEnd(span: Parent): Node[] {
  const last = span.children.at(-1) as Leaf | undefined;
  const words = last?.type === 'text' ? (last.value ?? '') : '';
  const space = /\s+$/u.exec(words)?.[0];
  if (last === undefined || space === undefined || words === space) return [span];
  last.value = words.slice(0, -space.length);
  return [span, { type: 'text', value: space } as Leaf];
}

/** Whether a node stands for words that were taken out. */
export function isSeam(node: Node): node is Seam {
  return node.type === 'seam';
}
