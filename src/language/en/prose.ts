import { syllable } from 'syllable';
import type { Prose } from '../prose.js';
import { claimIn } from './claims.js';
import { isPassive } from './passive.js';

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
  known: new Set('PDF USB SIM SMS CD DVD ID UN TV ISO XML CSV UTC AM PM'.split(' ')),
  follows: /^,? (?:is|are|means|stands for|or) (?:the |an? )?(.+)/u,
  isPassive,
  syllables: syllable,
  /** Flesch, "A new readability yardstick", 1948. */
  readingEase: (wordsPerSentence, syllablesPerWord) => 206.835 - 1.015 * wordsPerSentence - 84.6 * syllablesPerWord,
  claimIn,
  dangling: /(?:\b(?:and|or|by|of|the|a|an|to|from|with|in|for|at|on|that|which|than|as)|[,;:(–—])\s*[.!?]?$/iu,
  guilt: /\b(?:convicted|convictions?|sentenced|found guilty|guilty|jailed|imprisoned)\b/iu,
  offender: /\b[Tt]he (?:offenders?|perpetrators?|criminals?|abusers?)\b/u,
  denied:
    /\b(?:no|not|never|without|before|until|pending|if|whether|awaits?|awaiting|could|may|would|presumed|than|nor|instead of)\b[^.;]{0,60}$/iu,
};
