import type { Part } from './edition.js';

/** How long a chapter of an edition is before it is printed. */
export interface ChapterLength {
  readonly id: string;
  readonly path: string;
  readonly part: Part;
  readonly words: number;
  /** Promised pages. */
  readonly budget?: number | undefined;
}

/** What the last print of an edition says of its chapters, by their ids. */
export interface LastPrint {
  readonly pagesByChapter: Readonly<Record<string, number>>;
  readonly wordsByChapter: Readonly<Record<string, number>>;
}
