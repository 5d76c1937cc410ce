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
  if (!agree || left === undefined || right === undefined || !haveSameAuthor(one, other)) return false;
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

/** Whether two records of one long title are most likely one work whose year is one off: a slip, or that of another form of the work. */
export function isOneOff(one: ReferenceRecord, other: ReferenceRecord): boolean {
  const { title = '' } = one;
  const years = [yearOf(one), yearOf(other)].map((year) => year ?? Number.NaN);
  if (Math.abs((years[0] ?? 0) - (years[1] ?? 0)) !== 1 || inOneSpelling(title) !== inOneSpelling(other.title ?? ''))
    return false;
  if (title.split(/\s+/).length < 6 || SERIAL.test(title) || !hasAuthor(one) || !hasAuthor(other)) return false;
  return haveSameAuthor(one, other) && APART.every((field) => agree(one[field], other[field]));
}

function agree(one: unknown, other: unknown): boolean {
  return one === undefined || other === undefined || one === other;
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
