import { OWN_FIELDS } from '../read/own-fields.js';
import { inOneForm } from '../tidy/marks.js';
import { bibtexNames } from './bibtex-names.js';
import { FIELDS, TYPES } from './bibtex-tables.js';
import { dateOf, monthOf } from './dates.js';
import { plainOf } from './latex.js';

type Pairs = ReadonlyMap<string, string>;

const SUBTYPES: Readonly<Record<string, string>> = { newspaper: 'article-newspaper', magazine: 'article-magazine' };

/** The CSL type of an entry; undefined where its type is none of BibTeX or BibLaTeX. */
export function bibtexType(type: string, pairs: Pairs): string | undefined {
  const finer = SUBTYPES[pairs.get('entrysubtype')?.toLowerCase() ?? ''];
  if (type === 'misc' && (pairs.has('url') || addressIn(pairs.get('howpublished')) !== undefined)) return 'webpage';
  return finer ?? TYPES[type];
}

const NAMES: Readonly<Record<string, string>> = {
  author: 'author',
  editor: 'editor',
  translator: 'translator',
  bookauthor: 'container-author',
  holder: 'author',
};
const COPIED = ['url', 'doi', 'isbn', 'issn'];
/** The CSL fields of an entry. */
export function bibtexFields(pairs: Pairs, type: string): Readonly<Record<string, unknown>> {
  const fields = [...pairs].flatMap(([name, value]): [string, unknown][] => {
    const [field, names] = [fieldOf(name, type), NAMES[name]];
    if (names !== undefined) return [[names, bibtexNames(value)]];
    if (field === undefined) return [];
    return [[field, COPIED.includes(name) ? value.replace(/\\([%_&#])/g, '$1') : wordsOf(value)]];
  });
  const known = Object.entries({ ...titlesOf(pairs, type), ...datesOf(pairs), ...specialOf(pairs, type) });
  return {
    ...Object.fromEntries(fields),
    ...Object.fromEntries(known.filter(([, value]) => value !== undefined && value !== '')),
  };
}

/** Where a law or decision stands, its State does. */
const OF_A_STATE = ['bill', 'legislation', 'legal_case', 'regulation'];

function fieldOf(name: string, type: string): string | undefined {
  if (OWN_FIELDS.includes(name)) return name;
  if (name === 'titleaddon' && type === 'legislation') return undefined;
  if ((name === 'location' || name === 'address') && OF_A_STATE.includes(type)) return 'jurisdiction';
  // The number of an article is its issue.
  return name === 'number' && type.startsWith('article-') ? 'issue' : FIELDS[name];
}

/** Words with their emphasis. */
function wordsOf(value: string): string {
  return plainOf(inOneForm(value).words);
}

function titlesOf(pairs: Pairs, type: string): Record<string, string | undefined> {
  const joined = (...names: readonly string[]): string =>
    names.flatMap((name) => (pairs.has(name) ? wordsOf(pairs.get(name) ?? '') : [])).join(': ');
  const [title, addon] = [joined('title', 'subtitle'), pairs.get('titleaddon')];
  const container = ['journaltitle', 'booktitle', 'maintitle', 'journal'].find((name) => pairs.has(name));
  const subtitle = { journaltitle: 'journalsubtitle', booktitle: 'booksubtitle', maintitle: 'mainsubtitle' }[
    container ?? ''
  ];
  const isAct = type === 'legislation' && addon !== undefined;
  return {
    title: isAct ? `${title} (${plainOf(addon)})` : title,
    ...(isAct ? { genre: pairs.get('type') } : {}),
    ...(container === undefined || subtitle === undefined || !pairs.has(subtitle)
      ? {}
      : { 'container-title': joined(container, subtitle) }),
  };
}

const STATES: Readonly<Record<string, string>> = {
  inpress: 'in press',
  forthcoming: 'in press',
  submitted: 'submitted',
};

function datesOf(pairs: Pairs): Record<string, unknown> {
  const issued = pairs.get('date') ?? yearAndMonth(pairs);
  const state = pairs.get('pubstate')?.toLowerCase().replace(/\s/g, '') ?? '';
  const words = plainOf(issued ?? '');
  const isState = /^(?:in ?press|forthcoming|to appear)$/i.test(words);
  return {
    issued: isState ? undefined : dateOf(words),
    status: isState ? 'in press' : STATES[state],
    accessed: dateOf(pairs.get('urldate')),
    'original-date': dateOf(pairs.get('origdate')),
    'event-date': dateOf(pairs.get('eventdate')),
  };
}

const DEGREES: Readonly<Record<string, string>> = {
  phdthesis: 'Doctoral dissertation',
  mastersthesis: 'Master’s thesis',
  mathesis: 'Master’s thesis',
  bathesis: 'Bachelor’s thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
};

/** What BibTeX writes in ways of its own: kinds of theses, preprints, numbers of articles, addresses in `howpublished`. */
function specialOf(pairs: Pairs, type: string): Record<string, unknown> {
  const kind = DEGREES[pairs.get('type')?.toLowerCase() ?? ''];
  const preprint = /arxiv/i.test(pairs.get('eprinttype') ?? pairs.get('archiveprefix') ?? '')
    ? pairs.get('eprint')
    : undefined;
  const number = pairs.get('note')?.trim() ?? '';
  const named =
    /^(?:Sales No\. \S+|[A-Z]+(?:\/[\w.()-]+){2,})$/.test(number) &&
    type === 'report' &&
    !pairs.has('number') &&
    !pairs.has('type');
  return {
    ...(kind === undefined ? {} : { genre: kind }),
    ...(preprint === undefined || pairs.has('journal') || pairs.has('journaltitle')
      ? {}
      : {
          type: 'article',
          number: `arXiv:${preprint}`,
          publisher: 'arXiv',
          DOI: pairs.get('doi') ?? `10.48550/arXiv.${preprint}`,
        }),
    ...(pairs.has('eid') ? { number: pairs.get('eid') } : {}),
    ...(named ? { number } : {}),
    ...readOn(number),
    URL: pairs.get('url') === undefined ? addressIn(pairs.get('howpublished')) : undefined,
  };
}

/** "Accessed: 2024-05-06" in a note. */
function readOn(note: string): Record<string, unknown> {
  const [, day] = /^(?:last )?(?:accessed|visited|retrieved)(?: on)?:?\s+(\d{4}-\d{2}-\d{2})\.?$/i.exec(note) ?? [];
  return day === undefined ? {} : { accessed: dateOf(day), note: undefined };
}

function addressIn(words: string | undefined): string | undefined {
  return /https?:\/\/[^\s{}]+/.exec((words ?? '').replace(/\\([%_&#])/g, '$1'))?.[0];
}

function yearAndMonth(pairs: Pairs): string | undefined {
  const [year, month] = [pairs.get('year'), monthOf(plainOf(pairs.get('month') ?? '').replace(/\s.*$/, ''))];
  return year === undefined || month === undefined || !/^\d{4}$/.test(year)
    ? year
    : `${year}-${String(month).padStart(2, '0')}`;
}
