import { DATE_FIELDS, NAME_FIELDS, WORD_FIELDS } from '../read/fields.js';
import { tidyDate, type GivenDate } from './dates.js';
import { tidyNames } from './names.js';
import { NUMBERS } from './numbers.js';
import { withoutWhole } from './marks.js';
import { spaced, tidyWords, withoutStop, withoutTail } from './words.js';
import { fieldsOf } from '../../tree/fields.js';

/** What was changed in a field, both as they are printed. */
export interface Mended {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** A mark that would be printed as it was typed. */
export interface Left {
  readonly field: string;
  readonly mark: string;
}

interface Tidy {
  readonly entry: unknown;
  readonly mended: readonly Mended[];
  readonly left: readonly Left[];
}

/** Names of fields that older libraries write. */
const RENAMED: Readonly<Record<string, string>> = { event: 'event-title', shortTitle: 'title-short' };
const TITLES = ['title', 'publisher', 'translated-title', 'event-title', 'collection-title'];
/** What is copied, not read: only its spaces are put right. */
const COPIED = ['DOI', 'ISBN', 'ISSN', 'note', 'annote', 'abstract'];
/** What no page prints. */
const UNPRINTED = [
  ...COPIED,
  'URL',
  'keyword',
  'seenAt',
  'call-number',
  'source',
  'license',
  'citation-key',
  'citation-label',
];
/** What an author wrote out with emphasis of its own. */
const WRITTEN_OUT = ['literal-reference', 'literal-citation'];

/**
 * An entry as libraries export it, in the one form that citing and checking know: words for numbers, no empty names, no
 * signs of HTML or LaTeX, dates in parts. What changes a word that is printed is told.
 */
export function tidyEntry(entry: unknown): Tidy {
  if (typeof entry !== 'object' || entry === null) return { entry, mended: [], left: [] };
  const mended: Mended[] = [];
  const left: Left[] = [];
  const fields = Object.entries(entry).map(([name, value]) => {
    const field = RENAMED[name] !== undefined && !(RENAMED[name] in entry) ? RENAMED[name] : name;
    const tidy = tidyField(field, value);
    mended.push(...changes(field, value, tidy));
    left.push(...marksLeft(field, value).map((mark) => ({ field, mark })));
    return [field, tidy] as const;
  });
  return { entry: Object.fromEntries(fields), mended, left };
}

/** Marks of other languages in the words of a field that is printed, and in its names. */
function marksLeft(field: string, value: unknown): readonly string[] {
  if (UNPRINTED.includes(field)) return [];
  if (typeof value === 'string' && WORD_FIELDS.has(field)) return tidyWords(value).left;
  if (!NAME_FIELDS.has(field) || !Array.isArray(value)) return [];
  return value
    .flatMap((name) => Object.values(fieldsOf(name)))
    .flatMap((words) => (typeof words === 'string' ? tidyWords(words).left : []));
}

function tidyField(field: string, value: unknown): unknown {
  if (WORD_FIELDS.has(field))
    return typeof value === 'string' || typeof value === 'number' ? wordsIn(field, String(value)) : value;
  if (NAME_FIELDS.has(field)) return Array.isArray(value) ? tidyNames(value) : value;
  if (!DATE_FIELDS.has(field) || typeof value !== 'object' || value === null) return value;
  return areParts(value) ? tidyDate(value) : value;
}

function wordsIn(field: string, words: string): string {
  if (COPIED.includes(field)) return spaced(words);
  if (field === 'URL')
    return spaced(words)
      .replace(/^<(.*)>$/, '$1')
      .replace(/&amp;/g, '&');
  const marked = tidyWords(words).words;
  if (WRITTEN_OUT.includes(field)) return marked;
  const tidy = withoutWhole(marked);
  if (TITLES.includes(field)) return withoutStop(tidy);
  // The name of a journal may be abbreviated: "U.S. Stat.", "Law Rev."
  if (field === 'container-title') return /^[^.]*\p{L}{5,}\.$/u.test(tidy) ? withoutStop(tidy) : withoutTail(tidy);
  return NUMBERS[field]?.(tidy) ?? tidy;
}

/** Whether the parts of a date, if it has any, are lists of numbers or words. */
function areParts(value: object): value is GivenDate {
  const parts = fieldsOf(value)['date-parts'];
  const isPart = (part: unknown): boolean => typeof part === 'number' || typeof part === 'string';
  return (
    parts === undefined || (Array.isArray(parts) && parts.every((list) => Array.isArray(list) && list.every(isPart)))
  );
}

/** Fields and names whose words are others than given; spaces and the form of ranges count for nothing. */
function changes(field: string, before: unknown, after: unknown): Mended[] {
  if (before === after) return [];
  if (Array.isArray(before) && Array.isArray(after)) return changedNames(field, before, after);
  if (typeof before !== 'string' || typeof after !== 'string') return [];
  return plain(before) === plain(after) ? [] : [{ field, from: before, to: after }];
}

function changedNames(field: string, before: readonly unknown[], after: readonly unknown[]): Mended[] {
  const [from, to] = [before, after].map((names) => names.map(nameOf));
  if (from === undefined || to === undefined || plain(from.join('; ')) === plain(to.join('; '))) return [];
  return [{ field, from: from.join('; '), to: to.join('; ') }];
}

function nameOf(name: unknown): string {
  const { family = '', given = '', literal = '' } = fieldsOf(name);
  return [family, given, literal].filter((part) => part !== '').join(', ');
}

function plain(words: string): string {
  const unmarked = spaced(words).replace(/<\/?(?:i|em)>|\*/gi, '');
  return unmarked.replace(/\s*(?:-{1,3}|[‐‑–—])\s*/g, '-');
}
