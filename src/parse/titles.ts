import type { VFile } from 'vfile';
import type { TitleLine } from '../model/title-line.js';
import { titleLineOf } from '../tree/title-line.js';
import { foreign, lineRead, marksIn, plainWords, SIGN, type PlainWords } from './plain-words.js';

/** A title without its marks, and as it is set where some of its words stand out. */
export interface TitleRead {
  readonly title: string;
  readonly titleLine?: TitleLine;
}

/** Kinds of marks that a title may hold: names of cases and ships are in italics. */
const OF_TITLES = new Set(['emphasis', 'strong words', 'code']);

/** Reads a title: what stands out in it is kept, every other mark is reported, and the words are then as they were typed. */
export function titleRead(file: VFile, { name, words, place }: PlainWords): TitleRead {
  const line = SIGN.test(words) ? lineOfTitle(words) : undefined;
  if (line === undefined) plainWords(file, { name, words, place, meant: OF_TITLES });
  if (line === undefined) return { title: words };
  return { title: line.map((one) => one.words).join(''), titleLine: line };
}

/** A line in which words stand out and nothing else is marked; undefined for every other. */
function lineOfTitle(words: string): TitleLine | undefined {
  if (marksIn(words).some((mark) => !OF_TITLES.has(mark))) return undefined;
  const [heading] = lineRead(words).tree.children;
  const line = heading?.type === 'heading' ? titleLineOf(heading.children) : undefined;
  return foreign(outside(words)).length > 0 ? undefined : line;
}

/** The words of a title without the signs of what may stand out in it. */
function outside(words: string): string {
  return words.replace(/`[^`]*`/gu, 'x').replace(/[*_]{1,3}/gu, '');
}
