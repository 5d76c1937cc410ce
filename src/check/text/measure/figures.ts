import type { StateTold } from '../../../model/score.js';

/** What is measured on a text. Shares run from 0 to 1; lengths are in words. */
export interface Figures {
  readonly words: number;
  readonly sentences: number;
  readonly meanSentence: number;
  readonly longestSentence: number;
  /** Share of sentences over 30 words. */
  readonly longShare: number;
  /** Flesch reading ease: 0 very hard, 100 very easy. */
  readonly flesch: number;
  readonly passiveShare: number;
  readonly longestParagraph: number;
  /** Words of four or more syllables. */
  readonly longWords: number;
  /** Nouns made of verbs: establishment, prevention. */
  readonly abstractNouns: number;
  /** The same text without steps, orders and recommendations, which are short on purpose. */
  readonly flowing: Flowing;
}

/** How prose flows. */
export interface Flowing {
  readonly meanSentence: number;
  /** Share of sentences over 35 words. */
  readonly longShare: number;
  /** Share of sentences under eight words. */
  readonly shortShare: number;
  /** In words; items of lists are none. */
  readonly meanParagraph: number;
}

/** An acronym of a publication. */
export interface AcronymUse {
  readonly short: string;
  readonly uses: number;
  /** True where its full name stands at its first use. */
  readonly explained: boolean;
  readonly chapter: string;
  readonly line: number;
  readonly column: number;
}

export interface ChapterFigures extends Figures {
  readonly id: string;
  readonly path: string;
  readonly title: string;
}

/** The language of one edition of a publication: its chapters, the whole, and its acronyms in order of first use. */
export interface LanguageFigures {
  readonly publication: string;
  readonly edition: string;
  readonly chapters: readonly ChapterFigures[];
  readonly total: Figures;
  readonly acronyms: readonly AcronymUse[];
  /** The one named most first. */
  readonly states: readonly StateTold[];
}
