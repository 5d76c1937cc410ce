import { holds, inWords, isName, isNumber, isTelling, tokensOf, type Token } from './rare.js';

/** A name or number that stands in more public places than these is no longer rare: it tells nothing. */
const RARE = 2;

/** A public paragraph, heading or cell, and where it stands. */
export interface PublicLine<P> {
  readonly words: string;
  readonly place: P;
}

/** A name, number or date of a withheld text that a public line holds as well. */
export interface Near<P> {
  readonly words: string;
  readonly place: P;
}

/**
 * The names, numbers and dates of withheld texts that stand in one or two public lines: whoever reads both may guess. What
 * `known` holds (titles, works, terms, bodies) is public by itself; a single word that public text also writes small is no name.
 */
export function nearIn<P>(withheld: readonly string[], lines: readonly PublicLine<P>[], known: string): Near<P>[] {
  const open = inWords(known);
  const linesWith = linesBy(lines);
  const runs = new Set(withheld.flatMap((piece) => tellingRuns(tokensOf(piece))));
  const common = new Set(
    lines.flatMap(({ words }) => tokensOf(words).flatMap(({ typed }) => (/^\p{Ll}/u.test(typed) ? typed : []))),
  );
  const found = [...runs]
    .filter((words) => !holds(open, words) && !common.has(words))
    .flatMap((words) => {
      const places = linesWith(words).map(({ place }) => ({ words, place }));
      return places.length <= RARE ? places : [];
    });
  return found.filter(
    ({ words, place }) => !found.some((other) => other.place === place && isLonger(other.words, words)),
  );
}

/** The lines that hold words one behind the other: only those that hold the first of them are searched. */
function linesBy<P>(
  lines: readonly PublicLine<P>[],
): (words: string) => { readonly held: string; readonly place: P }[] {
  const by = new Map<string, Set<{ held: string; place: P }>>();
  for (const { words, place } of lines) {
    const line = { held: inWords(words), place };
    for (const word of line.held.trim().split(' ')) by.set(word, (by.get(word) ?? new Set()).add(line));
  }
  return (words) => [...(by.get(words.split(' ')[0] ?? '') ?? [])].filter(({ held }) => holds(held, words));
}

function isLonger(other: string, words: string): boolean {
  return other !== words && ` ${other} `.includes(` ${words} `);
}

/** Names of up to four words, exact numbers of three digits that are no year, and numbers with the word behind them. */
function tellingRuns(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, at) => {
    const [next] = tokens.slice(at + 1);
    if (isNumber(token)) {
      const counted = next !== undefined && !next.first && (isTelling(next) || isName(next)) && !isNumber(next);
      return [...(isExact(token) ? [token.word] : []), ...(counted ? [`${token.word} ${next.word}`] : [])];
    }
    return isCapital(token) ? namesFrom(tokens, at) : [];
  });
}

/** Round numbers (130, 4,800) stand in many texts by chance. */
function isExact({ word }: Token): boolean {
  return word.replace(/0+$/, '').length >= 3 && !/^(?:19|20)\d\d$/.test(word);
}

function isCapital({ typed }: Token): boolean {
  return /^\p{Lu}/u.test(typed) && typed.length > 1;
}

/** The names that begin with a word: it and those behind it that are capitalised; alone only where no sentence begins. */
function namesFrom(tokens: readonly Token[], at: number): string[] {
  const names: string[] = [];
  const words: string[] = [];
  for (const token of tokens.slice(at, at + 4)) {
    if (!isCapital(token) || (words.length > 0 && token.parted)) break;
    words.push(token.word);
    if (words.length > 1 || (isName(token) && isTelling(token))) names.push(words.join(' '));
  }
  return names;
}
