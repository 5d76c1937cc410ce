import type { Position } from 'unist';
import type { PageWord } from '../model/print.js';
import type { MarkedBlock, PlacedWord } from '../model/review.js';

/** A block as it is looked for on the pages: its words without what programs change, and where each letter of them stands. */
interface Sought {
  readonly block: MarkedBlock;
  readonly letters: string;
  readonly places: readonly number[];
  /** Letters that were found so far. */
  found: number;
}

/** How far ahead of its place a word of a block is looked for: between them stand words that the page leaves out. */
const AHEAD = 60;

/**
 * Says of each word of the pages in which block it stands. `chapters` are their paths by their ids. Words of an element whose place
 * is not known are looked for among the titles, which authors write as attributes.
 */
export function pagesOf(
  pages: readonly (readonly PageWord[])[],
  { blocks, chapters }: { readonly blocks: readonly MarkedBlock[]; readonly chapters: ReadonlyMap<string, string> },
): PlacedWord[][] {
  const sought = blocks.map(soughtOf);
  const byPath = pathsOf(sought);
  const titles = titlesOf(pages, sought);
  return pages.map((words) =>
    words.map((word) => {
      const title = titles.get(word.own);
      const holders = title === undefined ? holdersOf(word, { byPath, chapters }) : [title];
      return { words: word.words, ...takenIn(holders, word.words), boxes: word.boxes };
    }),
  );
}

/** The bookmark of the innermost block around a place that the page has, `chapter line column`; of several that were drawn there, of the one with the words. */
export function markAt(
  blocks: readonly MarkedBlock[],
  chapters: ReadonlyMap<string, string>,
): (place: string, words: string) => string | undefined {
  const byPath = pathsOf(blocks.map(soughtOf));
  return (at, words) => {
    const [first, ...others] = holdersOf({ at }, { byPath, chapters });
    if (others.length === 0) return first?.block.name;
    const { letters } = lettersOf(words);
    return [first, ...others].find((one) => one?.letters.includes(letters))?.block.name;
  };
}

function pathsOf(sought: readonly Sought[]): Map<string, Sought[]> {
  const byPath = new Map<string, Sought[]>();
  for (const one of sought) {
    const own = byPath.get(one.block.path);
    if (own === undefined) byPath.set(one.block.path, [one]);
    else own.push(one);
  }
  return byPath;
}

function soughtOf(block: MarkedBlock): Sought {
  const { letters, places } = lettersOf(block.words);
  return { block, letters, places, found: 0 };
}

/** Letters alone: spaces and hyphens of every kind differ between what is written and what is set. */
function lettersOf(words: string): { letters: string; places: number[] } {
  const places: number[] = [];
  let letters = '';
  for (let at = 0; at < words.length; at += 1) {
    const letter = words.charAt(at);
    if (/[\s\u00ad\u200b\u2060\u2010\u2011-]/u.test(letter)) continue;
    letters += letter;
    places.push(at);
  }
  return { letters, places };
}

/** The innermost block around the place of a word's element; several where the tool drew them all at one place. */
function holdersOf(
  { at }: Pick<PageWord, 'at'>,
  { byPath, chapters }: { byPath: ReadonlyMap<string, readonly Sought[]>; chapters: ReadonlyMap<string, string> },
): readonly Sought[] {
  const [chapter = '', line = '', column = ''] = at.split(' ');
  const own = byPath.get(chapters.get(chapter) ?? '') ?? [];
  const spot = { line: Number(line), column: Number(column) };
  const around = own.filter(({ block }) => block.node.position !== undefined && holds(block.node.position, spot));
  const smallest = Math.min(...around.map(sizeOf));
  return around.filter((one) => sizeOf(one) === smallest);
}

function holds({ start, end }: Position, { line, column }: { line: number; column: number }): boolean {
  const isAfter = line > start.line || (line === start.line && column >= start.column);
  return isAfter && (line < end.line || (line === end.line && column <= end.column));
}

/** In letters, about: a line is longer than any. */
function sizeOf({ block }: Sought): number {
  const { start, end } = block.node.position ?? { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } };
  return (end.line - start.line) * 100_000 + end.column - start.column;
}

/** Elements without a place whose words are those of a title, such as a caption, and its line in the contents. */
function titlesOf(pages: readonly (readonly PageWord[])[], sought: readonly Sought[]): Map<number, Sought> {
  const said = new Map<number, string>();
  for (const { own, at, words } of pages.flat())
    if (at === '' && own >= 0) said.set(own, (said.get(own) ?? '') + lettersOf(words).letters);
  const titled = new Map(sought.filter(({ block }) => 'title' in block.node).map((one) => [one.letters, one] as const));
  return new Map(
    [...said].flatMap(([own, letters]) => {
      const title = titled.get(letters);
      return title === undefined ? [] : [[own, { ...title, found: 0 }] as const];
    }),
  );
}

/** Takes a word as the next of its block, of several of the one that was begun, else of the next that begins with it; one that stands nowhere ahead is none of theirs. */
function takenIn(holders: readonly Sought[], words: string): { mark?: string; from: number } {
  const { letters } = lettersOf(words);
  if (letters === '') return { from: 0 };
  const begun = holders.findLast(({ found }) => found > 0);
  const fresh = holders.filter(({ found }) => found === 0);
  const candidates = [
    ...(begun === undefined ? [] : [begun]),
    ...(holders.length === 1 ? fresh : fresh.filter((one) => one.letters.startsWith(letters))),
  ];
  for (const holder of candidates) {
    const at = holder.letters.indexOf(letters, holder.found);
    if (at < 0 || at > holder.found + AHEAD) continue;
    holder.found = at + letters.length;
    return { mark: holder.block.name, from: holder.places[at] ?? 0 };
  }
  return { from: 0 };
}
