import type { MappedBlock, ReviewMap } from '../../model/review.js';
import type { Match } from '../anchor/match.js';
import { bare, tokensOf } from '../anchor/words.js';
import { wordsOfBlock } from '../map.js';

/** So many words one after the other are a quotation. */
const QUOTED = 4;

/** Says which blocks must stay out of what the public may see: withheld ones of either copy, what became of them, and what has words of theirs. */
export function secrecyOf(
  old: ReviewMap,
  now: ReviewMap,
  matches: ReadonlyMap<number, Match>,
): (block: MappedBlock) => boolean {
  const secret = new Set<MappedBlock>([...old.blocks, ...now.blocks].filter(({ withheld }) => withheld));
  for (const [index, match] of matches) {
    const [before, after] = [old.blocks[index], now.blocks[match.index]];
    if (before === undefined || after === undefined || !(before.withheld || after.withheld)) continue;
    secret.add(before).add(after);
  }
  const open = new Set(now.blocks.filter((block) => !secret.has(block)).flatMap(phrasesOf));
  const phrases = new Set([...secret].flatMap(phrasesOf).filter((phrase) => !open.has(phrase)));
  return (block) => secret.has(block) || phrasesOf(block).some((phrase) => phrases.has(phrase));
}

/** Every few words of a block that follow each other; of a shorter one all. */
function phrasesOf(block: MappedBlock): string[] {
  const words = tokensOf(wordsOfBlock(block)).map(({ word }) => bare(word).toLowerCase());
  if (words.length === 0) return [];
  const count = Math.max(1, words.length - QUOTED + 1);
  return Array.from({ length: count }, (_, at) => words.slice(at, at + QUOTED).join(' '));
}
