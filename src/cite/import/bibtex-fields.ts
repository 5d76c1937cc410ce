import { plainOf } from './latex.js';

type Pairs = ReadonlyMap<string, string>;

const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  periodical: 'article-journal',
  book: 'book',
  mvbook: 'book',
  collection: 'book',
  proceedings: 'book',
  booklet: 'pamphlet',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  inreference: 'entry-encyclopedia',
  report: 'report',
  techreport: 'report',
  manual: 'report',
  thesis: 'thesis',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  misc: 'document',
  unpublished: 'manuscript',
  dataset: 'dataset',
  software: 'software',
  patent: 'patent',
  standard: 'standard',
  legislation: 'legislation',
  legal: 'treaty',
  jurisdiction: 'legal_case',
  letter: 'personal_communication',
  video: 'motion_picture',
  movie: 'motion_picture',
  audio: 'song',
};
const SUBTYPES: Readonly<Record<string, string>> = { newspaper: 'article-newspaper', magazine: 'article-magazine' };

/** The CSL type of an entry; undefined where its type is none of BibTeX or BibLaTeX. */
export function bibtexType(type: string, pairs: Pairs): string | undefined {
  const finer = SUBTYPES[pairs.get('entrysubtype')?.toLowerCase() ?? ''];
  if (type === 'misc' && pairs.has('url')) return 'webpage';
  return finer ?? TYPES[type];
}

const FIELDS: Readonly<Record<string, string>> = {
  journal: 'container-title',
  journaltitle: 'container-title',
  booktitle: 'container-title',
  maintitle: 'container-title',
  volume: 'volume',
  number: 'number',
  issue: 'issue',
  pages: 'page',
  publisher: 'publisher',
  institution: 'publisher',
  organization: 'publisher',
  school: 'publisher',
  location: 'publisher-place',
  address: 'publisher-place',
  edition: 'edition',
  version: 'version',
  series: 'collection-title',
  chapter: 'chapter-number',
  type: 'genre',
  titleaddon: 'genre',
  langid: 'language',
  language: 'language',
  abstract: 'abstract',
  isbn: 'ISBN',
  issn: 'ISSN',
  doi: 'DOI',
  url: 'URL',
  eventtitle: 'event-title',
  venue: 'event-place',
  shorttitle: 'title-short',
  shortauthor: 'shortauthor',
  pubstate: 'status',
};
const NAMES = ['author', 'editor', 'translator'];
const COPIED = ['url', 'doi', 'isbn', 'issn'];

/** The CSL fields of an entry. */
export function bibtexFields(pairs: Pairs, type: string): Readonly<Record<string, unknown>> {
  const fields = [...pairs].flatMap(([name, value]): [string, unknown][] => {
    const field = FIELDS[name];
    if (NAMES.includes(name)) return [[name, namesIn(value)]];
    return field === undefined
      ? []
      : [
          [
            isIssue(name, type) ? 'issue' : field,
            COPIED.includes(name) ? value.replace(/\\([%_&#])/g, '$1') : plainOf(value),
          ],
        ];
  });
  const title = [pairs.get('title'), pairs.get('subtitle')]
    .flatMap((words) => (words === undefined ? [] : plainOf(words)))
    .join(': ');
  const dates = { issued: dateOf(pairs.get('date') ?? yearAndMonth(pairs)), accessed: dateOf(pairs.get('urldate')) };
  const known = Object.entries({ title, ...dates }).filter(([, value]) => value !== undefined && value !== '');
  return { ...Object.fromEntries(fields), ...Object.fromEntries(known) };
}

/** The number of an article is its issue. */
function isIssue(name: string, type: string): boolean {
  return name === 'number' && type.startsWith('article-');
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function yearAndMonth(pairs: Pairs): string | undefined {
  const [year, month] = [pairs.get('year'), pairs.get('month')];
  if (year === undefined || month === undefined) return year;
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const number = named > 0 ? named : Number(month);
  return number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, '0')}` : year;
}

function dateOf(words: string | undefined): unknown {
  return words === undefined ? undefined : { raw: plainOf(words).split('/')[0] };
}

/** Names parted by "and" outside braces; a name in braces of its own is a group. */
function namesIn(value: string): Record<string, string>[] {
  const names = partsOf(value).filter((name) => !/^\{?others\}?$/.test(name));
  return names.map((name) => {
    if (/^\{.*\}$/s.test(name)) return { literal: plainOf(name) };
    const [family = '', second = '', third] = name.split(/,\s*/).map(plainOf);
    if (name.includes(','))
      return third === undefined ? { family, given: second } : { family, suffix: second, given: third };
    const words = plainOf(name).split(' ');
    return words.length === 1
      ? { literal: words[0] ?? '' }
      : { family: words.at(-1) ?? '', given: words.slice(0, -1).join(' ') };
  });
}

function partsOf(value: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const word of value.split(/(\s+)/)) {
    if (depth === 0 && word.toLowerCase() === 'and') parts.push('');
    else parts[parts.length - 1] += word;
    depth += (word.match(/\{/g)?.length ?? 0) - (word.match(/\}/g)?.length ?? 0);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
