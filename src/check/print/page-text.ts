import type { PageText } from '../../model/print.js';
import { squeeze, wordsIn } from '../files/squeeze.js';

/** What takes the place of text that has been found, so that no match reaches over it. */
const TAKEN = '\u0001';

/** A shorter block may stand inside a word, so it waits until the words have been found. */
const WHOLE = 8;

interface Found {
  readonly fault: 'lost' | 'doubled';
  readonly words: string;
}

/**
 * Compares a page as set with the text of its PDF. Blocks are looked for whole, the longest first, and taken away; what
 * was not found whole (the PDF paints some words out of turn) is looked for word by word.
 */
export function lostOnPage({ set, pdf }: PageText): Found[] {
  const rest = new Rest(squeeze(pdf));
  const blocks = set.filter((block) => squeeze(block) !== '');
  const broken = notTaken(blocks, (block) => isWhole(rest, block), lengthOf);
  const lost = notTaken(broken.flatMap(wordsIn), (word) => rest.take(word) || rest.takeHyphenated(word), lengthOf);
  const known = new Set(blocks.flatMap(wordsIn));
  const doubled = rest.left().filter((piece) => holdsKnown(piece, known));
  const blank = squeezedSigns(missingGlyphs({ set, pdf }));
  const words = lost.filter((word) => isWord(word) && !blank.some((sign) => word.includes(sign)));
  return [...namedOnce('lost', words), ...namedOnce('doubled', doubled)];
}

/**
 * The runs of words that a text does not hold, each counted once, by their place in the list, with what is missing of them. Words
 * that hold a sign of `blank` are told elsewhere.
 */
export function notFound(
  runs: readonly string[],
  text: string,
  blank: readonly string[],
): { readonly index: number; readonly words: string }[] {
  const rest = new Rest(squeeze(text));
  const all = runs.map((words, index) => ({ words, index })).filter(({ words }) => squeeze(words) !== '');
  const broken = notTaken(
    all,
    ({ words }) => isWhole(rest, words),
    ({ words }) => words.length,
  );
  const words = broken.flatMap((run) => wordsIn(run.words).map((word) => ({ word, index: run.index })));
  const lost = notTaken(
    words,
    ({ word }) => rest.take(word) || rest.takeHyphenated(word),
    ({ word }) => word.length,
  );
  const signs = squeezedSigns(blank);
  const telling = lost.filter(({ word }) => isWord(word) && !signs.some((sign) => word.includes(sign)));
  const indexes = [...new Set(telling.map(({ index }) => index))];
  return indexes.map((index) => {
    const own = telling.filter((one) => one.index === index).map(({ word }) => word);
    return { index, words: own.join(' ') };
  });
}

function isWhole(rest: Rest, block: string): boolean {
  const squeezed = squeeze(block);
  return squeezed.length >= WHOLE && rest.take(squeezed);
}

/** What no face has is told by its sign; the words around it are still looked for. */
function squeezedSigns(signs: readonly string[]): string[] {
  return signs
    .filter((sign) => !/\p{ASCII}/u.test(sign))
    .map(squeeze)
    .filter((sign) => sign !== '');
}

function lengthOf({ length }: string): number {
  return length;
}

/** What could not be taken, in its own order; the longest are taken first, so that short ones do not break them. */
function notTaken<T>(pieces: readonly T[], take: (piece: T) => boolean, lengthOf: (piece: T) => number): T[] {
  const order = pieces.map((piece, index) => ({ piece, index })).sort((a, b) => lengthOf(b.piece) - lengthOf(a.piece));
  const left = new Set(order.filter(({ piece }) => !take(piece)).map(({ index }) => index));
  return pieces.filter((_, index) => left.has(index));
}

/** The characters of a page, as they were typed, that its fonts have no glyph for: they are blank on paper. */
export function missingGlyphs({ set, pdf }: PageText): string[] {
  if (!/[\u0000\uFFFD]/.test(pdf)) return [];
  const [typed, there] = [squeeze(set.join('')), squeeze(pdf)];
  return [...new Set(set.join(''))].filter((sign) => {
    const plain = squeeze(sign);
    if (pdf.includes(sign) || plain === '') return false;
    if (!there.includes(plain)) return true;
    // “Ａ” is read as “a”, of which the page has others: some of them are missing, or a blank stands in its place.
    if (sign.toLowerCase() === plain) return false;
    return timesIn(there, plain) < timesIn(typed, plain) || isBlank(sign, set.join(' '), there);
  });
}

/** Signs around one that must be those around a blank. */
const AROUND = 5;

/** Whether a blank stands in the text of a PDF between what stands around a sign. */
function isBlank(sign: string, typed: string, there: string): boolean {
  for (let at = typed.indexOf(sign); at >= 0; at = typed.indexOf(sign, at + sign.length)) {
    const before = squeeze(typed.slice(Math.max(0, at - AROUND), at));
    const after = squeeze(typed.slice(at + sign.length, at + sign.length + AROUND));
    if (['\u0000', '\uFFFD'].some((blank) => there.includes(`${before}${blank}${after}`))) return true;
  }
  return false;
}

function timesIn(text: string, piece: string): number {
  return text.split(piece).length - 1;
}

function isWord(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}

/** Numbers and signs alone are what lists and notes are numbered with. */
function holdsKnown(piece: string, known: ReadonlySet<string>): boolean {
  return (
    piece.length > 3 && /\p{L}{2}/u.test(piece) && [...known].some((word) => word.length > 3 && piece.includes(word))
  );
}

function namedOnce(fault: Found['fault'], words: readonly string[]): Found[] {
  return words.length === 0 ? [] : [{ fault, words: words.join(' ') }];
}

/**
 * A text from which pieces are taken away. It is never written anew: a long one has thousands of pieces.
 */
class Rest {
  private readonly taken: Uint8Array;
  /** From where on a piece may still be found: what stands before is taken. */
  private readonly after = new Map<string, number>();

  constructor(private readonly text: string) {
    this.taken = new Uint8Array(text.length);
  }

  take(piece: string): boolean {
    let at = this.text.indexOf(piece, this.after.get(piece) ?? 0);
    while (at >= 0 && this.isTaken(at, piece.length)) at = this.text.indexOf(piece, at + 1);
    this.after.set(piece, at < 0 ? this.text.length : at);
    if (at < 0) return false;
    this.taken.fill(1, at, at + piece.length);
    return true;
  }

  takeHyphenated(word: string): boolean {
    const letters = [...word].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&'));
    const found = new RegExp(letters.join('[-\u2010]?')).exec(this.open())?.[0];
    return found !== undefined && this.take(found);
  }

  left(): string[] {
    return this.open()
      .split(TAKEN)
      .filter((piece) => piece !== '');
  }

  private isTaken(from: number, length: number): boolean {
    return this.taken.subarray(from, from + length).includes(1);
  }

  /** The text with a sign of its own for each that is taken. */
  private open(): string {
    const parts: string[] = [];
    let at = 0;
    while (at < this.text.length) {
      const gone = this.taken.indexOf(1, at);
      const end = gone < 0 ? this.text.length : gone;
      const next = gone < 0 ? this.text.length : this.taken.indexOf(0, gone);
      parts.push(this.text.slice(at, end), TAKEN);
      at = next < 0 ? this.text.length : next;
    }
    return parts.join('');
  }
}
