import { bare, keptIn, tokensOf } from './words.js';

/** Where a stretch of a text stands in a later form of it: from its first letter to behind its last. */
export interface Carried {
  readonly from: number;
  readonly to: number;
  /** Its words are others; empty where they are gone. */
  readonly isChanged: boolean;
}

/** Carries a stretch of a text into a later form of the text, by the words that were kept around it and in it. */
export function carry(old: string, now: string, [from, to]: readonly [number, number]): Carried {
  if (old === now) return { from, to, isChanged: false };
  const [before, after] = [tokensOf(old), tokensOf(now)];
  const kept = keptIn(
    before.map(({ word }) => bare(word)),
    after.map(({ word }) => bare(word)),
  );
  const first = before.findIndex((token) => token.to > from);
  const last = before.findLastIndex((token) => token.from < to);
  if (from === to || first < 0 || last < first) return pointIn({ before, after, kept }, from);
  const own = kept.slice(first, last + 1);
  const start = own[0] ?? -1;
  const isWhole = start >= 0 && own.every((index, step) => index === start + step);
  const begin = start >= 0 ? start : nearestBefore(kept, first) + 1;
  const end = (own.at(-1) ?? -1) >= 0 ? (own.at(-1) ?? 0) : nearestBehind(kept, last, after.length) - 1;
  if (end < begin)
    return { from: after[begin]?.from ?? now.length, to: after[begin]?.from ?? now.length, isChanged: true };
  const [left, right] = [before[first], before[last]];
  const [nowLeft, nowRight] = [after[begin], after[end]];
  const inner = start >= 0 && left !== undefined ? Math.max(0, from - left.from) : 0;
  const outer = (own.at(-1) ?? -1) >= 0 && right !== undefined ? Math.max(0, right.to - to) : 0;
  const stretch = { from: (nowLeft?.from ?? 0) + inner, to: (nowRight?.to ?? now.length) - outer };
  return { ...stretch, isChanged: !isWhole || now.slice(stretch.from, stretch.to) !== old.slice(from, to) };
}

function nearestBefore(kept: readonly number[], at: number): number {
  return kept.slice(0, at).findLast((index) => index >= 0) ?? -1;
}

function nearestBehind(kept: readonly number[], at: number, end: number): number {
  return kept.slice(at + 1).find((index) => index >= 0) ?? end;
}

interface Texts {
  readonly before: ReturnType<typeof tokensOf>;
  readonly after: ReturnType<typeof tokensOf>;
  readonly kept: readonly number[];
}

/** A place between words stays behind the word that it stood behind, or in. */
function pointIn({ before, after, kept }: Texts, at: number): Carried {
  const token = before.findLastIndex(({ from }) => from < at);
  const own = kept[token] ?? -1;
  const [old, now] = [before[token], after[own]];
  if (old !== undefined && now !== undefined) {
    const from = now.from + Math.min(at, old.to) - old.from;
    return { from, to: from, isChanged: false };
  }
  const from = token < 0 ? 0 : (after[nearestBefore(kept, token)]?.to ?? 0);
  return { from, to: from, isChanged: token >= 0 };
}
