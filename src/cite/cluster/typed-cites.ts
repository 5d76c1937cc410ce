import type { Nodes, Text } from 'mdast';
import { keptByText } from '../../tree/kept.js';
import { SKIP, visit } from '../../tree/visit.js';
import type { Edition } from '../../model/edition.js';
import { report } from '../../model/finding.js';
import type { Chapter, EditionText, ReferenceRecord } from '../../model/publication.js';
import { pointBehind } from '../../tree/placed.js';
import { authorsOf, type Name } from '../name/names.js';
import { RULES } from '../rules.js';
import { yearOf } from '../work/years.js';

/** The works of a year; asked for where a text has a year behind words that may be an author. */
type WorksOf = (year: number) => readonly ReferenceRecord[];

/** Laws and treaties are named in running text with their years. */
const NAMED_WITH_YEAR = ['bill', 'legal_case', 'legislation', 'regulation', 'treaty', 'personal_communication'];
const YEAR = /(?<![\p{L}\p{N}])((?:19|20)\d\d)[a-z]?(?![\p{L}\p{N}])/gu;
/** An author is not longer, with what a sentence has between it and the year. */
const REACH = 160;
/** Only a citation has this form, whether or not a record is there. */
const UNMISTAKEN =
  /(?<!\p{L})(?:[Ii]bid(?:em)?\.|[Oo]p\. cit\.|[Ll]oc\. cit\.)|\((?:see |e\.g\., )?\p{Lu}[\p{L}’-]+(?:(?: et al\.|,? & \p{Lu}[\p{L}’-]+),? (?:19|20)\d\d[a-z]?(?![\p{L}\p{N}])|, (?:19|20)\d\d[a-z]?, pp?\. ?\d+)/gu;

/** Whether anything in a text looks like a citation at all, whatever the works are. */
const mayCite = keptByText((text) => text.search(YEAR) >= 0 || text.search(UNMISTAKEN) >= 0);

/** Reports author and year that were typed by hand, `(Luna, 2019)` and `Luna (2019)`: nothing puts such a work into the list. */
export function checkTypedCites({ chapters, bibliography }: EditionText<Edition>): void {
  const works = worksByYear(bibliography.records.values());
  for (const chapter of chapters) {
    visit(chapter.tree, (node: Nodes) => {
      if (node.type === 'citation' || node.type === 'crossReference' || node.type === 'draw') return SKIP;
      if (node.type === 'text' && mayCite(node.value)) inText(node, chapter, works);
      return undefined;
    });
  }
}

function worksByYear(records: Iterable<ReferenceRecord>): WorksOf {
  let works: Map<number, ReferenceRecord[]> | undefined;
  return (year) => {
    works ??= grouped(records);
    return works.get(year) ?? [];
  };
}

function grouped(records: Iterable<ReferenceRecord>): Map<number, ReferenceRecord[]> {
  const works = new Map<number, ReferenceRecord[]>();
  for (const record of records) {
    const year = NAMED_WITH_YEAR.includes(record.type) ? undefined : yearOf(record);
    if (year === undefined) continue;
    const same = works.get(year);
    if (same === undefined) works.set(year, [record]);
    else same.push(record);
  }
  return works;
}

const names = new WeakMap<ReferenceRecord, { readonly named: RegExp | undefined }>();

/** What stands before the year where a hand cites a work. */
function nameOf(record: ReferenceRecord): RegExp | undefined {
  const known = names.get(record) ?? { named: namedBy(authorsOf(record)) };
  names.set(record, known);
  return known.named;
}

/** "Luna", "Abad & Cruz", "Dela Cruz et al.", "United Nations Children’s Fund", "UNICEF". */
function namedBy([first, second]: readonly Name[]): RegExp | undefined {
  const names = [first?.family, first?.literal, first?.short].filter((name) => name !== undefined && name.length > 2);
  if (names.length === 0) return undefined;
  const also = [second?.family, second?.literal].filter((name) => name !== undefined).map(escaped);
  const others = ['et al\\.', ...also.map((name) => `(?:&|and) ${name}`)].join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${names.map(escaped).join('|')})(?:’s|,? (?:${others}))?$`, 'u');
}

function escaped(words: string | undefined): string {
  return (words ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function inText(node: Text, { file }: Chapter, works: WorksOf): void {
  const tell = (at: number, words: string, expected: string): void => {
    const place = node.position === undefined ? undefined : pointBehind(node.position.start, node.value.slice(0, at));
    const reason = `Unexpected “${words}”, a citation typed by hand, expected ${expected}`;
    report(file, RULES.typedCitation, { reason, place, actual: words });
  };
  const known = new Set<number>();
  for (const { index, 0: words, 1: year } of node.value.matchAll(YEAR)) {
    const before = node.value.slice(Math.max(0, index - REACH), index);
    const author = authorBefore(before);
    const keys = (author === undefined ? [] : works(Number(year))).flatMap((record) => {
      const found = nameOf(record)?.exec(author ?? '');
      return found == null ? [] : [{ key: record.id, start: index - before.length + found.index }];
    });
    const [first] = keys;
    if (first === undefined) continue;
    known.add(index);
    tell(
      first.start,
      typedAt(node.value, first.start, index + words.length),
      keys.map(({ key }) => `[@${key}]`).join(' or '),
    );
  }
  for (const { index, 0: words } of node.value.matchAll(UNMISTAKEN)) {
    if ([...known].some((at) => at > index && at < index + words.length)) continue;
    const from = words.startsWith('(') ? 1 : 0;
    tell(index + from, words.slice(from), 'its record in the bibliography, and [@key]');
  }
}

/** The words before a year that stands behind a comma within parentheses, or in parentheses of its own. */
function authorBefore(words: string): string | undefined {
  if (/\p{L}[.’\p{L})]* \($/u.test(words)) return words.slice(0, -2);
  return /\([^()]*,? $/.test(words) ? words.replace(/,? $/, '') : undefined;
}

/** The words of a citation, with the parenthesis that closes behind its year. */
function typedAt(text: string, start: number, end: number): string {
  const words = text.slice(start, end);
  return words.includes('(') && text[end] === ')' ? `${words})` : words;
}
