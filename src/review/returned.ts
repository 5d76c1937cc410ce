import type { ReturnedMark, ReviewMap } from '../model/review.js';
import type { MatrixRow } from './matrix/table.js';

/** A returned file that cannot be read, and why: "Unexpected X, expected Y". */
export class UnreadableReturn extends Error {
  constructor(reason: string, cause?: unknown) {
    super(reason, { cause });
    this.name = 'UnreadableReturn';
  }
}

/** What came back in a file, of whatever kind: which build it was sent as, and every mark in it. */
export interface Returned {
  readonly build: string | undefined;
  readonly publication: string | undefined;
  /** Said by what was never sent, such as a matrix, and names no build: whose map its comments are read by. */
  readonly round?: string | undefined;
  /** Answers to comments of the store. */
  readonly rows?: readonly MatrixRow[];
  /** The words of the file as it was sent; '' where its id tells the build. */
  readonly all: string;
  /** Its marks, each with the bookmark of its block as the map of its build has it; `isKnown` says which numbers the store has. */
  readonly marks: (map: ReviewMap, isKnown: (id: string) => boolean) => readonly ReturnedMark[];
  /** What is to be said of how it was read; absent where nothing is. */
  readonly notice?: string;
  /** What is to be said of it where it has no mark. */
  readonly empty: string;
}
