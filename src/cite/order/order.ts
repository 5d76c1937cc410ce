import { FAMILY_END } from '../style/marks.js';
import { inWords } from './in-words.js';

/**
 * Puts two keys of the list in order as APA does (9.44, 9.49): letter by letter, without regard to spaces, signs and
 * marks; nothing comes before something; "A", "An", "The" at the beginning do not count; a numeral counts as its words.
 * `|` stands for the spaces of a key, and `FAMILY_END` behind each family name.
 */
export function compareKeys(one: string, other: string): number {
  const [left, right] = [partsOf(one), partsOf(other)];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const order = COLLATOR.compare(left[index] ?? '', right[index] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

const COLLATOR = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
const ORDINALS = ['first', 'second', 'third'];
const ARTICLE = /^(?:an?|the)\s+(?=\S)/i;

/** Family and given names in turn; a title or the name of a group is one part. */
function partsOf(key: string): string[] {
  const words = key.replaceAll('|', ' ').replace(/^[^\p{L}\p{N}]+/u, '');
  if (!words.includes(FAMILY_END)) return [letters(numeral(words.replace(ARTICLE, '')))];
  const first = words.indexOf(',') < words.indexOf(FAMILY_END) ? words.replace(ARTICLE, '') : words;
  return first.split(/,\s+/).flatMap((name) => name.split(FAMILY_END).map(letters));
}

function numeral(words: string): string {
  return words
    .replace(/^(\d{0,4}(?<!1))([123])(?:st|nd|rd)(?=\s)/, (_, tens: string, one: string) =>
      `${tens === '' ? '' : inWords(Number(`${tens}0`))} ${ORDINALS[Number(one) - 1] ?? ''}`.trim(),
    )
    .replace(/^(\d{1,6})(?:th)?(?=\s*\p{L})/u, (_, digits: string) => inWords(Number(digits)));
}

function letters(words: string): string {
  const kept = words.replace(/[^\p{L}\p{N}]+/gu, '');
  return /\p{L}/u.test(words) ? kept : words.trim();
}
