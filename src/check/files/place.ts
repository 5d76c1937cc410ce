/** All that can be read in one place of a file. */
export interface Place {
  /** What a reader would call it: `pages`, `bookmarks`, `metadata`, `words of the page`. */
  readonly where: string;
  readonly text: string;
  /** True where strings stand among signs that are no words, so that a single word found there proves nothing. */
  readonly loose?: boolean;
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
  return `${pieces.join(' ')} \u00B6 ${pieces.join('')}`;
}
