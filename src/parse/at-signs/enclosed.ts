import type { Citation } from '../../model/nodes.js';
import type { Line } from './line.js';

interface Range {
  readonly start: number;
  /** Of the closing sign itself. */
  readonly end: number;
}

type Enclosed = NonNullable<Citation['enclosed']>;

/** The parentheses of a line that open and close, outermost first. */
export function parenthesesIn(line: Line): Range[] {
  const open: number[] = [];
  const pairs: Range[] = [];
  for (let index = 0; index < line.text.length; index += 1) {
    if (line.chars[index]?.escaped === true) continue;
    if (line.text[index] === '(') open.push(index);
    const start = line.text[index] === ')' ? open.pop() : undefined;
    if (start !== undefined) pairs.push({ start, end: index });
  }
  return pairs.sort((a, b) => a.start - b.start);
}

/** The innermost parentheses around a range of the line. */
export function around(pairs: readonly Range[], start: number, end: number): Range | undefined {
  return pairs.findLast((pair) => pair.start < start && pair.end >= end);
}

const PART = /^,\s*(?:[\p{L}]+\.?\s*)?[\d§¶][^,;()[\]@]*(?=[;)]|$)/u;

/** `, p. 3` behind a key at the end of words in parentheses: the end of it; the end of the key where none stands there. */
export function endOfPart(line: Line, from: number, pair: Range): number {
  const [part = ''] = PART.exec(line.text.slice(from, pair.end)) ?? [];
  const isText = line.chars.slice(from, from + part.length).every(({ node }) => node.type === 'text');
  return isText ? from + part.length : from;
}

/** How a citation in words that stand in parentheses already is set off from them (APA 8.11, 8.16). */
export function enclosedAs(line: Line, sign: { start: number; end: number }, pair: Range): Enclosed {
  const before = line.text.slice(pair.start, sign.start).trimEnd().at(-1) ?? '';
  const after =
    line.text
      .slice(sign.end, pair.end + 1)
      .trimStart()
      .at(0) ?? '';
  if (line.text[sign.start] === '[') return '(;'.includes(before) && ');'.includes(after) ? 'end' : 'brackets';
  return /[\p{L}\p{N}“‘"'*\uFFFC-]/u.test(after) ? 'within' : 'end';
}
