import type { Place } from './place.js';
import { squeeze } from './squeeze.js';

/** Withheld words found in a finished file. */
export interface Leak {
  /** A run of withheld words that was found, as long as it is there. */
  readonly words: string;
  readonly count: number;
  /** True where all of the withheld piece is there. */
  readonly whole: boolean;
  readonly where: string;
}

/** Fewer words than these prove nothing, unless they are all of the piece; `rare.ts` looks for single words. */
const RUN = 5;

/** A shorter piece is a word that any text may hold; `rare.ts` looks for it. */
const LEAST_LETTERS = 12;

/**
 * Searches places for withheld text; spaces and case do not count. Every run that
 * can grow no longer is told, in every place where it stands: what excuses one does not excuse another.
 */
export function findLeaks(places: readonly Place[], withheld: readonly string[]): Leak[] {
  const searched = places.map(({ where, text }) => ({ where, held: squeeze(text) }));
  return withheld.flatMap((piece) => {
    if (squeeze(piece).length < LEAST_LETTERS) return [];
    const words = piece.split(/\s+/).filter((word) => squeeze(word) !== '');
    return searched.flatMap(({ where, held }) =>
      runsIn(words, held).map((run): Leak => {
        return { words: run.join(' '), count: run.length, whole: run.length === words.length, where };
      }),
    );
  });
}

/** The runs of words that a text holds and that no longer run holds, in the order of the words. */
function runsIn(words: readonly string[], held: string): (readonly string[])[] {
  const squeezed = words.map(squeeze);
  const step = Math.min(RUN, words.length);
  const runs: (readonly string[])[] = [];
  for (let from = 0, end = 0; from + step <= words.length; from += 1) {
    let to = Math.max(from + step, end);
    if (!held.includes(squeezed.slice(from, to).join(''))) continue;
    while (to < words.length && held.includes(squeezed.slice(from, to + 1).join(''))) to += 1;
    if (to > end) runs.push(words.slice(from, to));
    end = Math.max(end, to);
  }
  return runs;
}
