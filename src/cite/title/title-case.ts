import type { ReferenceRecord } from '../../model/publication.js';
import { authorsOf } from '../name/names.js';
import { isEnglish } from '../work/languages.js';
import { COMMON, FUNCTION } from './title-words.js';
import { withoutNames } from './title-names.js';

const LAWS = ['bill', 'legal_case', 'legislation', 'regulation', 'treaty', 'personal_communication', 'hearing'];

/** A word with a capital that is not the first. */
const CAPITAL = /[^\p{L}\p{N}][^\p{L}\p{N}]*\p{Lu}/u;

/** A word of four letters with a capital that is not the first. */
const LATER_CAPITAL = /[^\p{L}]\p{Lu}\p{Ll}{3}/u;

/**
 * Whether the title of a work is in Title Case or in capitals throughout: no word that carries meaning is in small
 * letters, and of those with a capital, once names are left aside, one is a common noun or four remain. A hint, never a
 * change: only a reader can tell a name.
 */
export function isTitleCase(record: ReferenceRecord): boolean {
  const { title = '', type } = record;
  if (LAWS.includes(type) || !isEnglish(record)) return false;
  if (!CAPITAL.test(title)) return false;
  if (isShouted(title)) return true;
  if (!mayBeTitleCase(title)) return false;
  const authors = authorsOf(record).flatMap(({ literal, short }) => [literal ?? '', short ?? '']);
  const words = wordsIn(withoutNames(title, authors));
  const capital = words.filter(isCapital);
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !FUNCTION.has(word));
  if (small.length > 0) return capital.length >= 5 && capital.length >= small.length * 5;
  return capital.length >= 4 || capital.some((word) => COMMON.has(singular(word)));
}

/** To leave names aside makes words with a capital fewer, never more: where there are too few, no name need be looked for. */
function mayBeTitleCase(title: string): boolean {
  if (!LATER_CAPITAL.test(title)) return false;
  const capital = wordsIn(title).filter(isCapital);
  return capital.length >= 4 || capital.some((word) => COMMON.has(singular(word)));
}

function isCapital(word: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(word);
}

/** Words of four letters and more; the first of the title, and of what stands behind a colon or stop, counts for nothing. */
function wordsIn(title: string): string[] {
  return title
    .replace(/\s*\([^)]*\)/g, '')
    .split(/[:.?!–—]\s+|\s[–—-]\s/)
    .flatMap((part) =>
      part
        .trim()
        .split(/[\s/]+/)
        .slice(1),
    )
    .flatMap((word) => word.split('-').slice(0, 1))
    .map((word) => word.replace(/^[^\p{L}]+|(?:[’']s)?[^\p{L}]*$/gu, ''))
    .filter((word) => /^\p{L}{4,}$/u.test(word));
}

function singular(word: string): string {
  return word
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/(?<=ch|sh|ss|x)es$|(?<!s)s$/, '');
}

function isShouted(title: string): boolean {
  const words = title.split(/\s+/).filter((word) => /^\p{L}{4,}$/u.test(word));
  return words.length >= 2 && words.every((word) => word === word.toUpperCase());
}
