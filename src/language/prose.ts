/** What is known of the prose of a language: enough to score it. */
export interface Prose {
  /** Words, in small letters and without their last full stop, after which a full stop ends no sentence. */
  readonly abbreviations: ReadonlySet<string>;
  /** Words that carry no letter of an acronym. */
  readonly smallWords: ReadonlySet<string>;
  /** Acronyms and technical words that are known by their letters alone. */
  readonly known: ReadonlySet<string>;
  /** The words behind "ABC is …" that may be what it stands for. */
  readonly follows: RegExp;
  /** Whether a sentence holds a passive verb. */
  isPassive(sentence: string): boolean;
  /** The syllables of a word. */
  syllables(word: string): number;
  /** Flesch's reading ease, from words a sentence and syllables a word. */
  readingEase(wordsPerSentence: number, syllablesPerWord: number): number;
  /** The first statistic, amount or date of an event in a sentence, with its index. */
  claimIn(sentence: string): { readonly words: string; readonly index: number } | undefined;
  /** A line that breaks off: it ends with a small word or a mark that asks for more. */
  readonly dangling: RegExp;
  /** Words that tell of a judgement, that call somebody an offender, and that deny a judgement before them. */
  readonly guilt: RegExp;
  readonly offender: RegExp;
  readonly denied: RegExp;
}
