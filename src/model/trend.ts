/** How the figures of one edition went, oldest first, the present one last. */
export interface Trend {
  /** With what the change is told: the last release, or the last check. */
  readonly since?: string;
  /** The value then, by the key of its measure; absent where other rules measured it. */
  readonly before: Readonly<Record<string, number>>;
  /** The last six values of each measure. */
  readonly series: Readonly<Record<string, readonly number[]>>;
  /** How many runs are known. */
  readonly runs: readonly {
    readonly date: string;
    readonly version: string;
    readonly values: Readonly<Record<string, number>>;
  }[];
}
