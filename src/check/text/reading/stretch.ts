/** A stretch of prose in the source: offsets of its first character and of the one after its last. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** A heading, item or cell is no sentence: what holds for the start of one does not hold for it. */
  readonly fragment: boolean;
  /** A cell, a label of a figure or a time limit: figures and signs stand in it. */
  readonly label?: boolean;
}
