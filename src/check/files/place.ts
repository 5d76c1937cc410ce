/** All that can be read in one place of a file. */
export interface Place {
  /** What a reader would call it: `pages`, `bookmarks`, `metadata`, `words of the page`. */
  readonly where: string;
  readonly text: string;
  /** True where strings stand among signs that are no words, so that a single word found there proves nothing. */
  readonly loose?: boolean;
  /** True where nobody can say where a paragraph ends: words of two may seem to stand one behind the other. */
  readonly flows?: boolean;
  /** Where the tool's own words stand among those of a text: `record` in JSON, `findings` in a page of findings, in which lines are counted too. */
  readonly told?: 'record' | 'findings';
}

/** Stands between what no reader reads as one: paragraphs, cells, strings of a file. */
export const APART = ' \u00B6 ';

/** A text as it is read where nobody can say where a paragraph ends. */
export function flowing(text: string): string {
  return text.replaceAll(APART.trim(), ' ');
}

/** How deep files may stand in files. */
export const DEEPEST = 4;

/** A file that cannot be read whole: nobody can say what it holds. `reason` says "Unexpected X, expected Y". */
export class Unreadable extends Error {
  constructor(reason: string, cause?: unknown) {
    super(reason, { cause });
    this.name = 'Unreadable';
  }
}

/** Pieces of text as they may be read one after the other: apart, and with nothing between them. */
export function joined(pieces: readonly string[]): string {
  return `${pieces.join(' ')}${APART}${pieces.join('')}`;
}
