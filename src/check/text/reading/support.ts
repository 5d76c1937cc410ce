import { SIGN } from './run.js';
import type { Sentence } from './sentences.js';

/** A citation, a note or a reference to a place. */
export const SUPPORT = new RegExp(
  `[${Object.values(SIGN)
    .filter((sign) => sign !== SIGN.other)
    .join('')}]`,
);

/** Whether a sentence or the next one says where it is from. */
export function isSupported(sentence: Sentence, next: Sentence | undefined): boolean {
  return SUPPORT.test(sentence.text) || (next !== undefined && SUPPORT.test(next.text));
}
