/** What is said of a text that its originator has not released. */
export interface NonPublicFacts {
  originator: string;
  basis?: string;
  until?: string;
  /** What the public edition has instead, plain words. */
  substitute?: string;
  /** N-number in the internal edition; filled by `refer`. */
  number?: string;
  /** Said by `distribution`, not by a marker: it need not name its originator. */
  byDistribution?: true;
  /** It goes on with what the mark before it withholds: a row, whose cells are framed one by one. */
  continues?: true;
}

/** A mark on what is part of something larger: an item, row, cell, note, or part of a procedure. */
export interface Withheld {
  withheld?: NonPublicFacts;
}
