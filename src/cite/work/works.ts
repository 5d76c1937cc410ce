import type { PhrasingContent } from 'mdast';
import type { PrintedReference, ReferenceRecord } from '../../model/publication.js';
import type { Printed } from '../style/engine.js';
import { itemOf } from './item.js';
import { lawOf } from '../law/law.js';
import { AND_SIGN, AUTHOR_END, AUTHOR_START } from '../style/marks.js';
import { entryOf, phrasing, writtenOut } from '../style/markup.js';
import { authorsOf, withoutHandles } from '../name/names.js';
import type { Style } from '../style/style.js';
import { fieldsOf } from '../../tree/fields.js';

/** A cited work, as an edition prints it. */
export interface Work {
  readonly key: string;
  /** The author of a cite, with `AND` between the last two names; nothing where it has none. */
  readonly author: readonly PhrasingContent[];
  /** Two works have the same author where this is the same. */
  readonly authorSign: string;
  /** What follows the author: the year with its letter. */
  readonly date: readonly PhrasingContent[];
  /** Full names of its groups, in order. */
  readonly groups: readonly string[];
  /** What an author wrote out for the cite as a whole. */
  readonly literal?: string;
  /** Its place in the list; works that are cited in the text alone stand behind the others. */
  readonly rank: number;
  readonly listed: boolean;
}

/** The works of an edition, and its list of references in order. */
export interface Works {
  readonly byKey: ReadonlyMap<string, Work>;
  readonly references: readonly PrintedReference[];
}

/** Prints the works that an edition cites; nothing else is known to the style, so nothing else has an effect. */
export async function worksOf(records: readonly ReferenceRecord[], style: Style): Promise<Works> {
  const printed = await style.print(records.map(itemOf));
  const ranks = new Map(printed.entries.map(({ key }, rank) => [key, rank]));
  const byKey = new Map(records.map((record) => [record.id, workOf(record, printed, ranks.get(record.id))]));
  const byId = new Map(records.map((record) => [record.id, record]));
  return { byKey, references: printed.entries.map(({ key, html }) => referenceOf(key, html, byId.get(key))) };
}

const CITE = new RegExp(`^\\((?:${AUTHOR_START}(.*)${AUTHOR_END}(?:, )?)?(.*)\\)$`, 's');
const IN_PERSON = ', personal communication';

function workOf(record: ReferenceRecord, printed: Printed, rank: number | undefined): Work {
  const authors = authorsOf(record);
  const [, named = '', date = ''] = CITE.exec(printed.cites.get(record.id) ?? '') ?? [];
  const author = withoutHandles(named, authors);
  const inPerson = author.endsWith(IN_PERSON);
  const literal = record['literal-citation'] ?? lawOf(record)?.cite;
  return {
    key: record.id,
    author: phrasing(inPerson ? author.slice(0, -IN_PERSON.length) : author),
    authorSign: inPerson ? '' : author,
    date: phrasing(inPerson ? `personal communication, ${date}` : date),
    groups: authors.flatMap(({ literal: name }) => name ?? []),
    ...(typeof literal === 'string' ? { literal } : {}),
    rank: rank ?? Number.MAX_SAFE_INTEGER,
    listed: rank !== undefined,
  };
}

function referenceOf(key: string, html: string, record: ReferenceRecord | undefined): PrintedReference {
  const literal = record?.['literal-reference'] ?? (record === undefined ? undefined : lawOf(record)?.reference);
  if (typeof literal === 'string') return { key, ...writtenOut(literal) };
  const named = record?.type === 'broadcast' ? withRoles(html) : html;
  const dated = withPeriod(named, record);
  return { key, ...entryOf(withCommas(dated).replaceAll(AND_SIGN, '')) };
}

/** The style knows months and seasons alone: "(2020, Fall)" and "(2020, March/April)" have the words of the record. */
function withPeriod(html: string, record: ReferenceRecord | undefined): string {
  const season = fieldsOf(record?.['issued'])['season'];
  if (typeof season !== 'string' || !/^\p{L}/u.test(season)) return html;
  return html.replace(/(\(\d{4}[a-z]?, )\p{L}+(?=\))/u, (_, year: string) => `${year}${season}`);
}

/** What somebody did stands in parentheses, where the style has the square brackets of a handle. */
function withRoles(html: string): string {
  return html.replace(
    / \[(Writer|Director|Writer_Director)\]/g,
    (_, role: string) => ` (${role.replace('_', ' &amp; ')})`,
  );
}

const AFTER_INITIAL = new RegExp(`(\\p{Lu}\\.) (&(?:#38;|amp;)?${AND_SIGN})`, 'gu');

/** A comma stands before "&" behind initials, also where a group follows (9.8): the style leaves it out there. */
function withCommas(html: string): string {
  return html.replace(AFTER_INITIAL, '$1, $2');
}
