import type { ReferenceRecord } from '../model/publication.js';
import type { CslItem } from './engine.js';
import { authorsOf, folded } from './names.js';

/** Fields that are ours or the author's own, which citeproc must not see (`note` would be read as further fields). */
const OWN = [
  'level',
  'distribution',
  'facts',
  'tags',
  'seenAt',
  'note',
  'annote',
  'abstract',
  'keyword',
  'url-is',
  'changes',
  'shortauthor',
  'literal-reference',
  'literal-citation',
  'custom',
];
const SERIAL = ['article-newspaper', 'article-magazine', 'post-weblog'];

/** A record as citeproc takes it: nothing printed twice, addresses in one form, numbers as they are. */
export function itemOf(record: ReferenceRecord): CslItem {
  const authors = authorsOf(record).map((name) => ({ ...name, short: undefined }));
  const item: Record<string, unknown> = { ...record, ...sourceOf(record), ...addressOf(record) };
  for (const field of OWN) Reflect.deleteProperty(item, field);
  if (authors.length > 0 && (record.type !== 'treaty' || authors.length === 2)) item['author'] = authors;
  else delete item['author'];
  if (record['changes'] !== true) delete item['accessed'];
  item['number'] = numberOf(record);
  return { ...present(item), id: record.id, type: record.type };
}

/** A hyphen within a number is no range ("No. 18-2424"); a law whose title gives its number prints it once. */
function numberOf(record: ReferenceRecord): unknown {
  const { number, title = '', type } = record;
  if (typeof number !== 'string') return number;
  if (['legislation', 'regulation', 'treaty'].includes(type) && title.includes(number)) return undefined;
  return number.replace(/(?<=\d)-(?=\d)/g, '\\-');
}

/** Publisher or website equal to the author is left out (APA 9.29, 9.32); a paper's own name is its container. */
function sourceOf(record: ReferenceRecord): Record<string, unknown> {
  const { publisher, 'container-title': container } = record;
  const printed = isAuthor(record, publisher) ? undefined : publisher;
  if (SERIAL.includes(record.type)) return { 'container-title': container ?? printed };
  if (record.type !== 'webpage') return { publisher: printed };
  const site = isAuthor(record, container) || same(container, printed) ? undefined : container;
  return { publisher: site === undefined ? printed : undefined, 'container-title': site };
}

/** Whether words name an author of the record, in full or in short. */
export function isAuthor(record: ReferenceRecord, words: unknown): boolean {
  return authorsOf(record).some(({ literal, short }) => same(words, literal) || same(words, short));
}

function same(one: unknown, other: unknown): boolean {
  return typeof one === 'string' && typeof other === 'string' && folded(one) === folded(other);
}

/** One address: a DOI where there is one, without its resolver. */
function addressOf(record: ReferenceRecord): Record<string, unknown> {
  const doi = doiOf(record);
  return doi === undefined ? {} : { DOI: doi, URL: undefined };
}

const RESOLVER = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i;

/** The DOI of a record, also where it was given as an address. */
export function doiOf(record: ReferenceRecord): string | undefined {
  const { DOI: doi, URL: url } = record;
  if (typeof doi === 'string' && doi.trim() !== '') return doi.trim().replace(RESOLVER, '');
  return typeof url === 'string' && RESOLVER.test(url) ? url.trim().replace(RESOLVER, '') : undefined;
}

function present(item: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined && value !== ''));
}
