import type { ReturnedMark, ReviewMap } from '../model/review.js';

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
  /** The words of the file as it was sent; '' where its id tells the build. */
  readonly all: string;
  /** Its marks, each with the bookmark of its block as the map of its build has it. */
  readonly marks: (map: ReviewMap) => readonly ReturnedMark[];
  /** What is to be said of it where it has no mark. */
  readonly empty: string;
}
