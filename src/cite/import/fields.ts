import { DATE_FIELDS, KNOWN } from '../fields.js';

type Fields = Readonly<Record<string, unknown>>;

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

/** The fields of an entry that the bibliography keeps, in the form in which it keeps them. */
export function keptFields(given: Fields): Fields {
  const kept = Object.entries(given).flatMap(([field, value]): [string, unknown][] => {
    if (!KNOWN.includes(field) || value === null || value === '' || field === 'citation-key') return [];
    return [[field, DATE_FIELDS.has(field) ? dateOf(value) : value]];
  });
  const { type } = given;
  return { ...Object.fromEntries(kept), ...(typeof type === 'string' ? { type: TYPES[type] ?? type } : {}) };
}

/** Pandoc's `{year: 2020, month: 5}`, a list of such, and a date in words. */
function dateOf(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'number') return { raw: String(value) };
  if (Array.isArray(value)) return { 'date-parts': value.map(partsOf) };
  const date = value as Fields;
  return date['year'] === undefined ? date : { 'date-parts': [partsOf(date)] };
}

function partsOf(date: unknown): unknown[] {
  const { year, month, day } = date as Fields;
  return [year, month, day].filter((part) => part !== undefined);
}
