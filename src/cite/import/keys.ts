import type { ReferenceRecord } from '../../model/publication.js';
import { authorsOf, folded } from '../names.js';
import { yearOf } from '../years.js';

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
  const own = [given['citation-key'], given['id']].find(
    (key) => typeof key === 'string' && READABLE.test(key) && !MADE.test(key),
  );
  const key = typeof own === 'string' ? own : madeOf(record);
  if (!taken.has(key)) return key;
  const letters = [...'bcdefghijklmnopqrstuvwxyz'].map((letter) => `${key}-${letter}`);
  return letters.find((other) => !taken.has(other)) ?? `${key}-${String(taken.size)}`;
}

function madeOf(record: ReferenceRecord): string {
  const [author] = authorsOf(record);
  const name = author?.short ?? author?.family ?? author?.literal ?? '';
  const title =
    folded(record.title ?? '')
      .split(' ')
      .find((word) => !SMALL.has(word)) ?? '';
  const parts = [folded(name).replaceAll(' ', '-').slice(0, 30), String(yearOf(record) ?? 'nd'), title];
  return parts.filter((part) => part !== '').join('-');
}
