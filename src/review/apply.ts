import type { MappedBlock, ReviewComment } from '../model/review.js';
import { placeIn, wordsOfBlock } from './map.js';

/** A stretch of a block as it stands in the manuscript now. */
export interface Stretch {
  readonly block: MappedBlock;
  /** Letters of the block before it, and before its end. */
  readonly from: number;
  readonly to: number;
}

/** The chapter with the change that a comment proposes; undefined where its words do not stand in the source as they are printed. */
export function changedBy(comment: ReviewComment, { block, from, to }: Stretch, source: string): string | undefined {
  const [start, end] = [offsetOf(block, from, source), from === to ? undefined : offsetOf(block, to - 1, source)];
  const first = from === to ? insertionAt(block, from, source) : start;
  const last = from === to ? first : end === undefined ? undefined : end + 1;
  if (first === undefined || last === undefined) return undefined;
  const own = source.slice(first, last);
  if (squeezed(own) !== squeezed(wordsOfBlock(block).slice(from, to))) return undefined;
  const proposed = paragraphsOf(comment.proposed ?? '').map(asMarkdown);
  if (proposed.length > 1 && !isPlainLine(source, first)) return undefined;
  return `${source.slice(0, first)}${proposed.join('\n\n')}${tidied(source.slice(last), comment, source.slice(0, first))}`;
}

/** What begins or ends with an empty line parts the paragraph that it stands in. */
function paragraphsOf(proposed: string): string[] {
  return proposed.split(/\n{2,}/u);
}

/** Whether a new paragraph needs no signs before it: its line is neither that of a list, a table nor a quotation. */
function isPlainLine(source: string, offset: number): boolean {
  const line = source.slice(source.lastIndexOf('\n', offset - 1) + 1);
  return /^[\p{L}\p{N}“"(*_[]/u.test(line) && !/^(?:\d+[.)]|[*+-])\s/u.test(line);
}

/** Behind the letter before it; at the beginning of a block before its first. */
function insertionAt(block: MappedBlock, at: number, source: string): number | undefined {
  if (at === 0) return offsetOf(block, 0, source);
  const before = offsetOf(block, at - 1, source);
  return before === undefined ? undefined : before + 1;
}

/** Where a letter of a block stands in the text of its chapter; undefined where it is not written there as it is printed. */
function offsetOf(block: MappedBlock, letter: number, source: string): number | undefined {
  const { line, column, exact } = placeIn(block, letter);
  if (!exact && !/\s/u.test(wordsOfBlock(block).charAt(letter))) return undefined;
  const lines = source.split('\n').slice(0, line - 1);
  const offset = lines.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  return exact ? offset : offset - 1;
}

function squeezed(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

/** Two spaces that a deletion leaves become one. */
function tidied(rest: string, { proposed = '' }: ReviewComment, before: string): string {
  return proposed === '' && /\s$/u.test(before) ? rest.replace(/^ /u, '') : rest;
}

/** Words of a reviewer are words: no sign of them is markup. */
function asMarkdown(words: string): string {
  return words
    .replace(/\s*\n\s*/gu, ' ')
    .replace(/[\\`*_[\]<>{}@|~$^]/gu, '\\$&')
    .replace(/:(?=[\p{L}:])/gu, '\\:');
}
