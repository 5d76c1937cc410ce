import type { Anchor, MappedBlock, ReviewComment, ReviewMap } from '../../model/review.js';
import { placeIn, wordsOfBlock } from '../map.js';
import { carry } from './carry.js';
import { matchBlocks, type Match } from './match.js';

/** Carries every comment on one copy to where its words stand in a later build of the same publication. Nothing is guessed: what lost its text says so. */
export function anchorsIn(
  comments: readonly ReviewComment[],
  { sent, now }: { readonly sent: ReviewMap; readonly now: ReviewMap },
): Map<string, Anchor> {
  const matches = matchBlocks(sent.blocks, now.blocks);
  const numbers = new Map(sent.blocks.map(({ mark }, index) => [mark, index]));
  return new Map(
    comments.map((comment) => {
      const index = numbers.get(comment.mark ?? '');
      const anchor = index === undefined ? lost(comment) : anchorOf(comment, index, { sent, now, matches });
      return [comment.id, anchor];
    }),
  );
}

interface Carrying {
  readonly sent: ReviewMap;
  readonly now: ReviewMap;
  readonly matches: ReadonlyMap<number, Match>;
}

/** A comment without a block keeps the place that it came with. */
function lost({ file, line, column }: ReviewComment): Anchor {
  return { kind: 'orphan', file, line, column, isUntouched: false, isWithheld: false };
}

function anchorOf(comment: ReviewComment, index: number, { sent, now, matches }: Carrying): Anchor {
  const old = sent.blocks[index];
  const match = matches.get(index);
  if (old === undefined) return lost(comment);
  const text = wordsOfBlock(old);
  const stretch = stretchOf(comment, text);
  const block = match === undefined ? undefined : now.blocks[match.index];
  if (match === undefined || block === undefined)
    return elsewhere(text.slice(...stretch), { index, sent, now, matches });
  const after = wordsOfBlock(block);
  const found = carry(text, after, stretch);
  if (found.isChanged && found.from >= found.to) {
    const other = elsewhere(text.slice(...stretch), { index, sent, now, matches });
    return other.kind === 'moved'
      ? other
      : { kind: 'gone', ...placeAt(block, found.from), isUntouched: false, isWithheld: block.withheld };
  }
  const kind = found.isChanged ? 'changed' : match.isMoved || old.path !== block.path ? 'moved' : 'exact';
  const words = found.isChanged ? { words: after.slice(found.from, found.to) } : {};
  return {
    kind,
    ...placeAt(block, found.from),
    ...words,
    isUntouched: text === after,
    isWithheld: block.withheld,
    mark: block.mark,
    stretch: [found.from, found.to],
  };
}

/** The letters of its block that a comment stands on: its words; of one on a whole block, all of it. */
function stretchOf({ quote, from = 0, place }: ReviewComment, text: string): [number, number] {
  const words = quote.split('\n')[0] ?? '';
  if (words !== '' && text.startsWith(words, from)) return [from, from + words.length];
  const at = words === '' ? -1 : text.indexOf(words);
  if (at >= 0) return [at, at + words.length];
  return place === 'words' ? [from, from] : [0, text.length];
}

function placeAt(block: MappedBlock, letter: number): Pick<Anchor, 'file' | 'line' | 'column'> {
  const { line, column } = placeIn(block, letter);
  return { file: block.path, line, column };
}

/** Words so many and so long that one text alone has them. */
const TELLING = /^(?=.{24})(?:\S+\s+){3}\S/u;

/** Words that left their block stand in another, where one alone has them and none had before; else they are lost, near the block that was before theirs. */
function elsewhere(words: string, { index, sent, now, matches }: Carrying & { readonly index: number }): Anchor {
  const holders = !TELLING.test(words) ? [] : now.blocks.filter((block) => wordsOfBlock(block).includes(words));
  const [holder] = holders;
  const isNew = sent.blocks.filter((block) => wordsOfBlock(block).includes(words)).length === 1;
  if (holder !== undefined && holders.length === 1 && isNew)
    return {
      kind: 'moved',
      ...placeAt(holder, wordsOfBlock(holder).indexOf(words)),
      isUntouched: false,
      isWithheld: holder.withheld,
    };
  for (let at = index - 1; at >= 0; at -= 1) {
    const before = now.blocks[matches.get(at)?.index ?? -1];
    if (before !== undefined) return { kind: 'orphan', ...placeAt(before, 0), isUntouched: false, isWithheld: false };
  }
  return {
    kind: 'orphan',
    file: sent.blocks[index]?.path ?? '',
    line: 1,
    column: 1,
    isUntouched: false,
    isWithheld: false,
  };
}
