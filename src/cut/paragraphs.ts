import type { Cutting } from './blocks.js';
import { dropBlanks, refuse } from './blocks.js';
import { itemGone } from './items.js';
import { closingOf, hanging, isBlank, openingOf, parted, type Line } from './lines.js';
import { cellsOf, isRow, noGroup, rowOf } from './tables.js';
import { cutWords } from './words.js';

/** Cuts the words that are marked in lines: in paragraphs, headings, items, notes and cells. */
export function cutLines(cutting: Cutting): void {
  const { lines } = cutting;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.code || !/:[A-Za-z][\w-]*\[/.test(line.text)) continue;
    if (isRow(line) && openingOf(line) === undefined) cutRow(cutting, at);
    else at = cutParagraph(cutting, at);
  }
}

function cutRow(cutting: Cutting, at: number): void {
  const line = cutting.lines[at];
  if (line === undefined) return;
  const cells = cellsOf(line.text).map((cell) => cutWords(cell.trim()));
  if (cells.some(({ broken }) => broken)) refuse(cutting, line, 'a mark without its end');
  if (!cells.some(({ cut }) => cut)) return;
  const kept = noGroup(cells.map(({ text }) => text));
  cutting.taken.add(line.number);
  cutting.lines.splice(at, 1, ...(kept.join('') === '' ? [] : [{ ...line, text: rowOf(line.text, kept) }]));
}

/** Cuts one paragraph, and returns where its last line stands. */
function cutParagraph(cutting: Cutting, at: number): number {
  const { lines } = cutting;
  let [from, to] = [at, at];
  while (from > 0 && !isStart(lines[from]) && goesOn(lines[from - 1])) from -= 1;
  while (goesOn(lines[to + 1]) && !isStart(lines[to + 1])) to += 1;
  const gone = lines.slice(from, to + 1);
  const [first, ...more] = gone;
  if (first === undefined) return to;
  const { head, words } = headOf(first.text);
  const indents = more.map(({ text }) => /^[ \t>]*/.exec(text)?.[0] ?? '');
  const whole = [words, ...more.map(({ text }, index) => text.slice(indents[index]?.length))].join('\n');
  const { text, cut, broken } = cutWords(whole);
  if (broken) refuse(cutting, first, 'a mark without its end');
  if (!cut) return to;
  cutting.taken.add(first.number);
  const put = hasWords(text)
    ? text.split('\n').map((line, index) => withHead(line, index === 0 ? head : (indents[0] ?? hanging(head))))
    : emptied(lines, to, head);
  lines.splice(from, gone.length, ...put.map((line) => ({ text: line, number: first.number, code: false })));
  if (put.length === 0) itemGone(lines, from, first.text);
  else if (!hasWords(text) && /(?:[-+*]|\d[.)])$/.test(put[0] ?? '')) dropBlanks(lines, from + 1);
  return from + put.length - 1;
}

function withHead(line: string, head: string): string {
  return head + line;
}

/** Marks alone are no words; a citation, a reference, code or a picture is one. */
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** What is left of a line that lost all its words: an item that goes on keeps its mark, and so does a note, until its calls are cut. */
function emptied(lines: readonly Line[], to: number, head: string): string[] {
  const next = lines.slice(to + 1).find((line) => !isBlank(line));
  const isItem = /(?:[-+*]|\d{1,9}[.)])[ \t]+$/.test(head);
  const goesOn = (isItem && next?.text.startsWith(hanging(head)) === true) || /\[\^[^\]]+\]:[ \t]*$/.test(head);
  return goesOn ? [head.trimEnd()] : [];
}

/** What stands before the words of a paragraph: the marks of quotations, lists, headings and notes. */
function headOf(text: string): { head: string; words: string } {
  const { prefix, words } = parted(text);
  const mark = /^(?:#{1,6}[ \t]+|\[\^[^\]]+\]:[ \t]*)/.exec(words)?.[0] ?? '';
  return { head: prefix + mark, words: words.slice(mark.length) };
}

/** Whether a paragraph begins with a line, whatever stands above it. */
function isStart(line: Line | undefined): boolean {
  if (line === undefined) return true;
  const { prefix, words } = parted(line.text);
  return /[^\s>]/.test(prefix) || /^#{1,6}[ \t]/.test(words) || /^\[\^?[^\]]+\]:/.test(words);
}

/** Whether a line belongs to the paragraph that stands above or below it. */
function goesOn(line: Line | undefined): boolean {
  if (line === undefined || isBlank(line) || line.code) return false;
  return openingOf(line) === undefined && closingOf(line) === 0 && !/^#{1,6}[ \t]/.test(parted(line.text).words);
}
