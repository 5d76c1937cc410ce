import { keptByText } from '../../tree/kept.js';
import { APART, type Place } from './place.js';

/** A word of a text as it stands, and as it is compared. */
export interface Token {
  readonly typed: string;
  readonly word: string;
  /** True where a sentence or the text begins with it. */
  readonly first: boolean;
  /** True where a comma, a bracket or another sign parts it from the word before. */
  readonly parted: boolean;
}

/** A short run of withheld text that nothing public holds. */
export interface Rare {
  /** As `inWords` has them. */
  readonly words: string;
  /** Two words of a longer piece, which may also meet by chance where lines and cells of a page follow each other. */
  readonly pair: boolean;
  /** Neither names nor numbers, and the tool itself writes them into records and findings. */
  readonly common: boolean;
  /** Public text holds these words, but only where one paragraph ends and the next begins. */
  readonly crosses: boolean;
  /** Each word is one letter or figure, as in the number `3 H`: a table of glyphs holds any of them side by side. */
  readonly signs: boolean;
}

/** So few words are a piece that is looked for as a whole. */
const SHORT = 4;

/** The words and numbers of a text in their order; a number is one word however its digits are grouped. */
export const tokensOf: (text: string) => readonly Token[] = keptByText(tokensIn);

function tokensIn(text: string): Token[] {
  const even = evened(text);
  return [...even.matchAll(WORD)].map(({ 0: typed, index }) => {
    const before = even.slice(Math.max(0, index - 6), index);
    const first = /(?:^|[.!?:\u00B6]["”’)]*)\s*$/u.test(before);
    return { typed, word: typed.toLowerCase(), first, parted: !/[\p{L}\p{M}\p{N}][\s'’\u2010-]*$/u.test(before) };
  });
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const WORD_OR_END = new RegExp(`${WORD.source}|${APART.trim()}`, 'gu');

function evened(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .replace(/(?<=\d)[,'’\u202F\u00A0](?=\d{3}(?!\d))/gu, '');
}

/** A text in which whole words can be looked for, none of them across the end of a paragraph that is marked with ¶. */
export function inWords(text: string): string {
  return ` ${wordsOf(text).join(' ')} `;
}

/** A longer piece is no paragraph, and comes once. */
const PARAGRAPH = 4_000;

const wordsOfParagraph = keptByText((text): readonly string[] => evened(text).toLowerCase().match(WORD_OR_END) ?? []);

/** The words of a text and its ¶, paragraph by paragraph: most of them are those of another edition, or of the last reading. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [index, part] of text.split(APART.trim()).entries()) {
    if (index > 0) words.push(APART.trim());
    const own =
      part.length > PARAGRAPH ? (evened(part).toLowerCase().match(WORD_OR_END) ?? []) : wordsOfParagraph(part);
    for (const word of own) words.push(word);
  }
  return words;
}

/** Where each word of a text stands: in a long text runs are looked up rather than searched for. */
interface Index {
  readonly words: readonly string[];
  readonly at: ReadonlyMap<string, readonly number[]>;
}

function indexOf(text: string): Index {
  return indexOfWords(wordsOf(text));
}

/** The same text as if no paragraph ended in it. */
function flowingIndex({ words }: Index): Index {
  return indexOfWords(words.filter((word) => word !== APART.trim()));
}

function indexOfWords(words: readonly string[]): Index {
  const at = new Map<string, number[]>();
  for (const [index, word] of words.entries()) {
    const known = at.get(word);
    if (known === undefined) at.set(word, [index]);
    else known.push(index);
  }
  return { words, at };
}

function stands({ words, at }: Index, run: string): boolean {
  const [first = '', ...more] = run.split(' ');
  const places = at.get(first) ?? [];
  return places.some((place) => more.every((word, behind) => words[place + 1 + behind] === word));
}

/** Whether a text, made by `inWords`, holds words one behind the other. */
export function holds(text: string, words: string): boolean {
  return text.includes(` ${words} `);
}

/**
 * The short runs of withheld text that nothing public holds: single words of four letters or three digits, pairs with a name or
 * a number, and short pieces as a whole. `own` is the text of public editions that never held what is withheld: a
 * word of a finished file that is withheld and not in it can come from nowhere else. `said` is what the tool itself says.
 */
export function rareIn(withheld: readonly string[], own: string, said = ''): Rare[] {
  const apart = indexOf(own);
  const [together, tool] = [flowingIndex(apart), indexOf(said)];
  const found = new Map<string, Rare>();
  const note = (run: readonly Token[], pair = false): void => {
    const words = run.map(({ word }) => word).join(' ');
    if (words.length <= 1 || found.has(words) || stands(apart, words)) return;
    const common = run.every(isPlain) && stands(tool, words);
    const signs = run.every(({ word }) => word.length === 1);
    found.set(words, { words, pair, common, crosses: stands(together, words), signs });
  };
  for (const tokens of withheld.map(tokensOf)) {
    if (tokens.length <= SHORT) note(tokens);
    for (const token of tokens.filter(isTelling)) note([token]);
    for (const pair of pairsIn(tokens)) note(pair, true);
  }
  return [...found.values()];
}

/** Whether a word alone tells something. */
export function isTelling({ word }: Token): boolean {
  return (word.match(/\p{L}/gu) ?? []).length >= 4 || (word.match(/\p{N}/gu) ?? []).length >= 3;
}

/** Neither a name nor a number. */
function isPlain(token: Token): boolean {
  return !isNumber(token) && !isName(token);
}

/** Two names, or a number and a word, one behind the other: what stands between a name and its sentence tells nothing. */
function pairsIn(tokens: readonly Token[]): (readonly Token[])[] {
  return tokens.map((_, at) => tokens.slice(at, at + 2)).filter(([one, other]) => isPair(one, other));
}

function isPair(one: Token | undefined, other: Token | undefined): boolean {
  if (one === undefined || other === undefined || other.first) return false;
  if (isNumber(one) || isNumber(other)) return isCounted(isNumber(one) ? other : one);
  return /^\p{Lu}/u.test(one.typed) && isName(other);
}

/** Words that begin a sentence behind the number of a paragraph, and tell nothing. */
const OPENERS = new Set(
  'a all an and any are as at but by can did do for had has he her his how if in is it its no nor not of on one or our she so the to was we who why you'.split(
    ' ',
  ),
);

/** A word that tells something beside a number: `37 cases`, `4 May`. */
function isCounted(token: Token): boolean {
  return isTelling(token) || (isName(token) && !OPENERS.has(token.word));
}

/** Whether a word is a number. */
export function isNumber({ word }: Token): boolean {
  return /^\p{N}/u.test(word);
}

/** Whether a word is written as a name is, where not every word would be. */
export function isName({ typed, first }: Token): boolean {
  return !first && /^\p{Lu}/u.test(typed);
}

/** Such a number may be a line, a count or a measure. */
const SMALL = /^\p{N}{1,3}$/u;

/** Searches places for runs that `rareIn` gave; where strings stand among other signs a single word proves nothing. */
export function findRare(places: readonly Place[], rare: readonly Rare[]): { words: string; where: string }[] {
  return places.flatMap(({ where, text, loose, told, flows = false }) => {
    if (loose === true) return [];
    const apart = indexOf(text);
    const together = flowingIndex(apart);
    const proving = rare.filter(
      ({ words, pair, common, crosses, signs }) =>
        !(pair && where === 'pages') &&
        !(signs && where === 'streams') &&
        !(common && told !== undefined) &&
        !(told === 'findings' && SMALL.test(words)) &&
        !(crosses && flows),
    );
    return proving
      .filter(({ words, crosses }) => stands(crosses ? apart : together, words))
      .map(({ words }) => ({ words, where }));
  });
}
