import { keptByText } from '../../../tree/kept.js';

/** What stands between quotation marks, straight ones too: where it begins and ends in its text, the marks with it, and its words. */
export interface Quoted {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** A quotation of more than this many words is the words of another. */
const SHORT = 3;

const QUOTED = /“([^“”]*)”|(?<![\p{L}\p{N}"])"(?=\S)([^"“”\n]{1,600})(?<=\S)"(?![\p{L}\p{N}"])/gu;

/** The quotations of a text, in order. */
export const quotedIn = keptByText((text): readonly Quoted[] =>
  [...text.matchAll(QUOTED)].map(({ index, 0: found, 1: curly, 2: straight }) => ({
    ...{ start: index, end: index + found.length },
    words: curly ?? straight ?? '',
  })),
);

/** Whether a quotation is longer than a term that is spoken of. */
export function isLong({ words }: Quoted): boolean {
  return words.trim().split(/\s+/).length > SHORT;
}

/** Whether a place of a text stands in the words of another. */
export function isInQuotation(text: string, at: number): boolean {
  return quotedIn(text).some((quoted) => quoted.start < at && at < quoted.end && isLong(quoted));
}
