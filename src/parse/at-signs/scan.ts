import type { Citation, CitationItem } from '../../model/nodes.js';
import { clusterOf, itemsOf } from './cluster.js';
import { around, enclosedAs, endOfPart, parenthesesIn } from './enclosed.js';
import { signAt, type Key } from './key.js';
import { possessiveAt } from './possessive.js';
import type { Line } from './line.js';

interface Range {
  /** In characters of the line. */
  readonly start: number;
  readonly end: number;
}

/** A citation or cross-reference found in a line. */
export type Sign =
  | (Range & {
      readonly kind: 'citation';
      readonly narrative: boolean;
      readonly enclosed?: Citation['enclosed'];
      readonly possessive?: Citation['possessive'];
      readonly items: readonly CitationItem[];
    })
  | (Range & {
      readonly kind: 'reference';
      readonly label: string;
      readonly publication?: string | undefined;
      readonly capital: boolean;
    });

/** Finds every citation and cross-reference of a line, in order, none inside another. */
export function findSigns(line: Line): Sign[] {
  const signs: Sign[] = [];
  const pairs = parenthesesIn(line);
  for (let at = 0; at < line.text.length;) {
    const found = bracketed(line, at) ?? inParentheses(line, at) ?? bare(line, at);
    const sign = found === undefined ? undefined : withinParentheses(line, found, pairs);
    if (sign !== undefined) signs.push(sign);
    at = sign?.end ?? at + 1;
  }
  return signs;
}

/** A citation in words that stand in parentheses has none of its own: `(as @a found)`, `(see table 2; @a, p. 3)`. */
function withinParentheses(line: Line, sign: Sign, pairs: ReturnType<typeof parenthesesIn>): Sign {
  const pair = sign.kind === 'citation' ? around(pairs, sign.start, sign.end) : undefined;
  if (sign.kind !== 'citation' || pair === undefined) return sign;
  const [first, ...others] = sign.items;
  const end = others.length === 0 && first?.suffix === '' ? endOfPart(line, sign.end, pair) : sign.end;
  const suffix = line.text.slice(sign.end, end);
  const items = first === undefined || suffix === '' ? sign.items : [{ ...first, suffix }, ...others];
  return { ...sign, items, end, enclosed: enclosedAs(line, { start: sign.start, end }, pair) };
}

/** `[see @a, p. 4; @b]`, or `[@fig-speed]`, which is a reference without the brackets. */
function bracketed(line: Line, at: number): Sign | undefined {
  const end = closing(line, at, '[]');
  if (end === undefined || line.text[at + 1] === '^') return undefined;
  const key = signAt(line, at + 1);
  if (key?.label !== undefined && key.end === end - 1) return { ...referenceOf(key), start: at, end };
  const items = clusterOf(line, at + 1, end - 1);
  return items === undefined ? undefined : { kind: 'citation', narrative: false, items, start: at, end };
}

const SIGNAL = /^(?:see|see also|e\.g\.,?|see,? e\.g\.,?|cf\.|for example,?|for instance,?|as cited in|also)?$/i;
const LOCATOR = /^(?:,\s*(?:[a-z]+\.?\s*)?[\d§¶(][^,;]*)?$/i;

/** `(@a)` and `(see @a, p. 4; @b)` are the same as with brackets; a sentence in parentheses stays a sentence. */
function inParentheses(line: Line, at: number): Sign | undefined {
  const end = closing(line, at, '()');
  if (end === undefined) return undefined;
  const items = clusterOf(line, at + 1, end - 1);
  if (items?.every((item) => SIGNAL.test(item.prefix) && LOCATOR.test(item.suffix)) !== true) return undefined;
  return { kind: 'citation', narrative: false, items, start: at, end };
}

/** `@a` in the sentence, with the locator or "as cited in" in brackets that may follow it; `-@a` is the year alone. */
function bare(line: Line, at: number): Sign | undefined {
  const key = signAt(line, at);
  if (key === undefined) return undefined;
  if (key.label !== undefined) return { ...referenceOf(key), start: key.suppressed ? at + 1 : at, end: key.end };
  const first = { key: key.key, prefix: '', suppressAuthor: key.suppressed };
  const owner = key.suppressed ? undefined : possessiveAt(line, key.end);
  const own = owner === undefined ? {} : { possessive: owner.possessive };
  const from = owner?.end ?? key.end;
  const after = locatorAfter(line, from, '[]') ?? locatorAfter(line, from, '()');
  const items = [{ ...first, suffix: after?.suffix ?? '' }, ...(after?.items ?? [])];
  return { kind: 'citation', narrative: !key.suppressed, ...own, items, start: at, end: after?.end ?? from };
}

/** What follows in brackets; in parentheses, only the work through which it is known: `@a (as cited in @b)`. */
function locatorAfter(
  line: Line,
  from: number,
  pair: '[]' | '()',
): { suffix: string; items: CitationItem[]; end: number } | undefined {
  let at = from;
  while (/[ \n]/.test(line.text[at] ?? '')) at += 1;
  const end = closing(line, at, pair);
  if (end === undefined || line.text[end] === '(' || line.text[at + 1] === '^') return undefined;
  const read = itemsOf(line, at + 1, end - 1);
  if (read === undefined) return undefined;
  const lead = read.lead.trim().replace(/^,\s*/, '');
  if ((lead === '' || pair === '()') && read.items[0]?.through !== true) return undefined;
  return { suffix: lead === '' ? '' : `, ${lead}`, items: read.items, end };
}

function referenceOf(key: Key): Extract<Sign, { kind: 'reference' }> {
  const { label = '', publication, capital, start, end } = key;
  return { kind: 'reference', label, publication, capital, start, end };
}

/** The character after the bracket that closes the one at `at`; undefined where none opens or closes. */
export function closing(line: Line, at: number, pair: '[]' | '()'): number | undefined {
  let depth = 0;
  if (line.text[at] !== pair[0] || line.chars[at]?.escaped === true) return undefined;
  for (let index = at; index < line.text.length; index += 1) {
    if (line.chars[index]?.escaped === true) continue;
    if (line.text[index] === pair[0]) depth += 1;
    if (line.text[index] === pair[1]) depth -= 1;
    if (depth === 0) return index + 1;
  }
  return undefined;
}
