/**
 * Signs that the shipped faces draw with one glyph: a PDF may name any of them for it
 * (`tests/check/print/squeeze.test.ts` reads the faces).
 */
const ONE_GLYPH: readonly (readonly [signs: RegExp, sign: string])[] = [
  [/[\u2018\u2019\u02BB\u02BC\u02B9\u2032]/g, "'"],
  [/[\u2044\u2215]/g, '/'],
  [/[\u2010\u2011]/g, '-'],
];

/** A text without what a PDF may change: spaces, case, ligatures, soft hyphens, marks without width, signs of one glyph. */
export function squeeze(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\u00AD\u200B-\u200F\u2060\uFEFF]+/g, '')
    .toLowerCase();
  return ONE_GLYPH.reduce((words, [signs, sign]) => words.replace(signs, sign), plain);
}

/** The words of a text, squeezed. */
export function wordsIn(text: string): string[] {
  return text
    .split(/\s+/)
    .map(squeeze)
    .filter((word) => word !== '');
}
