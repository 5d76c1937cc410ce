/** What a test file runs when nothing is changed. */
export interface Reach {
  readonly test: string;
  /** Names of functions, as `reachOf` gives them. */
  readonly reached: ReadonlySet<string>;
  readonly tookMs: number;
}
