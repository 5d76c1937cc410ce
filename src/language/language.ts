import { WORDS } from './en/words.js';
import { syllablesOf } from './en/hyphens.js';
import { PROSE } from './en/prose.js';
import type { Prose } from './prose.js';

/** What the tool prints in a language, and what it knows of its prose. */
export interface Language {
  /** The primary subtag: `en`. */
  readonly tag: string;
  readonly words: Words;
  /** The locale in which references are set (CSL), and words are put in order. */
  readonly locale: string;
  /** The parts of a word between which a line may break; the word alone where nobody has written them down. */
  readonly syllablesOf: (word: string) => string[];
  /** What is scored; undefined where nobody has written it down: such a text is not scored. */
  readonly prose?: Prose;
}

/** The words that the tool prints. */
export type Words = typeof WORDS;

const ENGLISH: Language = { tag: 'en', words: WORDS, locale: 'en-US', syllablesOf, prose: PROSE };

const LANGUAGES: readonly Language[] = [ENGLISH];

/**
 * The language of a tag (BCP 47), by its primary subtag. Where there is no table for it, the tool's own words are
 * English, and the prose is not scored; `hasLanguage` tells.
 */
export function languageOf(tag: string): Language {
  const primary = primaryOf(tag);
  return (
    LANGUAGES.find((one) => one.tag === primary) ?? {
      tag: primary,
      words: WORDS,
      locale: ENGLISH.locale,
      syllablesOf: (word) => [word],
    }
  );
}

/** Whether the tool's own words are written down in a language. */
export function hasLanguage(tag: string): boolean {
  return LANGUAGES.some((one) => one.tag === primaryOf(tag));
}

function primaryOf(tag: string): string {
  return tag.split(/[-_]/)[0]?.toLowerCase() ?? '';
}
