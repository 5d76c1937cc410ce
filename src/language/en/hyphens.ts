import { createRequire } from 'node:module';
import type english from 'hyphen/en-gb/index.js';

const require = createRequire(import.meta.url);

/** The patterns, read where the first word is parted: most runs part none. */
const patterns = (): typeof english => require('hyphen/en-gb/index.js') as typeof english;

/** So many letters stay together at both ends of a word. */
const ENDS = 3;

/** The parts of a word between which a line may break, by the patterns of British English (Liang's method). */
export function syllablesOf(word: string): string[] {
  const parts = patterns().hyphenateSync(word, { hyphenChar: '\u00AD', minWordLength: 6 }).split('\u00AD');
  const joined = parts.reduce<string[]>((made, part) => {
    const last = made.at(-1);
    return last !== undefined && last.length < ENDS ? [...made.slice(0, -1), last + part] : [...made, part];
  }, []);
  const end = joined.at(-1) ?? '';
  return joined.length > 1 && end.length < ENDS ? [...joined.slice(0, -2), `${joined.at(-2) ?? ''}${end}`] : joined;
}
