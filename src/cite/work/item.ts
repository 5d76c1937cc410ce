import { keptOf } from '../../tree/kept.js';
import type { ReferenceRecord } from '../../model/publication.js';
import { isAuthor, sameBody } from '../name/bodies.js';
import { printableDate } from './dates.js';
import { doiOf, printedDoi } from './doi.js';
import type { CslItem } from '../style/engine.js';
import { DATE_FIELDS, NAME_FIELDS } from '../read/fields.js';
import { formOf, UN_SERIES } from './forms.js';
import { languageOf } from './languages.js';
import { FAMILY_END } from '../style/marks.js';
import { authorsOf, namesIn, printedName, type Name } from '../name/names.js';
import { numberOf } from './number.js';
import { OWN_FIELDS } from '../read/own-fields.js';
import { asHtml } from '../tidy/marks.js';

/** Fields that are ours or the author's own, which citeproc must not see (`note` would be read as further fields). */
const OWN = [
  ...OWN_FIELDS,
  ...[
    'facts',
    'tags',
    'seenAt',
    'note',
    'annote',
    'abstract',
    'keyword',
    'changes',
    'shortauthor',
    'custom',
    'jurisdiction',
  ],
];
const SERIAL = ['article-newspaper', 'article-magazine', 'post-weblog'];

/** A record as citeproc takes it: nothing printed twice, addresses in one form, numbers as they are. */
export const itemOf: (entry: ReferenceRecord) => CslItem = keptOf((entry) => {
  const record: ReferenceRecord = { ...entry, ...formOf(entry) };
  const given: Record<string, unknown> = {
    ...record,
    ...sourceOf(record),
    ...addressOf(record),
    language: languageOf(record),
  };
  for (const field of OWN) Reflect.deleteProperty(given, field);
  if (record['changes'] !== true) delete given['accessed'];
  const item = { ...given, number: numberOf(record), ...namesOf(record), ...datesOf(given) };
  return { ...present(emphasized(item)), id: record.id };
});

/** The `*emphasis*` of words as citeproc takes it; addresses stay as they are. */
function emphasized(item: Record<string, unknown>): Record<string, unknown> {
  const fields = Object.entries(item).map(([field, value]) => {
    const isWords = typeof value === 'string' && value.includes('*') && field !== 'URL' && field !== 'DOI';
    return [field, isWords ? asHtml(value) : value] as const;
  });
  return Object.fromEntries(fields);
}

/** Names by field; parties to a treaty are named where there are two of them. */
function namesOf(record: ReferenceRecord): Record<string, readonly Name[] | undefined> {
  const fields = [...NAME_FIELDS].filter((field) => Array.isArray(record[field]) && field !== 'author');
  const others = fields.map((field) => [field, namesIn(record, field).filter(isNamed).map(sortable)] as const);
  const authors = authorsOf(record).filter(isNamed).map(printedName).map(sortable);
  const named = authors.length > 0 && (record.type !== 'treaty' || authors.length === 2);
  return { ...Object.fromEntries(others), author: named ? authors : undefined };
}

/** "et al." stands for names that the record should give: it is told, never printed as a name. */
function isNamed({ literal }: Name): boolean {
  return literal === undefined || !/^(?:et al\.?|(?:and )?others)$/i.test(literal);
}

/** The name alone, with the end of its family marked. */
function sortable(author: Name): Name {
  const kept = Object.entries(author).filter(([field]) => field !== 'short' && field !== 'handle');
  const { family } = author;
  return { ...Object.fromEntries(kept), ...(family === undefined ? {} : { family: `${family}${FAMILY_END}` }) };
}

function datesOf(item: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const fields = Object.keys(item).filter((field) => DATE_FIELDS.has(field));
  return Object.fromEntries(fields.map((field) => [field, printableDate(item[field])]));
}

/** Publisher or website equal to the author is left out (APA 9.29, 9.32); a paper's own name is its container. */
function sourceOf(record: ReferenceRecord): Record<string, unknown> {
  const { publisher, 'container-title': container } = record;
  if (record.type === 'treaty' && typeof container === 'string' && UN_SERIES.test(container))
    return { 'container-title': 'U.N.T.S.' };
  const printed = withoutAuthors(record, publisher);
  if (SERIAL.includes(record.type)) return { 'container-title': container ?? printed };
  if (record.type !== 'webpage') return { publisher: printed };
  const site = isAuthor(record, container) || sameBody(container, printed) ? undefined : container;
  return { publisher: site === undefined ? printed : undefined, 'container-title': asTyped(site) };
}

/** Publishers that a semicolon parts, without those that are the author. */
function withoutAuthors(record: ReferenceRecord, publisher: unknown): unknown {
  if (isAuthor(record, publisher)) return undefined;
  if (typeof publisher !== 'string' || !publisher.includes(';')) return publisher;
  return publisher
    .split(/\s*;\s*/)
    .filter((name) => !isAuthor(record, name))
    .join('; ');
}

/** "thorn.org" keeps its letters. */
function asTyped(site: unknown): unknown {
  if (typeof site !== 'string' || !/^[\w-]+(?:\.[\w-]+)+$/.test(site)) return site;
  return `<span class="nocase">${site}</span>`;
}

/** One address: a DOI where there is one, without its resolver. */
function addressOf(record: ReferenceRecord): Record<string, unknown> {
  return doiOf(record) === undefined ? {} : { DOI: printedDoi(record), URL: undefined };
}

function present(item: Record<string, unknown>): Record<string, unknown> & { type: string } {
  const kept = Object.entries(item).filter(([, value]) => value !== undefined && value !== '');
  return { type: 'document', ...Object.fromEntries(kept) };
}
