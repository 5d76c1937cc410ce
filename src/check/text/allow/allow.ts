import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { report } from '../../../model/finding.js';
import type { Excepted } from '../../../model/found.js';
import type { Chapter } from '../../../model/publication.js';
import { isExceptedRoom, type Rule } from '../../../model/rule.js';
import { commentExceptions, frontMatterExceptions } from './elsewhere.js';
import { exceptionsIn } from './exceptions.js';
import type { Exception } from './parts.js';
import { RULES } from '../rules.js';

/** What an author judges in the same way: `check/print/check-near.ts` takes it, where both editions are made. */
export const JUDGED = 'check/near-leak';

/** A reason of fewer characters is none. */
const REASON = 10;

/** An exception that holds, and whether it stands in a passage that is not in every edition. */
export interface Held {
  readonly told: Excepted;
  readonly withheld: boolean;
}

/**
 * Removes the findings that `<!-- allow RULE "text": reason -->` excepts, and reports exceptions without a reason or
 * without a use. Returns those that hold. To be called after all checks; calling it again is harmless.
 */
export function applyAllows(chapter: Pick<Chapter, 'file' | 'comments'>): Held[] {
  return apply(chapter.file, [...exceptionsIn(chapter), ...frontMatterExceptions(String(chapter.file))]);
}

/** The same for a YAML file or a diagram, whose exceptions stand in its comments. */
export function applyFileAllows(file: VFile): Held[] {
  return apply(file, commentExceptions(String(file)));
}

function apply(file: VFile, exceptions: readonly Exception[]): Held[] {
  const used = usedOf(file);
  forget(file);
  const held: Held[] = [];
  for (const exception of exceptions) {
    const wrong = wrongIn(exception);
    if (wrong !== undefined) {
      report(file, RULES.allowReason, { reason: `Unexpected exception ${wrong}`, place: exception.place });
      continue;
    }
    const kept = file.messages.filter((message) => !isExcepted(message, exception, file));
    const findings = file.messages.length - kept.length;
    if (findings > 0) {
      used.add(exception.place.line);
      held.push({ told: { ...toldOf(exception), file: file.path, findings }, withheld: exception.withheld });
    }
    file.messages.splice(0, file.messages.length, ...kept);
    if (used.has(exception.place.line) || !canKnow(file, exception)) continue;
    const reason = `Unexpected exception from ${exception.rule} without such a finding, expected none`;
    report(file, RULES.allowUnused, { reason, place: exception.place });
  }
  return held;
}

function toldOf({ rule, text, reason, place }: Exception): Omit<Excepted, 'file' | 'findings'> {
  return { rule, reason, line: place.line, ...(text === undefined ? {} : { text }) };
}

/** Another edition may have used an exception that this one has not: its lines are remembered on the file. */
function usedOf(file: VFile): Set<number> {
  const known = file.data['allowed'];
  const used = known instanceof Set ? (known as Set<number>) : new Set<number>();
  file.data['allowed'] = used;
  return used;
}

function forget(file: VFile): void {
  const own = [RULES.allowReason, RULES.allowUnused].map(nameOf);
  const kept = file.messages.filter(({ source, ruleId }) => !own.includes(`${source ?? ''}/${ruleId ?? ''}`));
  file.messages.splice(0, file.messages.length, ...kept);
}

function nameOf({ id }: Rule): string {
  return id;
}

function wrongIn({ rule, reason }: Exception): string | undefined {
  if (rule === '' || (rule !== JUDGED && rule.includes('/') && !isExceptedRoom(plainId(rule))))
    return `from ${rule || 'no rule'}, expected a rule of language/ or text/`;
  return reason.length < REASON ? `from ${rule} without a reason, expected one after a colon` : undefined;
}

function isExcepted(message: VFileMessage, { rule, text, first, last }: Exception, file: VFile): boolean {
  const line = message.line ?? 0;
  if (!isNamed(`${message.source ?? ''}/${message.ruleId ?? ''}`, rule) || line < first || line > last) return false;
  if (text === undefined) return true;
  return plain(`${message.reason} ${message.actual ?? ''} ${wordsAt(message, file)}`).includes(plain(text));
}

/** Whether an author's name of a rule is its id: `language/plain-words`, `plain-words`, or as its file is called, `PlainWords`. */
function isNamed(id: string, name: string): boolean {
  if (name === JUDGED) return id === JUDGED;
  const plain = plainId(name);
  return isExceptedRoom(id) && (id === plain || id.slice(id.indexOf('/') + 1) === plain);
}

function plainId(name: string): string {
  return name
    .replace(/^Imprimatur\./, 'language/')
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .toLowerCase();
}

/** The author's words under a finding, where it marks any. */
function wordsAt({ place }: VFileMessage, file: VFile): string {
  if (place === undefined || !('start' in place)) return '';
  const { start, end } = place;
  return String(file).slice(start.offset ?? 0, end.offset ?? start.offset ?? 0);
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').replaceAll('’', "'").toLowerCase();
}

/** Where Vale did not run, or the passage is withheld from this edition, nobody knows whether it has a use. */
function canKnow(file: VFile, { rule, withheld }: Exception): boolean {
  if (rule === JUDGED) return false;
  if (!plainId(rule).startsWith('text/') && file.data['wordsChecked'] !== true) return false;
  return !withheld;
}
