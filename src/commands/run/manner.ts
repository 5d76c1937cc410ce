import type { Letter } from '../../model/letter.js';
import type { Terminal } from '../../model/terminal.js';
import type { Outcome, Stages } from '../../pipeline.js';
import type { Fixing } from '../check/mend.js';

export type Format = 'text' | 'json' | 'sarif' | 'github';

/** How a build or check is reported. */
export interface Manner {
  readonly command: 'build' | 'check';
  readonly format: Format;
  /** Warnings fail as errors do. */
  readonly strict: boolean;
  /** Notes are shown beside errors and warnings. */
  readonly notes: boolean;
  /** Only what belongs to this letter is shown. */
  readonly letter?: Letter | undefined;
  /** What is certain is mended, or only shown as it would be. */
  readonly fix?: Fixing | undefined;
  /** The missing word checker is accepted. */
  readonly withoutVale: boolean;
  /** The missing reader of grammar is accepted. */
  readonly withoutGrammar?: boolean;
}

export interface At {
  readonly terminal: Terminal;
  readonly manner: Manner;
  /** Of a test. */
  readonly stages?: Stages;
}

/** What came of a run; nothing was read further where the configuration is broken. */
export type Ended = Outcome & { readonly unusable?: boolean };
