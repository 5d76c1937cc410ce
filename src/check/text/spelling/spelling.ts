import { z } from 'zod';
import { hashOf } from '../../../model/hash.js';
import { rememberEach, type Step } from '../../../model/remember.js';
import type { World } from '../../../model/world.js';
import { isTold, reportOnce } from '../once.js';
import { placeIn } from '../reading/places.js';
import type { Reading } from '../reading/readings.js';
import { RULES } from '../rules.js';
import { loadSpeller, type Speller } from './speller.js';

/** A word that no dictionary has, and what may have been meant. */
const unknownSchema = z.array(z.object({ word: z.string(), meant: z.array(z.string()) }));
type Unknown = z.infer<typeof unknownSchema>[number];

const SPELLING: Step<Unknown[]> = { name: 'check/spelling', browser: false, read: (kept) => unknownSchema.parse(kept) };

/** Letters with apostrophes within, and hyphens. */
const WORD = /(?<![\p{L}\p{N}@/._-])\p{L}(?:[\p{L}’'-]*\p{L})?(?![\p{L}\p{N}@/_]|\.\p{L})/gu;

/** Reports words that are spelt as no dictionary and no list of the house spells them, each once in a file. */
export async function checkSpelling(
  world: World,
  readings: readonly Reading[],
  vocabulary: ReadonlySet<string>,
): Promise<void> {
  const key = hashOf([...vocabulary].sort().join('\n'));
  const items = readings.map(({ flow }) => [key, flow.text]);
  const unknown = await rememberEach(world, { step: SPELLING, items }, async (missing) => {
    const speller = await loadSpeller(world);
    return missing.map((index) => unknownIn(readings[index]?.flow.text ?? '', vocabulary, speller));
  });
  for (const [index, reading] of readings.entries()) {
    for (const word of unknown[index] ?? []) tell(reading, word);
  }
}

function unknownIn(text: string, vocabulary: ReadonlySet<string>, speller: Speller): Unknown[] {
  const words = [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    ...{ word, first: beginsSentence(text, index) },
    name: opensName(text, { at: index, word }),
  }));
  const names = new Set(words.filter(({ word, first }) => !first && /^\p{Lu}/u.test(word)).map(({ word }) => word));
  const asked = new Set(
    words
      .filter(({ word, first, name }) => (first || /^\p{Ll}/u.test(word)) && !name && !names.has(word))
      .map(({ word }) => word),
  );
  return [...asked]
    .filter((word) => !isKnown(word, vocabulary, speller))
    .map((word) => ({ word, meant: [...speller.meant(word)] }));
}

/** Two words with capitals behind a bracket are a name: (Agence Française; and one before a year: Cowan (2013). */
function opensName(text: string, { at, word }: { readonly at: number; readonly word: string }): boolean {
  if (/^\p{Lu}/u.test(word) && /^ \((?:19|20)\d\d/.test(text.slice(at + word.length, at + word.length + 7)))
    return true;
  return (
    text.charAt(at - 1) === '(' &&
    /^\p{Lu}/u.test(word) &&
    /^ \p{Lu}/u.test(text.slice(at + word.length, at + word.length + 2))
  );
}

/** There a capital says nothing of the word. */
function beginsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:◦▫†“(]\s*|\n)$/u.test(text.slice(Math.max(0, at - 3), at));
}

function isKnown(word: string, vocabulary: ReadonlySet<string>, speller: Speller): boolean {
  const plain = word.replaceAll('’', "'").replace(/'s?$/, '');
  if (plain.length < 3 || /\p{Lu}.*\p{Lu}|\p{Ll}\p{Lu}/u.test(plain)) return true;
  const known = (part: string): boolean =>
    part.length < 3 || speller.knows(part) || speller.knows(part.toLowerCase()) || vocabulary.has(part.toLowerCase());
  const forms = [plain, ...formsOf(plain)];
  return forms.some(known) || (plain.includes('-') && plain.split('-').every(known));
}

/** What a plural, a word with a prefix or one of a verb in -ize is made of, where any word of that kind can be made so. */
function formsOf(word: string): string[] {
  const [, stem = ''] = /^(.+(?:[st]ion|er|or|ist|ism|ability|ness))s$/.exec(word) ?? [];
  const [, base = ''] =
    /^(?:un|re|non|pre|sub|multi|inter|anti|over|under|co|mis|cyber)-?(\p{Ll}{4,})$/iu.exec(word) ?? [];
  const [, verb = ''] = /^(.+i[sz])(?:ations?|ing|ed|ers?|es|able)$/.exec(word) ?? [];
  const [, adjective = ''] = /^(.+al)iz(?:e[ds]?|ing|ations?)$/.exec(word) ?? [];
  const [, noun = ''] = /^(\p{Ll}{4,})(?:less|like)$/u.exec(word) ?? [];
  const [, office = ''] = /^(.+or)ial$/.exec(word) ?? [];
  const [, agent = ''] = /^(.+)iers?$/.exec(word) ?? [];
  return [stem, base, verb === '' ? '' : `${verb}e`, adjective, noun, office, agent === '' ? '' : `${agent}y`].filter(
    (form) => form !== '',
  );
}

/** What another rule has found at the same place is not told again. */
function tell({ file, flow }: Reading, { word, meant }: Unknown): void {
  const found = wordAt(flow.text, word);
  const place = found < 0 ? undefined : placeIn(file, flow, [found, found + word.length - 1]);
  if (place === undefined || isTold(file, place.start)) return;
  const expected = meant.length === 0 ? 'a word of the dictionary' : meant.join(' or ');
  const reason = `Unexpected word “${word}”, expected ${expected}`;
  const rule = meant.length === 0 ? RULES.unknownWord : RULES.misspelling;
  reportOnce(file, rule, { reason, place, actual: word, expected: meant });
}

/** Where a word first stands by itself, or -1. */
function wordAt(text: string, word: string): number {
  let at = text.indexOf(word);
  while (at >= 0 && (INNER.test(text.slice(Math.max(0, at - 1), at)) || INNER.test(text.charAt(at + word.length))))
    at = text.indexOf(word, at + 1);
  return at;
}

const INNER = /[\p{L}\p{N}-]/u;
