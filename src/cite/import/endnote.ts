import { SaxesParser } from 'saxes';
import { dateOf } from './dates.js';
import type { Given } from './given.js';
import { nameOf } from './names.js';

/** The CSL type of each kind of EndNote, by its name in small letters. */
const TYPES: Readonly<Record<string, string>> = {
  'journal article': 'article-journal',
  'electronic article': 'article-journal',
  'magazine article': 'article-magazine',
  'newspaper article': 'article-newspaper',
  book: 'book',
  'edited book': 'book',
  'electronic book': 'book',
  'book section': 'chapter',
  'electronic book section': 'chapter',
  'conference paper': 'paper-conference',
  'conference proceedings': 'paper-conference',
  report: 'report',
  'government document': 'report',
  thesis: 'thesis',
  'web page': 'webpage',
  blog: 'post-weblog',
  dataset: 'dataset',
  'online database': 'dataset',
  case: 'legal_case',
  statute: 'legislation',
  'legal rule or regulation': 'regulation',
  bill: 'bill',
  hearing: 'hearing',
  standard: 'standard',
  encyclopedia: 'entry-encyclopedia',
  dictionary: 'entry-dictionary',
  patent: 'patent',
  'computer program': 'software',
  'film or broadcast': 'motion_picture',
  'audiovisual material': 'motion_picture',
  'social media': 'post',
  podcast: 'broadcast',
  interview: 'interview',
  map: 'map',
  manuscript: 'manuscript',
  'unpublished work': 'manuscript',
  'press release': 'report',
  pamphlet: 'pamphlet',
  'personal communication': 'personal_communication',
  generic: 'document',
};
/** Where a field stands, from the record down; the first that is there is taken. */
const FIELDS: Readonly<Record<string, string>> = {
  'titles/title': 'title',
  'titles/secondary-title': 'container-title',
  'periodical/full-title': 'container-title',
  'titles/tertiary-title': 'collection-title',
  'titles/translated-title': 'translated-title',
  'titles/short-title': 'title-short',
  pages: 'page',
  volume: 'volume',
  number: 'issue',
  edition: 'edition',
  section: 'section',
  publisher: 'publisher',
  'pub-location': 'publisher-place',
  'electronic-resource-num': 'DOI',
  'urls/related-urls/url': 'URL',
  'urls/web-urls/url': 'URL',
  'work-type': 'genre',
  language: 'language',
  abstract: 'abstract',
  notes: 'note',
  label: 'citation-label',
};
const NAMES: Readonly<Record<string, string>> = {
  'contributors/authors/author': 'author',
  'contributors/secondary-authors/author': 'editor',
  'contributors/translated-authors/author': 'translator',
};

type Values = Map<string, string[]>;

interface Work {
  readonly line: number;
  readonly values: Values;
  kind: string;
}

/** Reads the XML that EndNote exports: one `record` a work, words in `style`, names one each. */
export function readEndnote(text: string): Given[] {
  const { records, fault } = recordsIn(text);
  const read = records.map(entryOf);
  if (fault !== undefined) return [...read, { entry: 'file', ...fault }];
  return read.length > 0
    ? read
    : [{ entry: 'file', line: 1, fault: 'Unexpected XML, expected that of EndNote, with `record`' }];
}

/** The records of a file, as far as it can be read. Nothing outside the file is asked for. */
function recordsIn(text: string): { records: Work[]; fault?: { line: number; fault: string } } {
  const records: Work[] = [];
  const path: string[] = [];
  let open: Work | undefined;
  let words = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'record') open = { line: parser.line, values: new Map(), kind: '' };
    else if (open !== undefined && name !== 'style') {
      path.push(name);
      words = '';
      if (name === 'ref-type') open.kind = String(attributes['name'] ?? '');
    } else if (open !== undefined && attributes['face'] === 'italic') words += '*';
  });
  parser.on('text', (more) => (words += more));
  parser.on('cdata', (more) => (words += more));
  parser.on('closetag', ({ name, attributes }) => {
    if (name === 'record' && open !== undefined) {
      records.push(open);
      open = undefined;
    } else if (open !== undefined && name === 'style') words += attributes['face'] === 'italic' ? '*' : '';
    else if (open !== undefined) {
      const at = path.join('/');
      if (words.trim() !== '') open.values.set(at, [...(open.values.get(at) ?? []), words.trim()]);
      path.pop();
      words = '';
    }
  });
  try {
    parser.write(text).close();
    return { records };
  } catch (cause) {
    const fault = `Unexpected XML: ${cause instanceof Error ? cause.message : String(cause)}`;
    return { records, fault: { line: parser.line, fault } };
  }
}

function entryOf({ kind, line, values }: Work): Given {
  const first = (at: string): string | undefined => values.get(at)?.[0];
  const entry = first('titles/title') ?? `line ${String(line)}`;
  const type = TYPES[kind.toLowerCase()];
  if (type === undefined)
    return { entry, line, fault: `Unexpected type “${kind}” of EndNote, expected one that is known` };
  const fields: Record<string, unknown> = { type };
  for (const [at, field] of Object.entries(FIELDS)) fields[field] ??= first(at);
  for (const [at, field] of Object.entries(NAMES)) if (values.has(at)) fields[field] = values.get(at)?.map(nameOf);
  const year = first('dates/year');
  fields['issued'] = dateOf(joinedDate(first('dates/pub-dates/date'), year));
  fields['accessed'] = dateOf(first('access-date'));
  if (kind.toLowerCase() === 'press release') fields['genre'] ??= 'Press release';
  return { entry, line, fields: { ...fields, ...numbersOf(first('isbn'), type) } };
}

/** "Sep" and "June 4" beside a year. */
function joinedDate(day: string | undefined, year: string | undefined): string | undefined {
  if (day === undefined || year === undefined || /\d{4}/.test(day)) return day ?? year;
  return dateOf(`${day} ${year}`)?.['date-parts'] === undefined ? year : `${day} ${year}`;
}

/** `isbn` holds the number of a serial, of a book, or of a report. */
function numbersOf(given: string | undefined, type: string): Record<string, unknown> {
  const number = given?.split(/[\r\n;]/)[0]?.trim();
  if (number === undefined || number === '') return {};
  if (/^\d{4}-?\d{3}[\dXx]$/.test(number)) return { ISSN: number };
  if (number.replace(/[^\dXx]/g, '').length >= 10) return { ISBN: number };
  return type === 'report' || type === 'standard' ? { number } : {};
}
