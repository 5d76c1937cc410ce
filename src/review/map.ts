import type { Node } from 'unist';
import type { VFile } from 'vfile';
import type { MappedBlock, MarkedBlock, Piece } from '../model/review.js';
import { isParent } from '../tree/parents.js';

/** Where the words of each block of a review copy stand in the manuscript. `files` are its chapters by path, `withheld` its marked nodes. */
export function mapOf(
  blocks: readonly MarkedBlock[],
  { files, withheld }: { readonly files: ReadonlyMap<string, VFile>; readonly withheld: ReadonlySet<Node> },
): MappedBlock[] {
  return blocks.map(({ name, path, node, words }) => ({
    mark: name,
    path,
    pieces: piecesOf(node, words, String(files.get(path) ?? '')),
    withheld: withheld.has(node),
    kind: node.type,
    ...numberOf(node),
    ...('depth' in node && typeof node.depth === 'number' ? { depth: node.depth } : {}),
  }));
}

/** The number that the copy prints before a paragraph or a heading. */
function numberOf({ data }: Node): { number?: string } {
  const number = data !== undefined && 'number' in data ? data.number : undefined;
  return typeof number === 'string' && number !== '' ? { number } : {};
}

/** The pieces of a block; one, from its beginning, where they do not give its words. */
function piecesOf(node: Node, words: string, source: string): Piece[] {
  const titled = titleOf(node, words);
  if (titled !== undefined) return [titled];
  const lines = source.split('\n');
  const pieces = piecesIn(node, lines);
  if (pieces.map((piece) => piece.words).join('') === words) return pieces;
  return [{ words, ...startOf(node), exact: false }];
}

/** A title is an attribute: it begins where its value does. */
function titleOf(node: Node & { title?: unknown; places?: unknown }, words: string): Piece | undefined {
  const places = node.places as Record<string, Node['position']> | undefined;
  const place = places?.['title'];
  return node.title === words && place !== undefined
    ? { words, line: place.start.line, column: place.start.column, exact: true }
    : undefined;
}

function startOf({ position }: Node): { line: number; column: number } {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

const LEAVES = new Set(['citation', 'crossReference', 'statusMark']);

function piecesIn(node: Node, lines: readonly string[]): Piece[] {
  if (node.type === 'text' || node.type === 'inlineCode') return linesOf(node, lines);
  if (node.type === 'footnoteReference') return [];
  if (LEAVES.has(node.type))
    return [{ words: wordsIn(node), ...startOf(node), exact: false }].filter(({ words }) => words !== '');
  return isParent(node) ? node.children.flatMap((child) => piecesIn(child, lines)) : [];
}

function wordsIn(node: Node): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return isParent(node) ? node.children.map(wordsIn).join('') : '';
}

/** A text line by line: a piece is exact where its words stand in that line as they are printed. */
function linesOf(node: Node, lines: readonly string[]): Piece[] {
  const value = wordsIn(node).split(/[ \t]*\r?\n[ \t]*/u);
  const start = startOf(node);
  return value.flatMap((words, index): Piece[] => {
    const line = start.line + index;
    const from = index === 0 ? start.column - 1 : 0;
    const at = (lines[line - 1] ?? '').indexOf(words, from);
    const piece = { words, line, column: Math.max(at, from) + 1, exact: at >= 0 };
    return index === 0 ? [piece] : [{ words: ' ', line, column: piece.column, exact: false }, piece];
  });
}

/** The place of a letter of a block, counted from 0; whether it is that letter's own. */
export function placeIn({ pieces }: MappedBlock, letter: number): { line: number; column: number; exact: boolean } {
  let before = 0;
  for (const { words, line, column, exact } of pieces) {
    if (letter < before + words.length) return { line, column: exact ? column + letter - before : column, exact };
    before += words.length;
  }
  const last = pieces.at(-1);
  if (last === undefined) return { line: 1, column: 1, exact: false };
  return { line: last.line, column: last.exact ? last.column + last.words.length : last.column, exact: last.exact };
}

/** The words of a block as they were sent. */
export function wordsOfBlock({ pieces }: MappedBlock): string {
  return pieces.map(({ words }) => words).join('');
}
