import type { ReferenceRecord } from '../../model/publication.js';
import { sameBody } from '../name/bodies.js';
import { authorsOf, folded, type Name } from '../name/names.js';
import { yearOf } from '../work/years.js';

/** The main title of a record in one spelling, by which records are compared; empty where it has none. */
export function titleKey({ title = '' }: ReferenceRecord): string {
  return inOneSpelling(mainOf(title));
}

function mainOf(title: string): string {
  return title.split(/[:.?!–—]\s/)[0] ?? title;
}

function inOneSpelling(words: string): string {
  return folded(words.replace(/&/g, ' and ')).replace(/^(?:the|an?) /, '');
}

/** A part or a short form of a work has a title of its own behind the colon. */
const PART = /summary|annex|part|chapter|volume|brief|appendix|factsheet|fact sheet|methodology|\d/i;

/** Whether two records of one main title are of one work. */
export function isSameTitle(one: ReferenceRecord, other: ReferenceRecord): boolean {
  const [left, right] = [one, other].map(({ title = '' }) => inOneSpelling(title));
  const [year, otherYear] = [yearOf(one), yearOf(other)];
  const agree = year === otherYear || year === undefined || otherYear === undefined;
  if (!agree && (left !== right || Math.abs(year - otherYear) > 1 || !isOneWork(one, other))) return false;
  if (left === undefined || right === undefined || !haveSameAuthor(one, other)) return false;
  if (left === right) return true;
  const shorter = left.length < right.length ? left : right;
  const longer = shorter === left ? right : left;
  return (
    year === otherYear &&
    shorter === titleKey(one) &&
    hasAuthor(one) &&
    hasAuthor(other) &&
    !PART.test(longer.slice(shorter.length))
  );
}

/** What appears every year under one title. */
const SERIAL =
  /\b(?:annual|biennial|quarterly|monthly|reports?|review|outlook|survey|statistics|index|trends|plan|programme|program|update|yearbook|assessment|bulletin|newsletter|resolution|observations?|census|data|figures|rights of the child|overview|digest|summary|minutes|agenda|proceedings)\b/i;
const APART = ['type', 'number', 'volume', 'DOI', 'ISBN', 'edition', 'genre'];

/** Whether a year that is one off is a slip, or that of another form of the work: a long title, and nothing tells the two apart. */
function isOneWork(one: ReferenceRecord, other: ReferenceRecord): boolean {
  const { title = '' } = one;
  if (title.split(/\s+/).length < 6 || SERIAL.test(title) || !hasAuthor(one) || !hasAuthor(other)) return false;
  return APART.every((field) => {
    const [first, second] = [one[field], other[field]];
    return first === undefined || second === undefined || first === second;
  });
}

function hasAuthor(record: ReferenceRecord): boolean {
  return authorsOf(record).length > 0;
}

/** The first authors are one, or a record names none. */
function haveSameAuthor(one: ReferenceRecord, other: ReferenceRecord): boolean {
  const [first] = authorsOf(one);
  const [second] = authorsOf(other);
  if (first === undefined || second === undefined) return true;
  return sameBody(nameOf(first), nameOf(second)) || (first.short !== undefined && first.short === second.short);
}

function nameOf({ literal, family }: Name): string | undefined {
  return literal ?? family;
}
