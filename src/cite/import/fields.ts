import { doiOf } from '../work/doi.js';
import { DATE_FIELDS, KNOWN, NAME_FIELDS } from '../read/fields.js';
import { dateOf } from './dates.js';
import { nameOf } from './names.js';
import { fieldsOf, valuesOf, type Fields } from '../../tree/fields.js';

/** Types of Zotero's own export, by their CSL names. */
const TYPES: Readonly<Record<string, string>> = {
  journalArticle: 'article-journal',
  newspaperArticle: 'article-newspaper',
  magazineArticle: 'article-magazine',
  bookSection: 'chapter',
  conferencePaper: 'paper-conference',
  blogPost: 'post-weblog',
  statute: 'legislation',
  case: 'legal_case',
  preprint: 'article',
  article_journal: 'article-journal',
};

/** The fields of the bibliography, and names that older libraries write for them. */
const KEPT = [...KNOWN, 'event'];

/** The fields of an entry that the bibliography keeps, in the form in which it keeps them. */
export function keptFields(given: Fields): Fields {
  const kept = Object.entries(given).flatMap(([field, value]): [string, unknown][] => {
    if (!KEPT.includes(field) || value === null || value === undefined || value === '' || field === 'citation-key')
      return [];
    const date = DATE_FIELDS.has(field) ? heldDate(value) : undefined;
    if (DATE_FIELDS.has(field)) return date === undefined ? [] : [[field, date]];
    if (field === 'DOI') return [[field, doiOf({ id: '', type: '', DOI: value }) ?? value]];
    return [[field, NAME_FIELDS.has(field) ? namesOf(value) : value]];
  });
  const { type, title } = given;
  const fields = Object.fromEntries(kept);
  return {
    ...fields,
    ...(typeof title === 'string' ? { title: withoutSite(title, fields) } : {}),
    ...(typeof type === 'string' ? { type: TYPES[type] ?? type } : {}),
  };
}

/** Names in words, `name`, and a given name alone, which is a group's. */
function namesOf(value: unknown): unknown {
  if (typeof value === 'string') return value.split(/\s*;\s*/).map(nameOf);
  if (!Array.isArray(value)) return value;
  return value.map((name: unknown) => {
    if (typeof name === 'string') return nameOf(name);
    if (typeof name !== 'object' || name === null) return name;
    const { name: whole, family, given, literal, ...others } = fieldsOf(name);
    const alone =
      literal ?? whole ?? ((family === undefined || family === '') && typeof given === 'string' ? given : undefined);
    return alone === undefined ? name : { ...others, literal: alone };
  });
}

/** "Common challenges | Europol": the name of a site behind the title of its page. */
function withoutSite(title: string, fields: Fields): string {
  const [, head, site] = /^(.+?)\s+[|–—-]\s+([^|]+)$/.exec(title) ?? [];
  const authors = valuesOf(fields['author']).map((author) => fieldsOf(author)['literal']);
  const named = [fields['container-title'], fields['publisher'], ...authors];
  return head !== undefined && named.includes(site) ? head : title;
}

/** Pandoc's `{year: 2020, month: 5}`, a list of such, and a date in words; nothing where it says that there is none. */
function heldDate(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'number') return isNone(value) ? undefined : dateOf(String(value));
  if (Array.isArray(value)) return { 'date-parts': value.map(partsOf) };
  const date = fieldsOf(value);
  if (isNone(date['literal']) || isNone(date['raw'])) return undefined;
  if (typeof date['raw'] === 'string') return dateOf(date['raw']);
  return date['year'] === undefined ? date : { 'date-parts': [partsOf(date)] };
}

function isNone(words: unknown): boolean {
  return typeof words === 'string' && /^(?:n\.?\s?d\.?|no date|undated)$/i.test(words.trim());
}

function partsOf(date: unknown): unknown[] {
  const { year, month, day, season } = fieldsOf(date);
  const named = month ?? (season === undefined ? undefined : 20 + Number(season));
  return [year, named, day].filter((part) => part !== undefined);
}
