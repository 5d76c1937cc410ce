import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Node, Point, Position } from 'unist';
import { abridged } from './abridged.js';
import { byCode } from './by-code.js';
import { type Gate, letterOf, type Rule, ruleUrl, type Severity } from './rule.js';
import type { Letter } from './letter.js';

/** By this a page says that it is one of findings. */
export const FINDINGS = 'Imprimatur, findings';

/** What a call site says of one breach of a rule: "Unexpected X, expected Y", and where. */
export interface Words {
  readonly reason: string;
  readonly place?: Node | Position | Point | undefined;
  /** What to do here, where the rule's own advice is too general. */
  readonly mend?: string;
  readonly actual?: string;
  readonly expected?: readonly string[];
  /** What to write instead of the words at the place, where that needs no judgement. */
  readonly fix?: string | undefined;
}

/** A breach of a rule at its place: what reporters print and scripts read. Lines and columns count from 1. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly severity: Severity;
  /** What it stops; `stop` where it came by another door as an error. */
  readonly gate: Gate;
  readonly rule: string;
  readonly letter: Letter;
  readonly message: string;
  readonly why: string;
  readonly mend: string;
  readonly url: string;
  readonly actual?: string;
  readonly expected?: readonly string[];
  /** What `check --fix` writes instead of the words from the place to its end. */
  readonly fix?: string;
}

interface Meant {
  readonly rule: Rule;
  readonly mend: string;
  readonly fix?: string | undefined;
}

const meant = new WeakMap<VFileMessage, Meant>();

/** Reports a breach of `rule` on `file`: the one door through which every finding is made. */
export function report(file: VFile, rule: Rule, words: Words): void {
  const [source, ruleId] = rule.id.split('/');
  const message = withoutTrace(() =>
    file.message(words.reason, { place: placeOf(words.place), source: source ?? rule.id, ruleId: ruleId ?? rule.id }),
  );
  if (rule.severity === 'error') message.fatal = true;
  else if (rule.severity === 'warning') message.fatal = false;
  else delete (message as Partial<VFileMessage>).fatal;
  message.url = ruleUrl(rule);
  if (words.actual !== undefined) message.actual = words.actual;
  if (words.expected !== undefined) message.expected = [...words.expected];
  meant.set(message, { rule, mend: words.mend ?? rule.mend, fix: words.fix });
}

/** A message is an error by its class alone: where in the program it was made says nothing, and to trace it takes most of its time. */
function withoutTrace<T>(make: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function placeOf(place: Words['place']): Point | Position {
  if (place === undefined) return { line: 1, column: 1 };
  if ('type' in place) return place.position ?? { line: 1, column: 1 };
  return place;
}

/** The findings reported on a file so far, in reading order. Messages that came by another door count as warnings. */
export function findingsOf(file: VFile): Finding[] {
  return file.messages.map((message) => toFinding(file, message)).sort(byPlace);
}

function toFinding(file: VFile, message: VFileMessage): Finding {
  const about = meant.get(message);
  const severity: Severity = about?.rule.severity ?? (message.fatal === true ? 'error' : 'warning');
  const end = message.place !== undefined && 'end' in message.place ? message.place.end : undefined;
  return {
    file: file.path,
    line: message.line ?? 1,
    column: message.column ?? 1,
    ...(end === undefined ? {} : { endLine: end.line, endColumn: end.column }),
    severity,
    gate: about?.rule.gate ?? (severity === 'error' ? 'stop' : 'pass'),
    rule: about?.rule.id ?? `${message.source ?? 'other'}/${message.ruleId ?? 'message'}`,
    letter: about?.rule.letter ?? letterOf(message.source ?? ''),
    message: abridged(message.reason),
    why: about?.rule.why ?? '',
    mend: abridged(about?.mend ?? ''),
    url: message.url ?? '',
    ...(about?.fix === undefined ? {} : { fix: about.fix }),
    ...(message.actual === undefined ? {} : { actual: abridged(message.actual) }),
    ...(message.expected === undefined ? {} : { expected: message.expected.map(abridged) }),
  };
}

/** Orders findings by file, line, column and rule. */
export function byPlace(a: Finding, b: Finding): number {
  return byCode(a.file, b.file) || a.line - b.line || a.column - b.column || byCode(a.rule, b.rule);
}
