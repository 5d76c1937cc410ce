import { dateOf } from './dates.js';
import type { Given } from './given.js';
import { nameOf } from './names.js';
import { datePartsOf, valuesOf } from '../../tree/fields.js';

const TYPES: Readonly<Record<string, string>> = {
  JOUR: 'article-journal',
  JFULL: 'article-journal',
  EJOUR: 'article-journal',
  MGZN: 'article-magazine',
  NEWS: 'article-newspaper',
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  CHAP: 'chapter',
  ECHAP: 'chapter',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  RPRT: 'report',
  GOVDOC: 'report',
  STAND: 'standard',
  THES: 'thesis',
  ELEC: 'webpage',
  WEB: 'webpage',
  BLOG: 'post-weblog',
  DATA: 'dataset',
  CASE: 'legal_case',
  STAT: 'legislation',
  LAW: 'legislation',
  BILL: 'bill',
  LEGAL: 'regulation',
  HEAR: 'hearing',
  ENCYC: 'entry-encyclopedia',
  DICT: 'entry-dictionary',
  PAT: 'patent',
  COMP: 'software',
  SLIDE: 'speech',
  VIDEO: 'motion_picture',
  MPCT: 'motion_picture',
  ABST: 'article-journal',
  UNPB: 'manuscript',
  MANSCPT: 'manuscript',
  INPR: 'article-journal',
  PCOMM: 'personal_communication',
  GEN: 'document',
  MULTI: 'webpage',
  SOUND: 'song',
  MUSIC: 'musical_score',
  MAP: 'map',
  ART: 'graphic',
  FIGURE: 'figure',
  ICOMM: 'personal_communication',
  SER: 'book',
  CTLG: 'book',
  CLSWK: 'classic',
  AGGR: 'dataset',
  DBASE: 'dataset',
  GRANT: 'document',
  UNBILL: 'bill',
};

const FIELDS: Readonly<Record<string, string>> = {
  T1: 'title',
  TI: 'title',
  CT: 'title',
  T2: 'container-title',
  JO: 'container-title',
  JF: 'container-title',
  BT: 'container-title',
  T3: 'collection-title',
  VL: 'volume',
  IS: 'issue',
  PB: 'publisher',
  CY: 'publisher-place',
  PP: 'publisher-place',
  DO: 'DOI',
  UR: 'URL',
  SN: 'ISSN',
  ET: 'edition',
  M1: 'number',
  M3: 'genre',
  LA: 'language',
  AB: 'abstract',
  N2: 'abstract',
  TT: 'translated-title',
  KW: 'keyword',
  N1: 'note',
  DP: 'source',
  CN: 'call-number',

  ID: 'id',
};
const NAMES: Readonly<Record<string, string>> = {
  AU: 'author',
  A1: 'author',
  A2: 'editor',
  ED: 'editor',
  A3: 'collection-editor',
  A4: 'translator',
};
const DATES: Readonly<Record<string, string>> = { DA: 'issued', PY: 'issued', Y1: 'issued', Y2: 'accessed' };
/** Kinds of articles that databases name and no reference prints. */
const PLAIN_KIND =
  /^(?:(?:journal |research |original )?article|book(?: chapter)?|report|newspaper article|web ?page|review|text)$/i;
/** Sites of databases, which stand for no address of a work. */
const DATABASE =
  /^https?:\/\/(?:www\.)?(?:scopus\.com|webofscience\.com|search\.(?:proquest|ebscohost)\.com|search\.ebscohost\.com|gateway\.)/i;

/** Reads RIS: a tag of two signs, two spaces, a hyphen and a value a line, `TY` to `ER` an entry. */
export function readRis(text: string): Given[] {
  const entries: { line: number; pairs: [tag: string, value: string][]; open: boolean }[] = [];
  const strays: Given[] = [];
  for (const [index, words] of text.split(/\r\n|\r|\n/).entries()) {
    const [, tag, value = ''] = /^([A-Z][A-Z\d]) {1,2}-(?: (.*))?$/.exec(words) ?? [];
    if (tag === 'TY') entries.push({ line: index + 1, pairs: [], open: true });
    const entry = entries.at(-1);
    if (entry?.open !== true) {
      strays.push(...strayOf(words, index + 1));
      continue;
    }
    const last = entry.pairs.at(-1);
    if (tag === 'ER') entry.open = false;
    else if (tag !== undefined) entry.pairs.push([tag, value.trim()]);
    else if (last !== undefined && words.trim() !== '') last[1] += ` ${words.trim()}`;
  }
  return [...entries.map(({ line, pairs }) => entryOf(line, pairs)), ...strays].sort((a, b) => a.line - b.line);
}

/** Words between two entries, or before the first: nothing that a library writes there says anything of a work. */
function strayOf(words: string, line: number): Given[] {
  if (words.replace(/[\s\uFEFF]/g, '') === '' || !/^[A-Z][A-Z\d] {1,2}-/.test(words)) return [];
  return [
    {
      entry: `line ${String(line)}`,
      line,
      fault: `Unexpected \`${words.trim()}\` outside an entry, expected TY before it`,
    },
  ];
}

function entryOf(line: number, pairs: readonly (readonly [tag: string, value: string])[]): Given {
  const first = (tag: string): string | undefined => pairs.find(([name, value]) => name === tag && value !== '')?.[1];
  const given = first('TY') ?? '';
  const entry = first('ID') ?? first('TI') ?? first('T1') ?? `line ${String(line)}`;
  const type = TYPES[given];
  if (type === undefined) return { entry, line, fault: `Unexpected type ${given} of RIS, expected one that is known` };
  const fields: Record<string, unknown> = { type };
  for (const [tag, value] of pairs) add(fields, tag, value);
  const [start, end, own] = [first('SP'), first('EP'), first('C7')];
  if (start !== undefined) fields['page'] = end === undefined || end === start ? start : `${start}-${end}`;
  if (own !== undefined && start === undefined)
    fields['number'] = own.replace(/^(?:article|art\.?)\s+(?:no\.?\s+)?/i, '');
  return { entry, line, fields };
}

function add(fields: Record<string, unknown>, tag: string, value: string): void {
  if (value === '') return;
  const [field, names, date] = [FIELDS[tag], NAMES[tag], DATES[tag]];
  if (names !== undefined) fields[names] = [...valuesOf(fields[names]), nameOf(value)];
  else if (date !== undefined) fields[date] = finer(fields[date], dateOf(value));
  else if (field === 'ISSN') addNumber(fields, value);
  else if (field === undefined || (field === 'genre' && PLAIN_KIND.test(value)) || DATABASE.test(value)) return;
  else if (tag === 'JF') fields[field] = value;
  else if (tag === 'KW' && typeof fields[field] === 'string') fields[field] = `${fields[field]}, ${value}`;
  else fields[field] ??= value;
}

/** The date with more parts: a library gives the year in one field and the day in another. */
function finer(known: unknown, other: unknown): unknown {
  const lengthOf = (date: unknown): number => datePartsOf(date)[0]?.length ?? 0;
  return lengthOf(other) > lengthOf(known) ? other : (known ?? other);
}

/** `SN` holds the number of a serial, of a book, or of a report. */
function addNumber(fields: Record<string, unknown>, value: string): void {
  const digits = value.replace(/[^\dXx]/g, '');
  if (/^[\d-]{10,17}X?(?:\s|$)/i.test(value) && digits.length >= 10) fields['ISBN'] ??= value;
  else if (/^\d{4}-?\d{3}[\dXx]\b/.test(value)) fields['ISSN'] ??= value;
  else fields['number'] ??= value;
}
