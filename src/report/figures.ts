import type { Measure, Measured, Span } from '../model/score.js';
import type { Finding } from '../model/finding.js';

/** A value as it is printed: "17 %", "11.5", "–" where there is none. */
export function valueOf(value: number | undefined, { share, digits }: Pick<Measure, 'share' | 'digits'>): string {
  if (value === undefined) return '–';
  return share ? `${(100 * value).toFixed(digits)} %` : value.toFixed(digits);
}

/** A target or limit as it is printed: "14–20", "≤ 12 %", "0". */
export function spanOf({ from, to }: Span, measure: Pick<Measure, 'share'>): string {
  const unit = measure.share ? ' %' : '';
  const plain = (value: number): string => String(measure.share ? Math.round(100 * value) : value);
  if (from !== undefined && to !== undefined) return `${plain(from)}–${plain(to)}${unit}`;
  if (from !== undefined) return `≥ ${plain(from)}${unit}`;
  return to === 0 ? '0' : `≤ ${plain(to ?? 0)}${unit}`;
}

/** How a value went: up, down, as it was; nothing where it was not measured in the same way. */
export function arrowOf(
  { key, value }: Pick<Measured, 'key' | 'value'>,
  before: Readonly<Record<string, number>>,
): string {
  const then = before[key];
  if (value === undefined || then === undefined) return ' ';
  if (value === then) return '=';
  return value > then ? '↑' : '↓';
}

/** The words of a finding that are quoted, in characters. */
const QUOTED = 32;

/** What to do about a finding, in a few words: what it is about, and the first sentence of its advice. */
export function repairOf({ message, mend, rule, actual }: Finding): string {
  const [, found = actual, wanted] = /^Unexpected “(.+?)”(?:.*?), expected (.+)$/.exec(message) ?? [];
  if (rule.startsWith('language/') && found !== undefined && wanted !== undefined) return `“${found}” → ${wanted}`;
  const advice = (mend === '' ? message : (mend.split(/\. (?=\p{Lu})/u)[0] ?? mend)).replace(/\.$/, '');
  if (found === undefined || found === '') return advice;
  const about = found.length <= QUOTED ? found : `${found.slice(0, QUOTED - 1).trimEnd()}…`;
  return `“${about}”: ${advice.charAt(0).toLowerCase()}${advice.slice(1)}`;
}
