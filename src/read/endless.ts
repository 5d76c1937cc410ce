import type { VFile } from 'vfile';
import { report } from '../model/finding.js';
import { keptByText } from '../tree/kept.js';
import { RULES } from './rules.js';

/** In signs: far more than any page holds. */
const MOST = { run: 1000, group: 3000, line: 20_000, word: 5000, lines: 10_000 };

/** In signs: groups of this length are looked for. */
const LONGEST_GROUP = 16;

/** Lists and data, which stand in as many files as are wanted. */
const YAML = /\.ya?ml$/i;

/** Files in which people write: their lines and words have a length, and nothing repeats for pages. */
const WRITTEN = /\.(?:md|ya?ml|mmd)$/i;

/**
 * Whether a text holds a run without end: one sign, or a short group of signs, over and over, or a word or a line longer than any
 * page. Every pattern that looks over such a run begins anew at each sign of it. Reports the first place.
 */
export function isEndless(file: VFile): boolean {
  const text = String(file);
  const { run } = WRITTEN.test(file.path) ? writtenIn(text) : { run: runIn(text, 1, MOST.run) };
  const found = run ?? (YAML.test(file.path) ? manyLines(text) : undefined);
  if (found === undefined) return false;
  const line = text.slice(0, found.at).split('\n').length;
  report(file, RULES.endless, {
    reason: `Unexpected ${found.what}, expected ${found.instead ?? 'words'}`,
    place: { line, column: found.at - text.lastIndexOf('\n', found.at - 1) },
  });
  return true;
}

interface Run {
  /** Where it begins, in signs from the beginning of the text. */
  readonly at: number;
  readonly what: string;
  readonly instead?: string;
}

function manyLines(text: string): Run | undefined {
  let [at, lines] = [0, 0];
  while (lines < MOST.lines && at >= 0) {
    at = text.indexOf('\n', at) + 1 || -1;
    lines += 1;
  }
  if (at < 0 || at >= text.length) return undefined;
  return { at, what: `YAML of more than ${String(MOST.lines)} lines`, instead: 'fewer, over several files' };
}

/** So many texts are remembered: more than a folder has, which is read again with nearly all of them after each save. */
const KEPT = 500;

const writtenIn = keptByText(
  (text): { readonly run: Run | undefined } => ({ run: runIn(text, 1, MOST.run) ?? lengthyIn(text) }),
  KEPT,
);

function lengthyIn(text: string): Run | undefined {
  // What repeats is told before how long it is: it says what was typed.
  for (let length = 2; length <= LONGEST_GROUP; length += 1) {
    const run = runIn(text, length, MOST.group);
    if (run !== undefined) return run;
  }
  return tooLong(text, '\n', MOST.line) ?? tooLong(text, ' ', MOST.word);
}

/** The first run of more than `most` signs in which a group of this length repeats. */
function runIn(text: string, length: number, most: number): Run | undefined {
  let start = 0;
  for (let at = length; at < text.length; at += 1) {
    if (text.charCodeAt(at) !== text.charCodeAt(at - length)) start = at - length + 1;
    else if (at - start >= most) {
      const group = text.slice(start, start + length);
      const deep = nests(group) ? 'text nested deeper than 50 levels, a ' : '';
      return { at: start, what: `${deep}run of ${JSON.stringify(group)} over more than ${String(most)} signs` };
    }
  }
  return undefined;
}

/** Whether each repetition would stand in the one before it: brackets that stay open, quotations and lists. */
function nests(group: string): boolean {
  const open = (group.match(/[[{(<]/g) ?? []).length - (group.match(/[\]})]|\/?>/g) ?? []).length;
  return open > 0 || (group.length > 1 && / /.test(group) && /^(?:[-+*?>]|\d[.)]| )+$/.test(group)) || group === '>';
}

/** The first line, or the first word, of more than `most` signs. */
function tooLong(text: string, end: '\n' | ' ', most: number): Run | undefined {
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (end === ' ' && (code === 32 || code === 9))) start = at + 1;
    else if (at - start >= most) {
      const what = end === ' ' ? 'word' : 'line';
      return { at: start, what: `${what} of more than ${String(most)} signs` };
    }
  }
  return undefined;
}
