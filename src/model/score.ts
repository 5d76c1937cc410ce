import type { Edition } from './edition.js';
import type { Letter } from './letter.js';

/** Where a value stands: on target, within the limit, or beyond it. */
export type Standing = 'target' | 'limit' | 'beyond';

/** From the worst to the best. */
export const STANDINGS: readonly Standing[] = ['beyond', 'limit', 'target'];

/** The sign of each, as everywhere in this tool. */
export const SIGNS: Readonly<Record<Standing, string>> = { target: '●', limit: '◐', beyond: '○' };

/** Ends included; open where one is absent. */
export interface Span {
  readonly from?: number;
  readonly to?: number;
}

/** Where ten published texts of the kind stand: the tenth, fiftieth and ninetieth percentile. */
export interface Published {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** Something that is measured on an edition and held against what its readers need. Shares run from 0 to 1. */
export interface Measure {
  /** For scripts and the history: `claims`, `mean-sentence`. */
  readonly key: string;
  readonly letter: Letter;
  /** As printed. */
  readonly name: string;
  readonly share: boolean;
  /** Figures behind the point. */
  readonly digits: number;
  readonly target: Span;
  readonly limit: Span;
  readonly published?: Published;
}

/** A measure with its value; without one where the text gives nothing to measure. */
export interface Measured extends Measure {
  readonly value?: number;
  readonly standing?: Standing;
  /** What stands in the way, where the value alone does not say it. */
  readonly note?: string;
}

/** A letter is as good as its worst measure. */
export interface LetterScore {
  readonly letter: Letter;
  readonly standing?: Standing;
  readonly findings: number;
  readonly measures: readonly Measured[];
}

export interface ChapterScore {
  readonly path: string;
  readonly title: string;
  readonly words: number;
  readonly measures: readonly Measured[];
}

/** How a State is told: how often it is named, and the verbs of what it does and of what it lacks. */
export interface StateTold {
  readonly state: string;
  readonly named: number;
  readonly deeds: readonly string[];
  readonly lacks: readonly string[];
}

/** One edition of a publication by the four letters. */
export interface Score {
  readonly publication: string;
  readonly edition: Edition;
  readonly title: string;
  /** As its publication calls it: "Second draft". */
  readonly version: string;
  readonly words: number;
  readonly letters: readonly LetterScore[];
  readonly chapters: readonly ChapterScore[];
  /** Every State that is named, the one named most first. */
  readonly states: readonly StateTold[];
}

/** The worst of them; undefined where none has a value. */
export function worstOf(measures: readonly Pick<Measured, 'standing'>[]): Standing | undefined {
  return STANDINGS.find((standing) => measures.some((one) => one.standing === standing));
}

/** Where a value stands against a target and a limit. */
export function standingOf(value: number, { target, limit }: Pick<Measure, 'target' | 'limit'>): Standing {
  if (isWithin(value, target)) return 'target';
  return isWithin(value, limit) ? 'limit' : 'beyond';
}

function isWithin(value: number, { from = -Infinity, to = Infinity }: Span): boolean {
  return from <= value && value <= to;
}
