import { z } from 'zod';
import { EDITIONS } from '../model/edition.js';
import type { Score } from '../model/score.js';
import type { Trend } from '../model/trend.js';

/** One line of `history.jsonl`: figures and no word of the text. */
const entrySchema = z.object({
  date: z.string(),
  publication: z.string(),
  edition: z.enum(EDITIONS),
  version: z.string(),
  /** Another tool or other rules measure otherwise: their figures are not compared. */
  rules: z.string(),
  words: z.number(),
  values: z.record(z.string(), z.number()),
});

export type Entry = z.infer<typeof entrySchema>;

/** So many lines are kept, the newest. */
export const MOST_LINES = 600;

export interface History {
  readonly entries: readonly Entry[];
  /** The lines that cannot be read, from 1. */
  readonly broken: readonly number[];
}

/** Reads a history; a line that cannot be read is left out and named. */
export function readHistory(text: string): History {
  const entries: Entry[] = [];
  const broken: number[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const entry = entryIn(line);
    if (entry === undefined) broken.push(index + 1);
    else entries.push(entry);
  }
  return { entries, broken };
}

function entryIn(line: string): Entry | undefined {
  try {
    return entrySchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** The history with the figures of a run; without a new line where nothing is other than at the last one. */
export function withRun(entries: readonly Entry[], run: readonly Entry[]): readonly Entry[] {
  const fresh = run.filter(
    (entry) =>
      !isSame(
        entry,
        entries.findLast((known) => isOf(known, entry)),
      ),
  );
  return [...entries, ...fresh].slice(-MOST_LINES);
}

export function written(entries: readonly Entry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

export function entryOf(score: Score, { date, rules }: Pick<Entry, 'date' | 'rules'>): Entry {
  const measures = score.letters.flatMap((letter) => letter.measures);
  const values = measures.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value] as const]));
  const { publication, edition, version, words } = score;
  return { date, publication, edition, version, rules, words, values: Object.fromEntries(values) };
}

function isOf(a: Entry, b: Entry): boolean {
  return a.publication === b.publication && a.edition === b.edition;
}

function isSame(a: Entry, b: Entry | undefined): boolean {
  return b !== undefined && JSON.stringify({ ...a, date: '' }) === JSON.stringify({ ...b, date: '' });
}

/** The runs that a chart shows. */
const SHOWN = 6;

/** How the measures of an entry went, told against the last one of another version, or else against the last run. */
export function trendOf(entries: readonly Entry[], now: Entry): Trend {
  const own = entries.filter((entry) => isOf(entry, now));
  const release = own.findLast(({ version }) => version !== now.version);
  const earlier = own.filter((entry) => !isSame(entry, now));
  const base = release ?? earlier.at(-1);
  const runs = [...own.filter((entry) => entry !== own.at(-1) || !isSame(entry, now)), now];
  const keys = Object.keys(now.values);
  return {
    ...(base === undefined ? {} : { since: release === undefined ? `the check of ${dayOf(base)}` : release.version }),
    before: base?.rules === now.rules ? base.values : {},
    series: Object.fromEntries(
      keys.map((key) => [key, runs.slice(-SHOWN).flatMap(({ values }) => values[key] ?? [])] as const),
    ),
    runs,
  };
}

function dayOf({ date }: Entry): string {
  return date.slice(0, 10);
}
