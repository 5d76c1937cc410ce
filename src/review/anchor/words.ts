import { diffArrays } from 'diff';

/** A word and where it stands in its text. */
export interface Token {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** The words of a text, in their order. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ word, from: index, to: index + word.length }));
}

/** A word without the signs around it: one with a full stop is no other than one with a comma. */
export function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || word;
}

/** For each word of one text the number of the same word in another, -1 where it is gone; in the order of both. */
export function keptIn(old: readonly string[], now: readonly string[]): number[] {
  const kept: number[] = [];
  let at = 0;
  for (const { added, removed, count } of diffArrays([...old], [...now])) {
    if (added) at += count;
    else
      for (let step = 0; step < count; step += 1) {
        kept.push(removed ? -1 : at);
        if (!removed) at += 1;
      }
  }
  return kept;
}

/** How much two texts have in common: twice the words of both among all words, 0 to 1. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 1;
  return (2 * common(one, other)) / (one.length + other.length);
}

/** So many words, each as often as both have it. */
function common(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of other) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    both += 1;
  }
  return both;
}
