import { refuse, type Cutting } from './blocks.js';
import { close, GAP } from './close.js';
import { closingOf, hanging, isBlank, openingOf, parted, type Line } from './lines.js';
import { bracesAtEnd, insteadOf } from './marks.js';

const MARK = /^([ \t>]*)((?:[-+*]|(\d{1,9})([.)]))[ \t]+)(?=\S)/;

/** Cuts out items of lists that braces at the end of their first paragraph withhold, with all that stands under them. */
export function cutItems(cutting: Cutting): void {
  const { lines } = cutting;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at];
    const braces = line === undefined || line.code ? undefined : bracesAtEnd(line.text);
    if (line === undefined || braces === undefined || openingOf(line) !== undefined) continue;
    if (/^#{1,6}[ \t]/.test(parted(line.text).words)) continue;
    const from = startOf(lines, at);
    const first = lines[from]?.text ?? '';
    if (MARK.test(first)) cutItem(cutting, { from, at }, insteadOf(braces.said));
  }
}

/** The first line of the paragraph that a line stands in. */
function startOf(lines: readonly Line[], at: number): number {
  let from = at;
  while (from > 0 && !MARK.test(lines[from]?.text ?? '') && isWords(lines[from - 1])) from -= 1;
  return from;
}

function isWords(line: Line | undefined): boolean {
  return line !== undefined && !isBlank(line) && !line.code && openingOf(line) === undefined && closingOf(line) === 0;
}

function cutItem(cutting: Cutting, { from, at }: { from: number; at: number }, words: string | undefined): void {
  const { lines } = cutting;
  const first = lines[from];
  const [head = '', indent = '', , number, sign] = MARK.exec(first?.text ?? '') ?? [];
  if (first === undefined) return;
  if (/^(?:[-+*]|\d{1,9}[.)])[ \t]/.test(first.text.slice(head.length)))
    refuse(cutting, first, 'an item that begins with another list');
  const end = itemEnd(lines, at, hanging(head));
  const gone = lines.splice(from, end - from, ...(words === undefined ? [] : [{ ...first, text: head + words }]));
  const trailing = gone.reverse().findIndex((line) => !isBlank(line));
  if (trailing > 0 && words !== undefined) lines.splice(from + 1, 0, { ...first, text: '' });
  if (words === undefined) keepNumber(lines, from, { indent, number, sign });
  cutting.taken.add(first.number);
}

function itemEnd(lines: readonly Line[], at: number, under: string): number {
  let end = at + 1;
  while (end < lines.length && (isBlankAt(lines[end]) || (lines[end]?.text.startsWith(under) ?? false))) end += 1;
  while (end > at + 1 && isBlankAt(lines[end - 1])) end -= 1;
  return end;
}

function isBlankAt(line: Line | undefined): boolean {
  return line !== undefined && isBlank(line);
}

/** Where the first item of a list is gone, the next takes its number. */
function keepNumber(
  lines: Line[],
  at: number,
  { indent, number, sign = '' }: { indent: string; number: string | undefined; sign: string | undefined },
): void {
  if (number !== undefined && !followsItem(lines, at, { indent, sign })) renumber(lines, at, { indent, number });
}

/** The same for an item whose line began with `first` and that stood at `at`. */
export function itemGone(lines: Line[], at: number, first: string): void {
  const [, indent = '', , number, sign] = MARK.exec(first) ?? [];
  keepNumber(lines, at, { indent, number, sign });
}

/** Whether another item of the same list stands above. */
function followsItem(lines: readonly Line[], at: number, { indent, sign }: { indent: string; sign: string }): boolean {
  for (let index = at - 1; index >= 0; index -= 1) {
    const text = lines[index]?.text ?? '';
    const mark = MARK.exec(text);
    if (mark?.[1] === indent) return mark[4] === sign;
    if (text.trim() !== '' && !text.startsWith(`${indent} `)) return false;
  }
  return false;
}

/** The first of the items that are left takes the number of the first that was there. */
function renumber(lines: Line[], at: number, { indent, number }: { indent: string; number: string }): void {
  const index = lines.findIndex((line, one) => one >= at && !isBlank(line));
  const line = lines[index];
  if (line === undefined || MARK.exec(line.text)?.[1] !== indent) return;
  lines[index] = { ...line, text: line.text.replace(/\d{1,9}/, number) };
}

const NOTE = /^[ \t>]{0,3}\[\^([^\]\s]+)\]:/;

/** Cuts out notes that are withheld or of which nothing is left, with their calls, and those that nothing calls any longer. */
export function cutNotes(cutting: Cutting, called: ReadonlySet<string>): void {
  for (let before = -1; before !== cutting.lines.length;) {
    before = cutting.lines.length;
    for (const [at, line] of cutting.lines.entries()) {
      const key = line.code ? undefined : NOTE.exec(line.text)?.[1];
      if (key === undefined) continue;
      const end = noteEnd(cutting.lines, at);
      const state = stateOf(cutting, { at, end, key }, called);
      if (state === 'stays') continue;
      if (typeof state === 'object') cutting.lines.splice(at, end - at, { ...line, text: `[^${key}]: ${state.words}` });
      else cutting.lines.splice(at, end - at);
      if (state === 'withheld') cutCalls(cutting, key);
      cutting.taken.add(line.number);
      break;
    }
  }
}

function stateOf(
  { lines }: Cutting,
  { at, end, key }: { at: number; end: number; key: string },
  called: ReadonlySet<string>,
): 'stays' | 'withheld' | 'uncalled' | { words: string } {
  const paragraph = lines.slice(at, end);
  const last = paragraph.findIndex((line, index) => index > 0 && isBlank(line));
  const braces = bracesAtEnd(paragraph[(last < 0 ? paragraph.length : last) - 1]?.text ?? '');
  if (braces !== undefined) {
    const words = insteadOf(braces.said);
    return words === undefined ? 'withheld' : { words };
  }
  const words = paragraph.map(({ text }, index) => (index === 0 ? text.replace(NOTE, '') : text)).join('');
  if (!/[\p{L}\p{N}]/u.test(words)) return 'withheld';
  return called.has(key.toLowerCase()) && !callsIn(lines).has(key.toLowerCase()) ? 'uncalled' : 'stays';
}

function noteEnd(lines: readonly Line[], at: number): number {
  let end = at + 1;
  while (end < lines.length) {
    const line = lines[end];
    if (line === undefined) break;
    const above = lines[end - 1];
    const isMore =
      /^(?: {4}|\t)/.test(line.text) ||
      (above !== undefined && !isBlank(above) && isWords(line) && !NOTE.test(line.text) && !MARK.test(line.text));
    const isGap = isBlank(line) && /^(?: {4}|\t)\S/.test(lines[end + 1]?.text ?? '');
    if (!isMore && !isGap) break;
    end += 1;
  }
  return end;
}

/** The notes that lines call. */
export function callsIn(lines: readonly Line[]): Set<string> {
  const calls = lines.flatMap((line) =>
    line.code ? [] : [...line.text.replace(NOTE, '').matchAll(/\[\^([^\]\s]+)\]/g)],
  );
  return new Set(calls.map(([, key = '']) => key.toLowerCase()));
}

function cutCalls({ lines }: Cutting, key: string): void {
  for (const [at, line] of lines.entries()) {
    if (line.code) continue;
    const { prefix, words } = parted(line.text);
    const cut = words.replace(/(?<!\\)\[\^([^\]\s]+)\](?!:)/g, (call, one: string) =>
      one.toLowerCase() === key.toLowerCase() ? GAP : call,
    );
    if (cut !== words) lines[at] = { ...line, text: prefix + close(cut) };
  }
}
