import type { Given } from './given.js';

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
  UNPB: 'manuscript',
  MANSCPT: 'manuscript',
  INPR: 'article-journal',
  PCOMM: 'personal_communication',
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
  ID: 'id',
};
const NAMES: Readonly<Record<string, string>> = {
  AU: 'author',
  A1: 'author',
  A2: 'editor',
  ED: 'editor',
  A4: 'translator',
};
const DATES: Readonly<Record<string, string>> = { DA: 'issued', PY: 'issued', Y1: 'issued', Y2: 'accessed' };

/** Reads RIS: a tag of two signs, two spaces, a hyphen and a value a line, `TY` to `ER` an entry. */
export function readRis(text: string): Given[] {
  const entries: { line: number; pairs: [tag: string, value: string][] }[] = [];
  for (const [index, words] of text.split(/\r?\n/).entries()) {
    const [, tag, value = ''] = /^([A-Z][A-Z\d]) {1,2}-(?: (.*))?$/.exec(words) ?? [];
    if (tag === 'TY') entries.push({ line: index + 1, pairs: [] });
    const pairs = entries.at(-1)?.pairs;
    const last = pairs?.at(-1);
    if (tag !== undefined) pairs?.push([tag, value.trim()]);
    else if (last !== undefined && words.trim() !== '') last[1] += ` ${words.trim()}`;
  }
  return entries.map(({ line, pairs }) => entryOf(line, pairs));
}

function entryOf(line: number, pairs: readonly (readonly [tag: string, value: string])[]): Given {
  const first = (tag: string): string | undefined => pairs.find(([name, value]) => name === tag && value !== '')?.[1];
  const given = first('TY') ?? '';
  const entry = first('ID') ?? first('TI') ?? first('T1') ?? `line ${String(line)}`;
  const type = TYPES[given];
  if (type === undefined) return { entry, line, fault: `Unexpected type ${given} of RIS, expected one that is known` };
  const fields: Record<string, unknown> = { type };
  for (const [tag, value] of pairs) add(fields, tag, value);
  const [start, end] = [first('SP'), first('EP')];
  if (start !== undefined) fields['page'] = end === undefined || end === start ? start : `${start}-${end}`;
  return { entry, line, fields };
}

function add(fields: Record<string, unknown>, tag: string, value: string): void {
  if (value === '') return;
  const [field, names, date] = [FIELDS[tag], NAMES[tag], DATES[tag]];
  if (names !== undefined) fields[names] = [...((fields[names] as unknown[] | undefined) ?? []), nameOf(value)];
  else if (date !== undefined)
    fields[date] ??= {
      'date-parts': [
        value
          .split(/[/-]/)
          .filter((part) => /^\d+$/.test(part))
          .map(Number),
      ],
    };
  else if (field === 'ISSN' && /^[\d-]{10,17}X?$/i.test(value) && value.replaceAll('-', '').length >= 10)
    fields['ISBN'] = value;
  else if (field !== undefined) fields[field] ??= value;
}

function nameOf(value: string): Record<string, string> {
  const [family = '', given = '', suffix] = value.split(/,\s*/);
  return given === '' ? { literal: family } : { family, given, ...(suffix === undefined ? {} : { suffix }) };
}
