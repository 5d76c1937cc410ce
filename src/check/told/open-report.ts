import type { Excepted, Found } from '../../model/found.js';
import type { Finding } from '../../model/finding.js';
import { discreet } from './discreet.js';

/** What of a report may quote words. */
interface Quoting {
  readonly found: readonly Found[];
  readonly repairs: readonly Found[];
  readonly exceptions: readonly Excepted[];
}

/** Rules that speak of marks, of what is withheld, or of files that are searched for it. */
const CLOSED = new Set(['mark', 'check']);

/**
 * The report of a public edition without what would tell of withheld text: findings on marks, and whatever quotes a withheld word. It is
 * left out, not blurred: nobody can count it. `own` is what is public.
 */
export function openReport<R extends Quoting>(report: R, withheld: readonly string[], own: string): R {
  const spoken = report.found.filter(({ rule }) => !CLOSED.has(rule.split('/')[0] ?? ''));
  const quoting = spoken.map(quotedOnly);
  const said = discreet(quoting, withheld, own);
  const open = new Set<unknown>(spoken.filter((_, index) => said[index] === quoting[index]));
  const exceptions = report.exceptions.map(asFinding);
  const allowed = discreet(exceptions, withheld, own);
  return {
    ...report,
    found: report.found.filter((one) => open.has(one)),
    repairs: report.repairs.filter((one) => open.has(one)),
    exceptions: report.exceptions.filter((_, index) => allowed[index] === exceptions[index]),
  };
}

/** Rules of words read the public text alone, and their advice is always the same: only what they quote is looked at. */
function quotedOnly<F extends Finding>(one: F): F {
  return /^(?:text|language)\//.test(one.rule) ? { ...one, mend: '' } : one;
}

function asFinding({ file, line, rule, text = '', reason }: Excepted): Found {
  const words = { message: text, why: '', mend: reason, url: '' };
  return { file, line, column: 1, severity: 'info', gate: 'pass', rule, letter: 'A', ...words };
}

/** What a log beside a public build is held against: what is withheld, what is public, and the advice that each rule gives wherever it breaks. */
export interface Against {
  readonly withheld: readonly string[];
  readonly own: string;
  readonly advice: ReadonlyMap<string, string>;
}

/**
 * Findings as they may stand in a log beside a public build; what no withheld word stands in is told whole. Advice that a rule gives everywhere
 * quotes nothing.
 */
export function openFindings(findings: readonly Finding[], { withheld, own, advice }: Against): Finding[] {
  const quoting = findings.map((one) => (advice.get(one.rule) === one.mend ? { ...one, mend: '' } : quotedOnly(one)));
  const said = discreet(quoting, withheld, own);
  return findings.map((one, index) => (said[index] === quoting[index] ? one : (said[index] ?? one)));
}
