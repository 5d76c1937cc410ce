import { diffArrays } from 'diff';
import type { MappedBlock } from '../../model/review.js';
import { wordsOfBlock } from '../map.js';
import { bare, likeness, tokensOf } from './words.js';

/** What became of a block of an earlier build: the number of its block in a later one, and whether it stands elsewhere. */
export interface Match {
  readonly index: number;
  readonly isMoved: boolean;
}

/** A block as it is compared. */
interface Side {
  readonly index: number;
  readonly path: string;
  readonly text: string;
  readonly words: readonly string[];
}

/** So much two texts must have in common to be one that was rewritten. Below it a comment is told to have lost its text. */
const ALIKE = 0.65;

/** Texts of fewer letters, such as cells of tables, stand in many places and are told by their order alone. */
const TELLING = 30;

/**
 * Which block of a later build each block of an earlier one became, by its number; absent where it is gone. What kept its words in its
 * order is paired first, then what kept its words elsewhere, then what was rewritten; no block is taken twice.
 */
export function matchBlocks(old: readonly MappedBlock[], now: readonly MappedBlock[]): Map<number, Match> {
  const [before, after] = [old.map(sideOf), now.map(sideOf)];
  const matches = new Map<number, Match>();
  const taken = new Set<number>();
  const pair = (one: Side, other: Side, isMoved: boolean): void => {
    matches.set(one.index, { index: other.index, isMoved });
    taken.add(other.index);
  };
  for (const [one, other] of inOrder(before, after)) pair(one, other, false);
  const left = (sides: readonly Side[]): Side[] => sides.filter(({ index }) => !taken.has(index));
  const open = (): Side[] => before.filter(({ index }) => !matches.has(index));
  for (const [one, other] of sameElsewhere(open(), left(after))) pair(one, other, true);
  for (const [one, other] of rewritten(open(), left(after))) pair(one, other, isOutOfOrder(one, other, matches));
  for (const [one, other] of between({ before, after, matches, taken })) pair(one, other, false);
  return matches;
}

function sideOf(block: MappedBlock, index: number): Side {
  const text = wordsOfBlock(block).replace(/\s+/gu, ' ').trim();
  return { index, path: block.path, text, words: tokensOf(text).map(({ word }) => bare(word)) };
}

/** Blocks with the same words in the same file, in the order of both builds. */
function inOrder(before: readonly Side[], after: readonly Side[]): [Side, Side][] {
  const pairs: [Side, Side][] = [];
  let [from, to] = [0, 0];
  const key = ({ path, text }: Side): string => `${path}\n${text}`;
  for (const { added, removed, count } of diffArrays(before.map(key), after.map(key))) {
    if (!added && !removed)
      for (let step = 0; step < count; step += 1) {
        const [one, other] = [before[from + step], after[to + step]];
        if (one !== undefined && other !== undefined) pairs.push([one, other]);
      }
    if (!added) from += count;
    if (!removed) to += count;
  }
  return pairs;
}

/** Blocks with the same telling words at another place, where one on each side has them. */
function sameElsewhere(open: readonly Side[], left: readonly Side[]): [Side, Side][] {
  return open.flatMap((one): [Side, Side][] => {
    if (one.text.length < TELLING) return [];
    const [others, own] = [left, open].map((sides) => sides.filter(({ text }) => text === one.text));
    const [other] = others ?? [];
    return other !== undefined && others?.length === 1 && own?.length === 1 ? [[one, other]] : [];
  });
}

/** The likest pairs first. */
function rewritten(open: readonly Side[], left: readonly Side[]): [Side, Side][] {
  const scored = open.flatMap((one) =>
    left.flatMap((other) => {
      const score = one.words.length < 3 ? 0 : likeness(one.words, other.words);
      return score >= ALIKE ? [{ one, other, score: score + (one.path === other.path ? 0.01 : 0) }] : [];
    }),
  );
  scored.sort((a, b) => b.score - a.score || a.one.index - b.one.index || a.other.index - b.other.index);
  const [used, taken] = [new Set<Side>(), new Set<Side>()];
  return scored.flatMap(({ one, other }): [Side, Side][] => {
    if (used.has(one) || taken.has(other)) return [];
    used.add(one);
    taken.add(other);
    return [[one, other]];
  });
}

/** So much a block must keep that stands alone between the same two blocks as before. */
const STILL = 0.34;

interface Matched {
  readonly before: readonly Side[];
  readonly after: readonly Side[];
  readonly matches: ReadonlyMap<number, Match>;
  readonly taken: ReadonlySet<number>;
}

/** Blocks that alone stand open between two that were kept, on both sides, and have something in common. */
function between({ before, after, matches, taken }: Matched): [Side, Side][] {
  return before.flatMap((one): [Side, Side][] => {
    if (matches.has(one.index)) return [];
    const [first, last] = [
      one.index === 0 ? -1 : matches.get(one.index - 1)?.index,
      endOf(one, before, { matches, after }),
    ];
    const other = after[(first ?? -2) + 1];
    const isAlone = first !== undefined && other !== undefined && last === other.index + 1 && !taken.has(other.index);
    return isAlone && likeness(one.words, other.words) >= STILL ? [[one, other]] : [];
  });
}

/** Where the block behind one stands by now; behind the last there is the end. */
function endOf(
  { index }: Side,
  before: readonly Side[],
  { matches, after }: Pick<Matched, 'matches' | 'after'>,
): number | undefined {
  return index === before.length - 1 ? after.length : matches.get(index + 1)?.index;
}

/** Whether a block stands before one that it stood behind, or in another file. */
function isOutOfOrder(one: Side, other: Side, matches: ReadonlyMap<number, Match>): boolean {
  for (let at = one.index - 1; at >= 0; at -= 1) {
    const before = matches.get(at);
    if (before !== undefined && !before.isMoved) return before.index > other.index;
  }
  return false;
}
