import type { Finding } from './finding.js';

/** A finding of one edition with the sentence of that edition in which it stands. */
export interface Found extends Finding {
  readonly sentence?: Sentence;
}

/** The words that a finding is about, and those around them in the same sentence. */
export interface Sentence {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Words that a rule would find and that their author keeps, with the reason. */
export interface Excepted {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly text?: string;
  readonly reason: string;
  /** How many findings it takes away. */
  readonly findings: number;
}
