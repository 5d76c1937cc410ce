import type { Letter } from './letter.js';

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
  /** Which of the four questions of acceptance it belongs to. */
  readonly letter: Letter;
  /** What should be true, as a sentence without its full stop. */
  readonly truth: string;
  /** Why it matters to the author. */
  readonly why: string;
  /** What to do about it. */
  readonly mend: string;
}

/** Rooms of whose rules all have one letter, unless a rule says another; a room that does not stand here names it at each rule. */
const LETTER_OF = {
  yaml: 'A',
  read: 'A',
  parse: 'A',
  assemble: 'A',
  cite: 'A',
  refer: 'A',
  file: 'A',
  figure: 'C',
  write: 'C',
  print: 'C',
  mark: 'D',
  check: 'D',
} as const satisfies Record<string, Letter>;

type Known = `${keyof typeof LETTER_OF}/${string}`;

type Given = Omit<Rule, 'gate' | 'letter' | 'id'> & { readonly gate?: Gate } & (
    { readonly id: Known; readonly letter?: Letter } | { readonly id: string; readonly letter: Letter }
  );

/** Makes a rule. Unless it says otherwise, an error stamps the pages, and a warning or note passes. */
export function rule(given: Given): Rule {
  const letter = given.letter ?? letterOf(given.id);
  return { gate: given.severity === 'error' ? 'stamp' : 'pass', ...given, letter };
}

/** The letter of a rule of which no more than its id is known: that of its room, or accuracy. */
export function letterOf(id: string): Letter {
  const letters: Readonly<Record<string, Letter>> = LETTER_OF;
  return letters[id.split('/')[0] ?? ''] ?? 'A';
}

const WEIGHED = new Set(['text', 'language', 'cite', 'figure', 'print', 'refer', 'assemble', 'write']);

/** Whether a folder may weigh the rules of an id's room itself: none that guards withheld text, or says that a file cannot be read. */
export function isWeighedRoom(id: string): boolean {
  return WEIGHED.has(id.split('/')[0] ?? '');
}

const EXCEPTED = new Set(['text', 'language']);

/** Whether an author may make an exception from the rules of an id's room, with a reason; a leak or a lost word is never one. */
export function isExceptedRoom(id: string): boolean {
  return EXCEPTED.has(id.split('/')[0] ?? '');
}

/** The page of the documentation on which a rule is explained. */
export function ruleUrl({ id }: Pick<Rule, 'id'>): string {
  return `docs/rules/${id.replace('/', '-')}.md`;
}
