/**
 * A text without what a PDF may change: spaces, case, ligatures, soft hyphens, marks without width, and apostrophes, of
 * which fonts draw several with one glyph.
 */
export function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00AD\u200B-\u200F\u2060\uFEFF]+/g, '')
    .replace(/[\u2018\u2019\u02BC\u02B9]/g, "'")
    .toLowerCase();
}

/** The words of a text, squeezed. */
export function wordsIn(text: string): string[] {
  return text
    .split(/\s+/)
    .map(squeeze)
    .filter((word) => word !== '');
}
