import type { Edition } from '../../model/edition.js';
import type { Excepted, Found } from '../../model/found.js';
import type { Score } from '../../model/score.js';
import type { Trend } from '../../model/trend.js';

/** What is told of one publication: its score, how it went, what was found in it, and what its author excepts. */
export interface Told {
  readonly score: Score;
  readonly trend: Trend;
  readonly found: readonly Found[];
  readonly repairs: readonly Found[];
  readonly exceptions: readonly Excepted[];
}

/** What a report of findings is made of. All of it is of one edition. */
export interface ReportGiven {
  readonly edition: Edition;
  readonly told: readonly Told[];
  /** As printed: "27 November 2026, 21:06". */
  readonly made: string;
  readonly css: string;
  /** The one script: filters and sorting. Without it everything is listed. */
  readonly script: string;
  /** How many findings of a rule on published texts were judged true, of how many. */
  readonly judged: ReadonlyMap<string, { readonly true: number; readonly of: number }>;
}
