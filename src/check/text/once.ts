import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { report, type Words } from '../../model/finding.js';
import type { Rule } from '../../model/rule.js';

/**
 * Reports a finding unless the file has it: two editions of one text share its files. Returns the message that stands,
 * new or known.
 */
export function reportOnce(file: VFile, rule: Rule, words: Words): VFileMessage | undefined {
  const before = file.messages.length;
  report(file, rule, words);
  const made = file.messages[before];
  if (made === undefined) return undefined;
  const known = toldOf(file);
  const key = [made.source, made.ruleId, made.line, made.column, made.reason].map(String).join(' ');
  const twin = known.get(key);
  if (twin === undefined || !file.messages.includes(twin)) {
    known.set(key, made);
    return made;
  }
  file.messages.pop();
  return twin;
}

/** What was told of a file, by rule, place and words; an exception may have removed it since. */
const toldBy = new WeakMap<VFile, Map<string, VFileMessage>>();

function toldOf(file: VFile): Map<string, VFileMessage> {
  const told = toldBy.get(file) ?? new Map<string, VFileMessage>();
  toldBy.set(file, told);
  return told;
}

/** Whether a rule of words has a finding at a point already: one thing is told once. */
export function isTold({ messages }: VFile, { line, column }: Point): boolean {
  return messages.some(({ source, place }) => {
    if (source !== 'language' || place === undefined || !('start' in place)) return false;
    return place.start.line === line && place.start.column <= column + 1 && column < place.end.column;
  });
}

/** Whether a rule of words has told of any of the words from a place's start to its end. */
export function isWithinTold({ messages }: VFile, { start, end }: Position): boolean {
  return messages.some(({ source, ruleId, place }) => {
    if (place === undefined || !('start' in place)) return false;
    if (source !== 'language' && ruleId !== 'misspelling') return false;
    return isBefore(place.start, end) && isBefore(start, place.end);
  });
}

function isBefore(a: Point, b: Point): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}
