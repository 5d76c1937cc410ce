import { readable } from './readable.js';
import { squeeze } from './squeeze.js';

/** Withheld words found in a finished PDF. */
export interface Leak {
  /** The longest run of withheld words that was found. */
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

/** Searches a PDF, its text and everything else in it, for withheld text; spaces and case do not count. */
export function findLeaks(pdf: Uint8Array, text: string, withheld: readonly string[]): Leak[] {
  const places = [
    { where: 'pages' as const, text: squeeze(text) },
    { where: 'file' as const, text: squeeze(readable(pdf)) },
  ];
  return withheld.flatMap((piece) => {
    const words = piece.split(/\s+/).filter((word) => squeeze(word) !== '');
    if (squeeze(piece).length < LEAST_LETTERS) return [];
    const found = places.map(({ where, text: held }) => leakOf(words, held, where));
    return found.find((leak) => leak !== undefined) ?? [];
  });
}

function leakOf(words: readonly string[], held: string, where: Leak['where']): Leak | undefined {
  const run = longestRun(words, held);
  if (run.length === 0) return undefined;
  return { words: run.join(' '), count: run.length, whole: run.length === words.length, where };
}

function longestRun(words: readonly string[], held: string): readonly string[] {
  const squeezed = words.map(squeeze);
  const step = Math.min(RUN, words.length);
  let longest: readonly string[] = [];
  for (let from = 0; from + step <= words.length; from += 1) {
    let to = from + step;
    if (!held.includes(squeezed.slice(from, to).join(''))) continue;
    while (to < words.length && held.includes(squeezed.slice(from, to + 1).join(''))) to += 1;
    if (to - from > longest.length) longest = words.slice(from, to);
    from = to - step;
  }
  return longest;
}
