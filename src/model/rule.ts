export type Severity = 'error' | 'warning' | 'info';

/**
 * What a breach stops. `stop`: nothing is printed, earlier outputs stay. `stamp`: the pages are printed and stamped as a
 * draft. `withdraw`: the public editions are deleted. `pass`: nothing.
 */
export type Gate = 'stop' | 'stamp' | 'withdraw' | 'pass';

/** One thing that must be true. The rule owns its id, severity, gate and reason; a call site owns place and words. */
export interface Rule {
  /** `room/fault`, for instance `mark/unknown-marker`. */
  readonly id: string;
  readonly severity: Severity;
  readonly gate: Gate;
  /** What should be true, as a sentence without its full stop. */
  readonly truth: string;
  /** Why it matters to the author. */
  readonly why: string;
  /** What to do about it. */
  readonly mend: string;
}

type Given = Omit<Rule, 'gate'> & { readonly gate?: Gate };

/** Makes a rule. Unless it says otherwise, an error stamps the pages, and a warning or note passes. */
export function rule(given: Given): Rule {
  return { gate: given.severity === 'error' ? 'stamp' : 'pass', ...given };
}

/** The page of the documentation on which a rule is explained. */
export function ruleUrl({ id }: Pick<Rule, 'id'>): string {
  return `docs/rules/${id.replace('/', '-')}.md`;
}
