import type { Part } from './edition.js';

/** Pages promised for the parts that count, ends included. */
export interface PagePromise {
  readonly from: number;
  readonly to: number;
  readonly counts: readonly Part[];
  /** Where the promise is written in `configFile`. */
  readonly place?: { line: number; column: number };
}

/** The condition of a printing house of the author's own. */
export interface PressOf {
  /** An ICC profile of a press with four inks, relative to the folder. */
  readonly profile: string;
  /** As the register of the ICC names the condition: `FOGRA51`. */
  readonly condition: string;
  /** Where the profile is named. */
  readonly place: { line: number; column: number };
}
