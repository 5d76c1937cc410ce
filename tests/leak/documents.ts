import fc from 'fast-check';
import { PLACES, type Written } from './places.js';

/** Public words have letters of the first half of the alphabet, withheld ones of the second: neither holds the other. */
const openWords = fc
  .array(fc.stringMatching(/^[a-m]{2,8}$/), { minLength: 2, maxLength: 4 })
  .map((all) => all.join(' '));
const hiddenWord = fc.stringMatching(/^[n-z]{9,12}$/);
const hiddenWords = fc
  .tuple(hiddenWord, fc.constantFrom('', ' ', ' *', ', ', ' (', ' – ', ' “', ' 12:30 '), hiddenWord)
  .map(([one, between, two]) => {
    const ends: Readonly<Record<string, string>> = { ' *': '*', ' (': ')', ' “': '”' };
    return between === '' ? one : `${one}${between}${two}${ends[between] ?? ''}`;
  });
/** What stands in attributes and titles has no marks. */
const plainHidden = fc.tuple(hiddenWord, hiddenWord).map((words) => words.join(' '));

const names = Object.keys(PLACES);
/** What a line may stand in. */
const AROUND: readonly ((line: string) => string)[] = [
  (line) => line,
  (line) => `- ${line}\n- gab`,
  (line) => `1. gab\n2. ${line}`,
  (line) => `> ${line}`,
  (line) => `:::side-note\n**Gab.** ${line}\n:::\n\nGab.`,
  (line) => `| a | b |\n|---|---|\n| c | ${line} |`,
  (line) => `Gab.^[${line}]`,
];

const part = fc.record({
  around: fc.constantFrom(...AROUND),
  name: fc.constantFrom(...names),
  open: openWords,
  more: openWords,
  hidden: fc.oneof(plainHidden, hiddenWords),
  plain: plainHidden,
});

/** Places whose withheld words stand in attributes, titles or labels as well. */
const PLAIN = /section|figure|table|finding|recommendation|step|chain|heading|row|column|cell|status|code|note under/;

/** Chapters that hold marked places, beside each the same in which nothing of that was ever written, and the withheld words. */
export interface Manuscript {
  readonly marked: readonly string[];
  readonly never: readonly string[];
  readonly hidden: readonly string[];
}

/** A manuscript of `least` to `most` chapters of up to three marked places each. */
export function manuscripts(most: number, least = 1): fc.Arbitrary<Manuscript> {
  const chapters = fc.array(fc.array(part, { minLength: 1, maxLength: 3 }), {
    minLength: least,
    maxLength: most,
    size: 'max',
  });
  return chapters.map((all) => {
    const made = all.map((parts, chapter) => parts.map((one, index) => placed(one, chapter * 10 + index + 1)));
    const textsOf = (one: keyof Written): string[] => made.map((parts) => parts.map((two) => two[one]).join(BETWEEN));
    const words = all.flatMap((parts) => parts.flatMap(({ hidden, plain }) => [hidden, plain]));
    return {
      marked: textsOf('marked'),
      never: textsOf('never'),
      hidden: words.flatMap((one) => one.match(/[n-z]{9,}/gu) ?? []),
    };
  });
}

/** Between two places stand words of every edition. */
const BETWEEN = '\n\nGab.\n\n';

type Part = typeof part extends fc.Arbitrary<infer One> ? One : never;

function placed({ name, open, more, hidden, plain, around }: Part, id: number): Written {
  const place = PLACES[name];
  if (place === undefined) throw new RangeError(`No place ${name}`);
  const { marked, never } = place({ open, more, hidden: PLAIN.test(name) ? plain : hidden, id });
  return isLine(name) ? { marked: around(marked), never: around(never) } : { marked, never };
}

/** Words in one line, without a note of their own or a link, which may not stand in a note. */
function isLine(name: string): boolean {
  return /^words[:,]/.test(name) && !/[\n[]/.test(name);
}
