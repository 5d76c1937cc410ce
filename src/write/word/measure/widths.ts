import type { FaceLooks, FaceWidths, Widths } from '../../../model/face-widths.js';

/** Where a face is not known: about the width of a small letter, twice that for signs of the East. */
export function average(sign: string): number {
  return /[\u1100-\u11FF\u2E80-\uD7FF\uF900-\uFAFF\uFF00-\uFFEF]/u.test(sign) ? 1 : 0.5;
}

const ANY: FaceWidths = { of: average };
const LOOKS: FaceLooks = { plain: ANY, bold: ANY, italic: ANY };

/** For texts whose faces nobody has read. */
export const AVERAGE: Widths = { serif: LOOKS, sans: LOOKS };
