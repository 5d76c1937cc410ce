import type { CommentPlace, MappedBlock, ReturnedMark, ReviewMap } from '../model/review.js';
import { placeIn, wordsOfBlock } from './map.js';

/** Where a mark stands in the manuscript, and how sure that is. */
export interface Placed {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly place: CommentPlace;
  readonly withheld: boolean;
  /** Its block, and the letters before it there. */
  readonly mark?: string;
  readonly from?: number;
}

/** Finds the place of a mark by the bookmark of its block; where it has none, by its words, if they stand in one block alone. */
export function placed(mark: ReturnedMark, map: ReviewMap): Placed {
  const own = map.blocks.find((block) => block.mark === mark.mark);
  if (own !== undefined) {
    const found = mark.sure === undefined ? inBlock(mark, own) : { ...at(own, mark.from ?? 0), place: mark.sure };
    return { ...found, withheld: found.withheld || quotesWithheld(mark, map) };
  }
  const holders = mark.quote.length < 12 ? [] : map.blocks.filter((block) => wordsOfBlock(block).includes(mark.quote));
  const [only] = holders;
  if (only !== undefined && holders.length === 1)
    return { ...at(only, wordsOfBlock(only).indexOf(mark.quote)), place: 'near' };
  return { file: '', line: 0, column: 0, place: 'none', withheld: map.edition === 'internal' };
}

/** Whether a quotation that runs over several blocks takes words of a withheld one. */
function quotesWithheld({ quote }: ReturnedMark, { blocks }: ReviewMap): boolean {
  const lines = quote.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2) return false;
  return blocks.some((block) => {
    const words = wordsOfBlock(block);
    return (
      block.withheld && lines.some((line) => words.includes(line.trim()) || (words !== '' && line.includes(words)))
    );
  });
}

function inBlock({ quote, from = 0 }: ReturnedMark, block: MappedBlock): Placed {
  const words = wordsOfBlock(block);
  const isThere = quote === '' ? from <= words.length : words.startsWith(quote, from);
  if (isThere) return { ...at(block, from), place: 'words' };
  const first = quote.split('\n')[0] ?? '';
  const elsewhere = first === '' ? -1 : words.indexOf(first);
  if (elsewhere >= 0) return { ...at(block, elsewhere), place: words.startsWith(first, from) ? 'words' : 'block' };
  return { ...at(block, 0), place: from > 0 && from === words.length ? 'near' : 'block' };
}

function at(block: MappedBlock, letter: number): Omit<Placed, 'place'> {
  const { line, column } = placeIn(block, letter);
  return { file: block.path, line, column, withheld: block.withheld, mark: block.mark, from: letter };
}

/** Changes that were made without tracking: blocks whose words are others than were sent, or that are gone. */
export function untracked(
  map: ReviewMap,
  returned: { readonly sent: ReadonlyMap<string, string>; readonly all: string },
): ReturnedMark[] {
  const all = squeezed(returned.all);
  return map.blocks.flatMap((block): ReturnedMark[] => {
    const words = wordsOfBlock(block);
    const now = returned.sent.get(block.mark);
    if (now !== undefined && squeezed(now) === squeezed(words)) return [];
    if (now === undefined && all.includes(squeezed(words))) return [];
    const made = {
      reviewer: '',
      date: '',
      text: '',
      quote: words,
      mark: block.mark,
      from: 0,
      native: `untracked ${block.mark}`,
    };
    if (now === undefined || squeezed(now) === '') return [{ ...made, kind: 'delete' }];
    return [{ ...made, kind: 'replace', proposed: now }];
  });
}

/** Programs change kinds of spaces and hyphens on saving. */
function squeezed(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b\u2060]+/gu, '')
    .replace(/[\u2010\u2011]/gu, '-');
}
