import type { PublicationForm } from '../../../model/document.js';
import type { Letter } from '../../../model/letter.js';
import type { Measure, Published, Span } from '../../../model/score.js';

interface Band {
  readonly letter: Letter;
  readonly name: string;
  readonly share?: true;
  readonly digits?: number;
  readonly target: Span;
  readonly limit: Span;
  readonly published?: Published;
}

/**
 * What each letter is measured by. A target is that of an authority on plain language, or the best of ten published texts of
 * the kind; a limit is their tenth or fiftieth percentile; where nothing was measured on them, nothing is said of them.
 */
const BANDS = {
  claims: {
    ...{ letter: 'A', name: 'claims without source, per 1,000', target: { to: 0 }, limit: { to: 0.2 } },
    published: { p10: 0.2, p50: 3, p90: 10.6 },
  },
  generality: {
    ...{ letter: 'A', name: 'generality, per 1,000', target: { to: 0 }, limit: { to: 2 } },
    published: { p10: 2, p50: 5.4, p90: 9.5 },
  },
  places: { letter: 'A', name: 'citations with a place', share: true, target: { from: 0.6 }, limit: { from: 0.3 } },
  house: {
    ...{ letter: 'A', name: 'house spelling, per 1,000', target: { to: 0 }, limit: { to: 1.2 } },
    published: { p10: 2.3, p50: 9.6, p90: 15.3 },
  },
  levels: { letter: 'A', name: 'sources of level A or B', share: true, target: { from: 0.9 }, limit: { from: 0.8 } },
  'mean-sentence': {
    ...{ letter: 'B', name: 'words a sentence', target: { from: 14, to: 20 }, limit: { from: 12, to: 22 } },
    published: { p10: 22.6, p50: 24.5, p90: 30.6 },
  },
  'long-sentences': {
    ...{ letter: 'B', name: 'over 35 words', share: true, target: { to: 0.01 }, limit: { to: 0.05 } },
    published: { p10: 0.1, p50: 0.15, p90: 0.25 },
  },
  'short-sentences': {
    ...{ letter: 'B', name: 'under 8 words', share: true, target: { to: 0.12 }, limit: { to: 0.2 } },
    published: { p10: 0, p50: 0, p90: 0.04 },
  },
  wordy: {
    ...{ letter: 'B', name: 'wordy, per 1,000', target: { to: 3 }, limit: { to: 7 } },
    published: { p10: 7.1, p50: 10.2, p90: 22.3 },
  },
  paragraph: {
    ...{
      letter: 'B',
      name: 'words a paragraph',
      digits: 0,
      target: { from: 35, to: 80 },
      limit: { from: 25, to: 110 },
    },
    published: { p10: 46, p50: 63, p90: 105 },
  },
  flesch: {
    ...{ letter: 'C', name: 'reading ease', digits: 0, target: { from: 45 }, limit: { from: 39 } },
    published: { p10: 10.8, p50: 28.6, p90: 38.7 },
  },
  'long-words': {
    ...{ letter: 'C', name: 'four syllables or more, per 100', target: { to: 5 }, limit: { to: 7 } },
    published: { p10: 7.1, p50: 9.5, p90: 10.9 },
  },
  passive: {
    ...{ letter: 'C', name: 'passive', share: true, target: { to: 0.15 }, limit: { to: 0.21 } },
    published: { p10: 0.12, p50: 0.21, p90: 0.27 },
  },
  'abstract-nouns': {
    ...{ letter: 'C', name: 'abstract nouns, per 100', target: { to: 3 }, limit: { to: 4 } },
    published: { p10: 4, p50: 4.9, p90: 6.6 },
  },
  acronyms: {
    ...{ letter: 'C', name: 'acronyms, per 1,000', target: { to: 3 }, limit: { to: 4.7 } },
    published: { p10: 2.5, p50: 4.7, p90: 10.2 },
  },
  unexplained: {
    ...{ letter: 'C', name: 'words and acronyms unexplained', digits: 0, target: { to: 0 }, limit: { to: 0 } },
  },
  loaded: {
    ...{ letter: 'D', name: 'loaded words, per 1,000', target: { to: 0.5 }, limit: { to: 2.4 } },
    published: { p10: 0, p50: 2.4, p90: 4.8 },
  },
  children: {
    ...{ letter: 'D', name: 'terms on children, per 1,000', target: { to: 0 }, limit: { to: 0 } },
    published: { p10: 0, p50: 2.7, p90: 6.3 },
  },
  blame: { letter: 'D', name: 'blame, ranking, prescription', digits: 0, target: { to: 0 }, limit: { to: 0 } },
  states: { letter: 'D', name: 'States evenly: lacks over deeds', digits: 0, target: { to: 2 }, limit: { to: 3 } },
} as const satisfies Record<string, Band>;

export type MeasureKey = keyof typeof BANDS;

/** A brief is read by those with least time. */
const BRIEF: Partial<Record<MeasureKey, Pick<Band, 'target'>>> = { flesch: { target: { from: 50 } } };

/** Every measure with the target and limit of a form, in the order of the scoreboard. */
export function measuresOf(form: PublicationForm): (Measure & { readonly key: MeasureKey })[] {
  return keysOf(BANDS).map((key) => {
    const band: Band = { ...BANDS[key], ...(form === 'brief' ? BRIEF[key] : {}) };
    return { share: false, digits: band.share === true ? 0 : 1, ...band, key };
  });
}

function keysOf<K extends string>(table: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(table) as K[];
}

/** The rules whose findings a measure counts, or whose repairs better it. */
export const FED_BY: Readonly<Record<MeasureKey, readonly string[]>> = {
  claims: ['text/uncited-statistic'],
  generality: ['text/uncited-generality'],
  places: ['text/no-locator'],
  house: [
    ...['spelling', 'oxford-spelling', 'capitals', 'terms', 'terms-in-capitals', 'names', 'country-names', 'dates'],
    ...['numbers', 'ranges', 'per-cent', 'abbreviations', 'possessives', 'compounds', 'spacing', 'quotation-marks'],
    ...['agreement', 'articles', 'confusables', 'misused-words', 'prepositions', 'repeated-words', 'verb-forms'],
    ...['unclosed-brackets', 'unclosed-quotes', 'unresolved-marks'],
  ]
    .map((name) => `language/${name}`)
    .concat('text/misspelling', 'text/official-name', 'text/grammar', 'text/confused-word')
    .concat('text/collocation', 'text/punctuation'),
  levels: [],
  'mean-sentence': ['text/mean-sentence', 'text/long-sentence', 'text/endless-sentence'],
  'long-sentences': ['text/long-sentence', 'text/endless-sentence'],
  'short-sentences': ['text/choppy'],
  wordy: ['redundant-phrases', 'hidden-verbs', 'plain-words', 'empty-openers'].map((name) => `language/${name}`),
  paragraph: ['text/long-paragraph', 'text/endless-paragraph'],
  flesch: ['text/reading-ease'],
  'long-words': [],
  passive: ['text/passive-share', 'text/passive-step'],
  'abstract-nouns': [],
  acronyms: ['text/rare-acronym', 'text/acronym-count'],
  unexplained: ['text/jargon', 'text/undefined-acronym'],
  loaded: ['loaded-words', 'intensifiers', 'authors-voice', 'vague-authority'].map((name) => `language/${name}`),
  children: ['child-protection', 'child-protection-care'].map((name) => `language/${name}`),
  blame: ['text/named-and-blamed', 'text/prescription', 'language/rankings', 'language/promotion'],
  states: ['text/uneven-state'],
};
