import type { ReferenceRecord } from '../../model/publication.js';
import { doiOf } from '../work/doi.js';
import { authorsOf, typographic } from '../name/names.js';
import { numberOf } from '../work/number.js';
import { yearOf } from '../work/years.js';
import { withoutEmphasis } from '../tidy/marks.js';
import { decision } from './decision.js';
import { firstPage, joined, titleOf } from './parts.js';
import { unionLaw } from './union-law.js';

/** How a law is printed where the style knows no form for it. */
export interface LawForm {
  /** The entry of the list, with its address, where the style would print another. */
  readonly reference?: string;
  /** What is cited where that is not title and year. */
  readonly cite?: string;
}

/**
 * Acts and conventions that carry their year, decisions of courts outside the United States and law of the European
 * Union; undefined for all else, which the style prints (APA 11, after the Bluebook).
 */
export function lawOf(record: ReferenceRecord): LawForm | undefined {
  if (record['literal-reference'] !== undefined || record.title === undefined) return undefined;
  const body = unionLaw(record) ?? decision(record) ?? hearing(record);
  if (body !== undefined) return { reference: withAddress(body, record) };
  if (record.type === 'treaty')
    return endsWithYear(nameOf(record), yearText(record)) ? { cite: typographic(nameOf(record)) } : undefined;
  const revised = revisedStatute(record);
  if (revised !== undefined) return { reference: withAddress(revised, record) };
  return carriesYear(record) ? ownYear(record) : undefined;
}

/** "*Title: Hearing before the Committee*, 113th Cong. (2014) (testimony of A. Name)." (11.5); undefined for all else. */
function hearing(record: ReferenceRecord): string | undefined {
  const { type, title = '', number, authority, section, publisher } = record;
  if (type !== 'hearing') return undefined;
  const body = [section, authority, publisher].find((words) => typeof words === 'string');
  const held =
    /\bhearings?\s+(?:before|by|held|of)\b/i.test(title) || body === undefined
      ? title
      : `${title}: Hearing before the ${body.replace(/^the /i, '')}`;
  const year = yearOf(record);
  const witness = authorsOf(record).map(({ literal, given, family }) => literal ?? joined([given, family]));
  const parts = [`*${typographic(withoutEmphasis(held))}*`, number].filter((part) => typeof part === 'string');
  const behind = [
    year === undefined ? '' : `(${String(year)})`,
    witness.length === 0 ? '' : `(testimony of ${witness.join(', ')})`,
  ];
  return `${joined([parts.join(', '), ...behind])}.`;
}

const ACTS = ['legislation', 'regulation', 'bill'];

const STATUTES = /^[RS]\.?\s?S\.?\s?[A-Z]\.?(?:\s?[A-Z]\.?)*,?\s+\d{4}$/;

/** "Criminal Code, R.S.C. 1985, c. C-46.": the collection of a country that names its year; undefined for all else. */
function revisedStatute(record: ReferenceRecord): string | undefined {
  const collection = [record['volume'], record['container-title']].find(
    (words) => typeof words === 'string' && STATUTES.test(words),
  );
  if (!ACTS.includes(record.type) || collection === undefined) return undefined;
  const parts = [titleOf(record), collection, record['number']].filter((part) => typeof part === 'string');
  return `${typographic(parts.join(', '))}.`;
}

const YEAR_OF_ACT =
  /\b(Act|Code|Law|Ordinance|Decree|Regulations?|Rules|Order|Bill)(?:\s+\([^)]*\))?,?\s+(\d{4})(?=[,:;\s])/u;

/**
 * "Mental Health Act 2014 (Vic)", "Children Act, 1989", "Juveniles Act 1997: new section 62A": the year is part of the
 * name; in "Act of 1990" it is not.
 */
function carriesYear(record: ReferenceRecord): boolean {
  const name = nameOf(record);
  const year = yearText(record);
  return ACTS.includes(record.type) && (endsWithYear(name, year) || YEAR_OF_ACT.exec(name)?.[2] === year);
}

/** The year stands at the end of a name, or in one of the brackets behind it. */
function endsWithYear(name: string, year: string): boolean {
  const [, head, inner] = /^(.+?)\s*[([]([^()[\]]*)[)\]]$/.exec(name) ?? [];
  if (head !== undefined) return inner === year || endsWithYear(head, year);
  const [, before, last] = /(\S+)\s+(\d{4})$/.exec(name) ?? [];
  return last === year && before?.toLowerCase() !== 'of';
}

function yearText(record: ReferenceRecord): string {
  return String(yearOf(record) ?? '');
}

function ownYear(record: ReferenceRecord): LawForm {
  const { volume, 'container-title': container, section, genre } = record;
  const source = [volume, container, section === undefined ? firstPage(record) : `§ ${String(section)}`];
  const number = [genre, numberOf(record)?.replaceAll('\\-', '-')];
  const parts = [titleOf(record), joined(number), joined(source)].filter((part) => part !== undefined && part !== '');
  return { reference: withAddress(`${typographic(parts.join(', '))}.`, record), cite: typographic(nameOf(record)) };
}

function nameOf(record: ReferenceRecord): string {
  const { 'title-short': short, title = '' } = record;
  return typeof short === 'string' ? short : title;
}

function withAddress(body: string, record: ReferenceRecord): string {
  const doi = doiOf(record);
  const address = doi === undefined ? record['URL'] : `https://doi.org/${doi}`;
  return typeof address === 'string' ? `${body} ${address}` : body;
}
