/** What is known of the prose of a language: enough to score it. */
export interface Prose {
  /** Words, in small letters and without their last full stop, after which a full stop ends no sentence. */
  readonly abbreviations: ReadonlySet<string>;
  /** Words that carry no letter of an acronym. */
  readonly smallWords: ReadonlySet<string>;
  /** Words that the house writes with a capital though they name nobody, in small letters. */
  readonly capitals: ReadonlySet<string>;
  /** Acronyms and technical words that are known by their letters alone. */
  readonly known: ReadonlySet<string>;
  /** The words behind "ABC is …" that may be what it stands for. */
  readonly follows: RegExp;
  /** Whether a sentence holds a passive verb. */
  isPassive(sentence: string): boolean;
  /** The syllables of a word. */
  syllables(word: string): number;
  /** A noun made of a verb, which hides who acts. */
  readonly abstractNoun: RegExp;
  /** Flesch's reading ease, from words a sentence and syllables a word. */
  readingEase(wordsPerSentence: number, syllablesPerWord: number): number;
  /** The first statistic, amount or date of an event in a sentence, with its index. */
  claimIn(sentence: string): Claim | undefined;
  /** The lengths of time up to which something is to be done. */
  spansIn(words: string): Span[];
  /** A line that breaks off: it ends with a small word or a mark that asks for more. */
  readonly dangling: RegExp;
  /** Words that tell of a judgement, that call somebody an offender, and that deny a judgement before them. */
  readonly guilt: RegExp;
  readonly offender: RegExp;
  readonly denied: RegExp;
  /** What in a case with charges only says, before or behind the words of guilt, that it is not yet known. */
  readonly alleged: RegExp;
  /** What a sentence says that a rule looks for. */
  readonly sayings: Readonly<Record<Saying, RegExp>>;
  /** An instrument or law that is named; what it is called stands in one of the groups. */
  readonly instrument: RegExp;
  /** The States that a sentence names, in its order. */
  statesNamedIn(sentence: string): readonly StateNamed[];
  /** The names of States, in the form in which a text has them. */
  readonly states: readonly string[];
  /** A list of three States or more, each in a group of its own by `stateIn`. */
  readonly statesInRow: RegExp;
  readonly stateIn: RegExp;
  /** Words of a trade that want an explanation. */
  readonly jargon: readonly Term[];
  /** What explains a word: before it, and behind it in its sentence. */
  readonly explains: { readonly before: RegExp; readonly after: RegExp };
  /** Several names of one thing, of which a text keeps to one. */
  readonly oneThing: readonly (readonly RegExp[])[];
  /** Whether any of those words and names stands in a text. */
  readonly anyTerm: RegExp;
  /** Whether a step or recommendation begins with what somebody does. */
  beginsWithVerb(sentence: string): boolean;
  /** A recommendation whose fulfilment nobody can check. */
  readonly uncheckable: RegExp;
}

/** A kind of statement that is looked for. */
export type Saying = 'general' | 'absolute' | 'prescription' | 'blame' | 'identifying' | 'originator';

/** A word of a trade, and what it means in plain words. */
export interface Term {
  readonly pattern: RegExp;
  readonly meaning: string;
}

/** What a sentence claims in figures: an amount, or when something happened. */
export interface Claim {
  readonly words: string;
  readonly index: number;
  readonly kind: 'statistic' | 'date';
}

/** A length of time as words say it: where they begin, and how long it is. */
export interface Span {
  readonly index: number;
  readonly words: string;
  readonly days: number;
}

/** A State that a sentence names: what it is told to do or to lack there, with the verb of the sentence. */
export interface StateNamed {
  readonly state: string;
  readonly index: number;
  readonly kind: 'deed' | 'lack' | 'named';
  readonly verb?: string;
}
