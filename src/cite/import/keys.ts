import type { ReferenceRecord } from '../../model/publication.js';
import { authorsOf, folded } from '../name/names.js';
import { yearOf } from '../work/years.js';

const READABLE = /^(?=.*\p{L})[\p{L}\p{N}_]+(?:[:.+-][\p{L}\p{N}_]+)*$/u;
/** The keys of Zotero's own database: `ABCD2345`, `123/ABCD2345`. */
const MADE = /^(?:\d+\/)?[A-Z\d]{8}$/;
const SMALL = new Set('a an and for in of on the to with'.split(' '));

/**
 * The key of an imported work: that of its library where a reader can say it, else author, year and first word of the
 * title ("smith-2020-evidence"), with a letter where that is taken. It depends on the work alone, so it stays the same.
 */
export function keyOf(
  record: ReferenceRecord,
  given: Readonly<Record<string, unknown>>,
  taken: ReadonlySet<string>,
): string {
  const key = ownKey(given) ?? madeOf(record);
  if (!taken.has(key)) return key;
  const letters = [...'bcdefghijklmnopqrstuvwxyz'].map((letter) => `${key}-${letter}`);
  return letters.find((other) => !taken.has(other)) ?? `${key}-${String(taken.size)}`;
}

/** The key that a library gave to an item, where a reader can say it. */
export function ownKey(given: Readonly<Record<string, unknown>>): string | undefined {
  const own = [given['citation-key'], given['citationKey'], keyIn(given['note']), given['id']].find(
    (key) => typeof key === 'string' && READABLE.test(key) && !MADE.test(key),
  );
  return typeof own === 'string' ? own : undefined;
}

/** "Citation Key: fry2025" in the note of an item, as Better BibTeX keeps it. */
function keyIn(note: unknown): string | undefined {
  return typeof note === 'string' ? /^citation key:\s*(\S+)\s*$/im.exec(note)?.[1] : undefined;
}

/** Words of a name or title by which a key can be said. */
function wordsOf(words: string): string[] {
  return folded(words)
    .split(' ')
    .filter((word) => word !== '' && !SMALL.has(word));
}

function madeOf(record: ReferenceRecord): string {
  const [author] = authorsOf(record);
  const year = String(yearOf(record) ?? 'nd');
  const title = wordsOf(record.title ?? '');
  if (author === undefined) return [...title.slice(0, 3), year].join('-');
  const group = wordsOf(author.literal ?? '');
  const name =
    author.short ??
    author.family ??
    (group.length > 3 ? group.map((word) => word.charAt(0)).join('') : group.join(' '));
  const parts = [folded(name).replaceAll(' ', '-').slice(0, 30), year, title[0] ?? ''];
  return parts.filter((part) => part !== '').join('-');
}
