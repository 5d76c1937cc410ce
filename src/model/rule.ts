export type Severity = 'error' | 'warning' | 'info';

/** One thing that must be true. The rule owns its id, severity and reason; a call site owns place and words. */
export interface Rule {
  /** `room/fault`, for instance `mark/unknown-marker`. */
  readonly id: string;
  readonly severity: Severity;
  /** What should be true, as a sentence. */
  readonly truth: string;
  /** Why it matters to the author. */
  readonly why: string;
  /** What to do about it. */
  readonly mend: string;
}

/** The page of the documentation on which a rule is explained. */
export function ruleUrl(rule: Rule): string {
  return `docs/rules/${rule.id.replace('/', '-')}.md`;
}
