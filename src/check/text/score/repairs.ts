import type { Found } from '../../../model/found.js';
import { STANDINGS, type Score } from '../../../model/score.js';
import { FED_BY } from './bands.js';

/** So many are shown. */
const MOST = 10;

/** The findings whose repair betters a letter most: those of measures beyond their limit first, a rule at a time. */
export function repairsOf(found: readonly Found[], { letters }: Pick<Score, 'letters'>): Found[] {
  const weights = new Map<string, number>();
  for (const { key, standing } of letters.flatMap(({ measures }) => measures)) {
    if (standing === undefined || standing === 'target') continue;
    const weight = STANDINGS.length - STANDINGS.indexOf(standing);
    for (const rule of fedBy(key)) weights.set(rule, Math.max(weight, weights.get(rule) ?? 0));
  }
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    if (weightOf(one, weights) === 0) continue;
    groups.set(one.rule, [...(groups.get(one.rule) ?? []), one]);
  }
  const ordered = [...groups.values()].sort((a, b) => weightOf(b[0], weights) - weightOf(a[0], weights));
  return inTurns(ordered).slice(0, MOST);
}

function fedBy(key: string): readonly string[] {
  const table: Readonly<Record<string, readonly string[]>> = FED_BY;
  return table[key] ?? [];
}

/** An error stands before all; what feeds no measure and is a note changes no letter. */
function weightOf(one: Found | undefined, weights: ReadonlyMap<string, number>): number {
  if (one === undefined) return 0;
  const severity = { error: 100, warning: 2, info: 0 }[one.severity];
  return severity + 10 * (weights.get(one.rule) ?? 0);
}

/** The first of each, then the second of each: ten of one kind teach no more than two. */
function inTurns(groups: readonly (readonly Found[])[]): Found[] {
  const most = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: most }, (_, turn) => groups.flatMap((group) => group.slice(turn, turn + 1))).flat();
}
