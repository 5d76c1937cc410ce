import type { MappedBlock, RedlineBlock, RedlineRun, ReviewComment, ReviewMap } from '../../model/review.js';
import { matchBlocks, type Match } from '../anchor/match.js';
import { wordsOfBlock } from '../map.js';
import { runsOf } from './runs.js';
import { secrecyOf } from './secrecy.js';

/** Two copies of one publication, the earlier first, and the comments on the earlier one. */
export interface Compared {
  readonly old: ReviewMap;
  readonly now: ReviewMap;
  readonly comments: readonly ReviewComment[];
  /** Leaves out every block that either copy withholds, and every other that has words of one. */
  readonly isPublic: boolean;
}

/** What changed from one copy to the other, block by block; a block that moved is told at both places. */
export function redlineOf({ old, now, comments, isPublic }: Compared): RedlineBlock[] {
  const matches = matchBlocks(old.blocks, now.blocks);
  const isSecret = isPublic ? secrecyOf(old, now, matches) : () => false;
  const from = new Map([...matches].map(([index, match]) => [match.index, { index, match }]));
  const moves = movesIn(matches);
  const made: RedlineBlock[] = [];
  const gone = (start: number): void => {
    for (let index = start; index < old.blocks.length; index += 1) {
      const block = old.blocks[index];
      const match = matches.get(index);
      if (block === undefined || (match !== undefined && !match.isMoved)) return;
      if (isSecret(block)) continue;
      made.push(match === undefined ? deleted(block, asking(comments, block)) : left(block, moves.get(index) ?? 0));
    }
  };
  gone(0);
  for (const [index, block] of now.blocks.entries()) {
    const before = from.get(index);
    const own = before === undefined ? undefined : old.blocks[before.index];
    if (!isSecret(block) && (own === undefined || !isSecret(own)))
      made.push(kept(block, { own, match: before?.match, move: moves.get(before?.index ?? -1) ?? 0, comments }));
    if (before !== undefined && !before.match.isMoved) gone(before.index + 1);
  }
  return made;
}

function movesIn(matches: ReadonlyMap<number, Match>): Map<number, number> {
  const moved = [...matches].filter(([, { isMoved }]) => isMoved).map(([index]) => index);
  return new Map(moved.sort((one, other) => one - other).map((index, number) => [index, number + 1]));
}

interface Before {
  readonly own: MappedBlock | undefined;
  readonly match: Match | undefined;
  readonly move: number;
  readonly comments: readonly ReviewComment[];
}

function kept(block: MappedBlock, { own, match, move, comments }: Before): RedlineBlock {
  const [first] = block.pieces;
  const place = { path: block.path, line: first?.line ?? 1, column: first?.column ?? 1 };
  if (own === undefined)
    return made(block, { change: 'added', runs: [{ words: wordsOfBlock(block), change: 'insert' }], place });
  const runs = runsOf(wordsOfBlock(own), wordsOfBlock(block));
  const isEdited = runs.some(({ change }) => change !== undefined);
  const change = match?.isMoved === true ? 'moved' : isEdited ? 'edited' : 'same';
  return made(block, { change, runs, move, comments: change === 'same' ? [] : asking(comments, own), place });
}

function deleted(block: MappedBlock, comments: readonly string[]): RedlineBlock {
  const runs: RedlineRun[] = [{ words: wordsOfBlock(block), change: 'delete' }];
  return made(block, { change: 'deleted', runs, comments });
}

function left(block: MappedBlock, move: number): RedlineBlock {
  return made(block, { change: 'left', runs: [{ words: wordsOfBlock(block), change: 'delete' }], move });
}

function made(
  { kind = 'paragraph', depth = 0, number = '' }: MappedBlock,
  facts: Pick<RedlineBlock, 'change' | 'runs'> & Partial<RedlineBlock>,
): RedlineBlock {
  return { kind, depth, number, move: 0, comments: [], ...facts };
}

/** Those that were accepted, by their numbers. */
function asking(comments: readonly ReviewComment[], { mark }: MappedBlock): string[] {
  return comments
    .filter((one) => one.mark === mark && (one.status === 'accepted' || one.status === 'partly'))
    .map(({ id }) => id)
    .sort();
}
