import type { Letter } from '../../../model/letter.js';

/** The shipped rules of words by their letter. */
const WORDS: Readonly<Record<Letter, readonly string[]>> = {
  A: [
    'Abbreviations',
    'AgeingWords',
    'Agreement',
    'Articles',
    'Capitals',
    'CommaSplices',
    'Compounds',
    'Confusables',
    'CountryNames',
    'Dates',
    'MisusedWords',
    'Names',
    'Numbers',
    'OxfordSpelling',
    'PerCent',
    'PlaceWords',
    'Possessives',
    'Prepositions',
    'QuotationMarks',
    'Ranges',
    'RepeatedWords',
    'Spacing',
    'Spelling',
    'Terms',
    'TermsInCapitals',
    'UnclosedBrackets',
    'UnclosedQuotes',
    'UnresolvedMarks',
    'VerbForms',
  ],
  B: ['EmptyOpeners', 'HiddenVerbs', 'LinkWords', 'OpeningAdverbs', 'PlainWords', 'RedundantPhrases'],
  C: ['ArchaicWords', 'DoubleNegatives', 'ForeignPhrases', 'NeedWithoutActor', 'Slashes'],
  D: [
    'AuthorsVoice',
    'ChildProtection',
    'ChildProtectionCare',
    'ChildProtectionHints',
    'Exclamations',
    'GenderHints',
    'GenderInclusive',
    'GenericPronouns',
    'Intensifiers',
    'LoadedWords',
    'Promotion',
    'Rankings',
    'VagueAuthority',
  ],
};

const LETTERS: ReadonlyMap<string, Letter> = new Map(
  (['A', 'B', 'C', 'D'] as const).flatMap((letter) => WORDS[letter].map((name) => [name, letter] as const)),
);

/** The letter of a rule of words by its name; a rule that a folder brings itself is one of clarity. */
export function letterOfWords(name: string): Letter {
  return LETTERS.get(name) ?? 'C';
}

/** Whether the rule is known by its name: `tests/check/text/vale/letters.test.ts` holds every shipped one to it. */
export function hasLetter(name: string): boolean {
  return LETTERS.has(name);
}

/** The id of a rule of words by its name: `PlainWords` → `language/plain-words`. */
export function idOfWords(name: string): string {
  return `language/${name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}`;
}

/** The ids of the shipped rules of words. */
export function idsOfWords(): string[] {
  return [...LETTERS.keys()].map(idOfWords);
}
