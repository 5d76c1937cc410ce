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
  return leakFinder(withheld)(places);
}

/** `findLeaks` for many places, one after another. */
export function leakFinder(withheld: readonly string[]): (places: readonly Place[]) => Leak[] {
  const pieces = withheld.filter((piece) => squeeze(piece).length >= LEAST_LETTERS).map(pieceOf);
  const starts = new Set(pieces.flatMap(({ squeezed }) => squeezed.map((_, from) => startOf(squeezed, from))));
  const wanted = { starts, marks: marksOf(starts) };
  return (places) => {
    const searched = places.map(({ where, text }) => ({ where, ...textOf(text, wanted) }));
    return pieces.flatMap(({ words, squeezed }) =>
      searched.flatMap(({ where, ...text }) =>
        runsIn(squeezed, text).map(([from, to]): Leak => {
          const run = words.slice(from, to);
          return { words: run.join(' '), count: run.length, whole: run.length === words.length, where };
        }),
      ),
    );
  };
}

interface Piece {
  readonly words: readonly string[];
  readonly squeezed: readonly string[];
}

function pieceOf(piece: string): Piece {
  const words = piece.split(/\s/).filter((word) => squeeze(word) !== '');
  return { words, squeezed: words.map(squeeze) };
}

/** So many signs of a run are looked for in one walk through a text, before the run itself is; a shorter run is looked for at once. */
const START = 12;

function startOf(squeezed: readonly string[], from: number): string {
  return squeezed
    .slice(from, from + RUN)
    .join('')
    .slice(0, START);
}

/** A text, and which of the starts of runs it holds. */
interface Text {
  readonly held: string;
  readonly starts: ReadonlySet<string>;
}

/** The starts that are looked for, and which numbers their first four signs make: most places of a text make none of them. */
interface Wanted {
  readonly starts: ReadonlySet<string>;
  readonly marks: Uint8Array;
}

const MARKS = 1 << 16;

function marksOf(starts: ReadonlySet<string>): Uint8Array {
  const marks = new Uint8Array(MARKS);
  for (const start of starts) marks[markAt(start, 0)] = 1;
  return marks;
}

function markAt(text: string, at: number): number {
  let mark = 0;
  for (let index = at; index < at + 4; index += 1) mark = (mark * 31 + (text.charCodeAt(index) || 0)) % MARKS;
  return mark;
}

function textOf(text: string, { starts: wanted, marks }: Wanted): Text {
  const held = squeeze(text);
  const starts = new Set<string>();
  for (let at = 0; at < held.length; at += 1) {
    if (marks[markAt(held, at)] !== 1) continue;
    const start = held.slice(at, at + START);
    if (wanted.has(start)) starts.add(start);
  }
  return { held, starts };
}

function isMissing(starts: ReadonlySet<string>, start: string): boolean {
  return start.length === START && !starts.has(start);
}

/** The runs of words that a text holds and that no longer run holds, from word to word, in the order of the words. */
function runsIn(squeezed: readonly string[], { held, starts }: Text): [from: number, to: number][] {
  const step = Math.min(RUN, squeezed.length);
  const runs: [number, number][] = [];
  let end = 0;
  for (const from of squeezed.slice(step - 1).keys()) {
    const least = Math.max(from + step, end);
    const run = squeezed.slice(from, least).join('');
    if (isMissing(starts, startOf(squeezed, from)) || !held.includes(run)) continue;
    const to = least + more(held, run, squeezed.slice(least));
    if (to > end) runs.push([from, to]);
    end = to;
  }
  return runs;
}

/** How many of the words behind a run a text holds behind it. */
function more(held: string, run: string, behind: readonly string[]): number {
  const stop = behind.findIndex((_, at) => !held.includes(run + behind.slice(0, at + 1).join('')));
  return stop < 0 ? behind.length : stop;
}
