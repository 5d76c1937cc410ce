import { readable } from './readable.js';
import { squeeze } from './squeeze.js';

/** Withheld words found in a finished PDF. */
export interface Leak {
  /** A run of withheld words that was found, as long as it is there. */
  readonly words: string;
  readonly count: number;
  /** True where all of the withheld piece is there. */
  readonly whole: boolean;
  /** On its pages, or in its outline, metadata, attachments and the rest of the file. */
  readonly where: 'pages' | 'file';
}

/** Fewer words than these prove nothing, unless they are all of the piece. */
const RUN = 5;

/** A shorter piece is a word that any text may hold. */
const LEAST_LETTERS = 12;

/**
 * Searches a PDF, its text and everything else in it, for withheld text; spaces and case do not count. Every run that
 * can grow no longer is told, in every place where it stands: what excuses one does not excuse another.
 */
export function findLeaks(pdf: Uint8Array, text: string, withheld: readonly string[]): Leak[] {
  const places = [
    { where: 'pages' as const, held: squeeze(text) },
    { where: 'file' as const, held: squeeze(readable(pdf)) },
  ];
  return withheld.flatMap((piece) => {
    if (squeeze(piece).length < LEAST_LETTERS) return [];
    const words = piece.split(/\s+/).filter((word) => squeeze(word) !== '');
    return places.flatMap(({ where, held }) =>
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
