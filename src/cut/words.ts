import { close, GAP } from './close.js';
import { insteadOf, saidIn, withholds, type Said } from './marks.js';

/** A line or paragraph whose words were cut. */
export interface CutWords {
  readonly text: string;
  readonly cut: boolean;
  /** A mark that does not end. */
  readonly broken: boolean;
}

/** A mark in a line: where it stands, and what stands for it. */
interface Mark {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

/** Cuts the words out of a line that are marked in it, and closes it. */
export function cutWords(text: string): CutWords {
  const seen = withoutCode(text);
  let [cut, rest, from] = ['', text, 0];
  for (;;) {
    const mark = nextMark(seen, from);
    if (mark === undefined) break;
    if (mark === 'broken') return { text, cut: false, broken: true };
    cut += text.slice(from, mark.from) + mark.put;
    from = mark.to;
    rest = text.slice(from);
  }
  if (from === 0) return { text, cut: false, broken: false };
  return { text: close(cut + rest), cut: true, broken: false };
}

/** Code is shown as it is: what stands in it is no mark. */
function withoutCode(text: string): string {
  return text.replace(/(?<![`\\])(`+)(?!`)([\s\S]*?[^`])\1(?!`)/g, (code) => '`'.repeat(code.length));
}

function nextMark(text: string, from: number): Mark | 'broken' | undefined {
  const opens = /(?<!\\):([A-Za-z][\w-]*)\[/g;
  opens.lastIndex = from;
  for (let found = opens.exec(text); found !== null; found = opens.exec(text)) {
    const label = matching(text, found.index + found[0].length - 1, '[]');
    if (label < 0) {
      if (found[1] === 'non-public') return 'broken';
      continue;
    }
    const braces = text[label + 1] === '{' ? closingBrace(text, label + 1) : label;
    const said = braces > label ? saidIn(text.slice(label + 2, braces)) : {};
    if (found[1] !== 'non-public' && !withholds(said)) continue;
    return { from: found.index, to: braces + 1, put: standIn(said) };
  }
  return undefined;
}

function standIn(said: Said): string {
  return insteadOf(said) ?? GAP;
}

/** The bracket that closes the one at `at`; -1 where none does. */
function matching(text: string, at: number, [open, shut]: string): number {
  let depth = 0;
  for (let index = at; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === open) depth += 1;
    else if (text[index] === shut) {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return -1;
}

function closingBrace(text: string, at: number): number {
  const found = /\{(?:[^{}"']|"[^"]*"|'[^']*')*\}/y;
  found.lastIndex = at;
  return found.test(text) ? found.lastIndex - 1 : at - 1;
}
