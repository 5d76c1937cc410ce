import { LANGUAGES } from './languages.js';
import { LEFT_BY_TOOLS } from './left-by-tools.js';
import type { ForeignMark } from './mark.js';
import { REMARKS } from './remarks.js';
import { UNREAD } from './unread.js';

/** Marks of other languages with their equivalents, in the order in which they are looked for. */
export const FOREIGN_MARKS: readonly ForeignMark[] = [...REMARKS, ...LANGUAGES, ...LEFT_BY_TOOLS, ...UNREAD];

/** A mark and where it stands: the characters [start, end) of the words. */
export interface Found {
  readonly mark: ForeignMark;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The foreign marks in words, in their order, none inside another. `isMeant` says that a match is not one. */
export function foreignIn(
  words: string,
  isMeant: (found: Found) => boolean = () => false,
  marks: readonly ForeignMark[] = FOREIGN_MARKS,
): Found[] {
  const there = marks.filter(({ found }) => words.search(found) >= 0);
  const all = there.flatMap((mark) =>
    [...words.matchAll(mark.found)].map(({ index, 0: match }): Found => {
      return { mark, start: index, end: index + match.length, words: match };
    }),
  );
  const kept = all.filter((found) => !isMeant(found)).sort((a, b) => a.start - b.start || b.end - a.end);
  return kept.filter((found, index) => kept.slice(0, index).every(({ end }) => end <= found.start));
}
