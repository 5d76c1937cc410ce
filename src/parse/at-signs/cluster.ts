import type { CitationItem } from '../../model/nodes.js';
import { signAt, type Key } from './key.js';
import { wordsBetween, type Line } from './line.js';

interface Read {
  /** What stands before the first key's own part. */
  readonly lead: string;
  readonly items: CitationItem[];
}

/** The works named between two brackets; undefined where what stands there is no cluster of citations. */
export function clusterOf(line: Line, start: number, end: number): CitationItem[] | undefined {
  const read = itemsOf(line, start, end);
  if (read === undefined || read.lead !== '' || read.items.length === 0) return undefined;
  return read.items;
}

/** Reads `lead; see @a, p. 4; @b`; undefined where a label or something that is not words stands among them. */
export function itemsOf(line: Line, start: number, end: number): Read | undefined {
  const items: CitationItem[] = [];
  let lead = '';
  for (const part of partsOf(line, start, end)) {
    const keys = keysIn(line, part);
    if (keys.some((key) => key.label !== undefined)) return undefined;
    const words = keys.length > 0 ? withKeys(line, part, keys) : wordsBetween(line, part.start, part.end);
    if (words === undefined) return undefined;
    if (typeof words !== 'string') items.push(...words);
    else {
      const last = items.at(-1);
      if (last === undefined) lead += lead === '' ? words : `;${words}`;
      else items[items.length - 1] = { ...last, suffix: `${last.suffix};${words}` };
    }
  }
  return { lead: lead.trim(), items };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function partsOf(line: Line, start: number, end: number): Range[] {
  const parts: Range[] = [];
  let from = start;
  let depth = 0;
  for (let index = start; index <= end; index += 1) {
    const char = line.text[index] ?? '';
    if (index < end && '[('.includes(char)) depth += 1;
    if (index < end && '])'.includes(char)) depth -= 1;
    if (index !== end && (char !== ';' || depth > 0 || line.chars[index]?.escaped === true)) continue;
    parts.push({ start: from, end: index });
    from = index + 1;
  }
  return parts;
}

function keysIn(line: Line, part: Range): Key[] {
  const keys: Key[] = [];
  for (let at = part.start; at < part.end;) {
    const key = signAt(line, at);
    if (key !== undefined && key.end <= part.end) keys.push(key);
    at = key?.end ?? at + 1;
  }
  return keys;
}

function withKeys(line: Line, part: Range, keys: readonly Key[]): CitationItem[] | undefined {
  const items: CitationItem[] = [];
  let from = part.start;
  for (const { key, start, end, suppressed } of keys) {
    const words = wordsBetween(line, from, start);
    if (words === undefined) return undefined;
    const last = items.at(-1);
    const { suffix, prefix } = last === undefined ? { suffix: '', prefix: words } : between(words);
    if (!balanced(prefix) || !balanced(suffix)) return undefined;
    if (last !== undefined) items[items.length - 1] = { ...last, suffix: tidy(suffix) };
    items.push(itemOf(key, prefix.replace(/^[\s,]+/, '').trim(), suppressed));
    from = end;
  }
  const suffix = wordsBetween(line, from, part.end);
  const last = items.at(-1);
  if (suffix === undefined || last === undefined || !balanced(suffix)) return undefined;
  return [...items.slice(0, -1), { ...last, suffix: tidy(suffix) }];
}

const THROUGH =
  /^(?:as \p{Ll}+|cited|quoted|reported|discussed|reproduced|reprinted|translated|summari[sz]ed) (?:in|by|from)$/u;

function itemOf(key: string, prefix: string, suppressAuthor: boolean): CitationItem {
  const item = { key, prefix, suffix: '', suppressAuthor };
  return THROUGH.test(prefix) ? { ...item, through: true } : item;
}

const PART =
  /^\s*(?:,\s*)?(?:[\p{L}§¶]+\.?\s*)?(?:\d[\w().:–-]*|[IVXLC]+\b)(?:(?:\s*[-–&]|\s+and)\s*\d[\w().:]*)*(?=[\s,.]*$|\s*,|\s+\p{L})/u;

/**
 * The words between two keys that no semicolon parts, as in `[@a, p. 3, @b]` and `[@a and @b]`: a part of the first
 * work, then what stands before the second. A comma or "and" alone says no more than the semicolon.
 */
function between(words: string): { suffix: string; prefix: string } {
  const [suffix = ''] = PART.exec(words) ?? [];
  const prefix = words
    .slice(suffix.length)
    .replace(/^[\s,.]+|[\s]+$/g, '')
    .replace(/^(?:and|&)(?=\s*$|\s+(?:see|cf|e\.g)\b)\s*/i, '');
  return { suffix, prefix };
}

/** A key inside brackets of its own belongs to those. */
function balanced(words: string): boolean {
  let depth = 0;
  for (const char of words) {
    if ('[('.includes(char)) depth += 1;
    if ('])'.includes(char)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function tidy(suffix: string): string {
  return suffix.trimEnd().replace(/\s+/g, ' ');
}
