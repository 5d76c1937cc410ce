import { keptByText } from './kept.js';

/**
 * Symbols of documents: letters and figures between slashes as the United Nations write them (A/RES/73/195, E/CN.15/2014/CRP.2),
 * and identifiers of European and other bodies. Their letters are no acronyms.
 */
const SYMBOLS = [
  /\bhttps?:\/\/\S+|\bwww\.\S+/gu,
  /(?<![\p{L}\p{N}/.-])[A-Z][A-Za-z0-9.]*(?:\/(?:[A-Z][A-Za-z]*\.?)?(?:[A-Z0-9.*+-]|\([\dIVX]+\))*(?:[A-Za-z0-9*]|\([\dIVX]+\)))+(?![\p{L}\p{N}])/gu,
  /\bECLI(?::[A-Z0-9.]*[A-Z0-9])+/gu,
  /\b(?:COM|SWD|JOIN|SEC)\(\d{4}\)/gu,
  /\b(?:[A-Z]{2,}\/)+[A-Z]{2,} (?:[A-Z]{2,3} )?\d{3,}(?:[-:]\d+)*/gu,
  /\b(?:C?ETS|UNTS)(?: (?:No\.|vol\.|Vol\.))?(?= ?\d)/gu,
];

/** A text in which symbols of documents are blank; every other character stays at its place. */
export function withoutSymbols(text: string): string {
  return blanked(text).words;
}

const blanked = keptByText((text) => ({
  words: SYMBOLS.reduce(
    (left, pattern) =>
      left.replace(pattern, (found) =>
        /^(?:https?:|www\.)|[/:(. ].*\d|\.$|^(?:C?ETS|UNTS)$/u.test(found) ? ' '.repeat(found.length) : found,
      ),
    text,
  ),
}));
