/** A stretch of source and what takes its place. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly words?: string;
}
