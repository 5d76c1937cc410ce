import { diffArrays } from 'diff';

/** Words that stand together on a page, and between which heights. */
export interface Piece {
  readonly words: string;
  readonly top: number;
  readonly bottom: number;
}

/** A stretch of words of a page, and what became of it. */
export interface Stretch {
  readonly what: 'same' | 'new' | 'gone';
  readonly words: string;
}

export interface WordsChanged {
  readonly stretches: readonly Stretch[];
  /** How many words. */
  readonly fresh: number;
  readonly gone: number;
  /** Where the new words stand. */
  readonly lines: readonly { readonly top: number; readonly bottom: number }[];
}

/** So many words of a text that stayed are shown beside what changed. */
const AROUND = 8;

interface Word {
  readonly word: string;
  readonly piece: Piece;
}

/** What changed between the words of a page as it was and as it is. */
export function wordsChanged(was: readonly Piece[], is: readonly Piece[]): WordsChanged {
  const [old, own] = [was.flatMap(wordsIn), is.flatMap(wordsIn)];
  const stretches: Stretch[] = [];
  const lines = new Map<number, Piece>();
  const counts = { fresh: 0, gone: 0 };
  let at = 0;
  for (const { added, removed, count, value } of diffArrays(old.map(textOf), own.map(textOf))) {
    if (added) for (const { piece } of own.slice(at, at + count)) lines.set(piece.top, piece);
    if (added) counts.fresh += count;
    if (removed) counts.gone += count;
    else at += count;
    stretches.push(
      added ? toldAs('new', value) : removed ? toldAs('gone', value) : { what: 'same', words: shortened(value) },
    );
  }
  return { stretches, ...counts, lines: [...lines.values()].map(({ top, bottom }) => ({ top, bottom })) };
}

function wordsIn(piece: Piece): Word[] {
  return piece.words.split(/\s+/).flatMap((word) => (word === '' ? [] : [{ word, piece }]));
}

function textOf({ word }: Word): string {
  return word;
}

function toldAs(what: 'new' | 'gone', words: readonly string[]): Stretch {
  return { what, words: words.join(' ') };
}

/** Of words that stayed only those beside what changed. */
function shortened(words: readonly string[]): string {
  if (words.length <= 2 * AROUND + 2) return words.join(' ');
  return `${words.slice(0, AROUND).join(' ')} … ${words.slice(-AROUND).join(' ')}`;
}
