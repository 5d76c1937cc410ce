import { syllable } from 'syllable';
import type { Prose } from '../prose.js';
import { claimIn } from './claims.js';
import { statesNamedIn } from './deeds.js';
import { isPassive } from './passive.js';
import { ABSOLUTE, GENERAL } from './sayings/claims.js';
import { BLAME, PRESCRIPTION } from './sayings/duties.js';
import { ALLEGED, GUILT, INSTRUMENT } from './sayings/law.js';
import { IDENTIFYING, ORIGINATOR } from './sayings/persons.js';
import { spansIn } from './spans.js';
import { anyOf, STATES } from './states.js';
import { beginsWithVerb, UNCHECKABLE } from './steps.js';
import { ANY_TERM, JARGON_TERMS, ONE_THING } from './terms.js';

const STATE = `(?:the )?(?:${anyOf(STATES)})`;

const known = new Map<string, number>();
const KEPT = 50_000;

/** The syllables of a word: a text says the same words over and over. */
function syllablesOf(word: string): number {
  const count = known.get(word) ?? syllable(word);
  if (known.size >= KEPT) known.clear();
  known.set(word, count);
  return count;
}

/** What is known of English prose. */
export const PROSE: Prose = {
  abbreviations: new Set(
    (
      'art arts para paras sect sects ch chap app annex fig figs tbl vol vols no nos p pp v vs cf ca c e.g i.e etc al ' +
      'ed eds rev reg s ss sec cl n.d n dr mr mrs ms prof st sgt col gen gov dept inc ltd co corp jr sr ' +
      'jan feb mar apr jun jul aug sept sep oct nov dec u.n u.s u.k a.m p.m'
    ).split(' '),
  ),
  smallWords: new Set(['and', 'of', 'the', 'for', 'in', 'on', 'to', 'against', 'a', 'an']),
  capitals: new Set(
    (
      'state states party parties member members government governments convention protocol treaty court ministry ministries office ' +
      'committee commission article articles annex chapter table figure'
    ).split(' '),
  ),
  known: new Set(
    'PDF USB SIM SMS CD DVD ID UN UK TV ISO XML CSV UTC AM PM KB MB GB TB PB HTTP HTML URL OK CEO COVID'.split(' '),
  ),
  follows: /^,? (?:is|are|means|stands for|or) (?:the |an? )?(.+)/u,
  isPassive,
  syllables: syllablesOf,
  abstractNoun:
    /^(?!(?:offence|evidence|sentence|document|government|instance|moment|section|question|mention|nation|convention)s?$)\p{L}{3,}(?:tion|sion|ment|ance|ence)s?$/iu,
  /** Flesch, "A new readability yardstick", 1948. */
  readingEase: (wordsPerSentence, syllablesPerWord) => 206.835 - 1.015 * wordsPerSentence - 84.6 * syllablesPerWord,
  claimIn,
  spansIn,
  dangling:
    /(?:\b(?:and|or|by|of|the|a|an|to|from|with|in|for|at|on|that|which|than|as|see|see also|cf|compare)|[,;:(–—])\s*[.!?]?$/iu,
  guilt: GUILT,
  alleged: ALLEGED,
  offender: /\b[Tt]he (?:offenders?|perpetrators?|criminals?|abusers?)\b/u,
  denied:
    /\b(?:no|not|never|without|before|until|pending|if|whether|awaits?|awaiting|could|may|would|presumed|than|nor|instead of)\b[^.;]{0,60}$/iu,
  sayings: {
    general: GENERAL,
    absolute: ABSOLUTE,
    prescription: PRESCRIPTION,
    blame: BLAME,
    identifying: IDENTIFYING,
    originator: ORIGINATOR,
  },
  instrument: INSTRUMENT,
  statesNamedIn,
  states: STATES,
  statesInRow: new RegExp(String.raw`\b${STATE}(?:, ${STATE})+,? (?:and|or) ${STATE}(?![\p{L}’-])`, 'gu'),
  stateIn: new RegExp(anyOf(STATES), 'gu'),
  jargon: JARGON_TERMS,
  explains: {
    before: /(?:\(|“|called |known as |named |term |word |– |— )$/iu,
    after:
      /^[”)]*(?:s|es)?[”)]*,? ?(?:\(|[–—] ?|: |(?:is|are|means?|stands? for|refers? to|compares?|describes?|shows?|tells?|lets?|allows?|hides?)\b|, (?:or|that is|which|a|an|the|where|in which|when|whose|by which|so that|meaning|namely|i\.e\.)\b|\bthat is\b)/iu,
  },
  oneThing: ONE_THING,
  anyTerm: ANY_TERM,
  beginsWithVerb,
  uncheckable: UNCHECKABLE,
};
