import type { StateNamed } from '../prose.js';
import { anyOf, STATES } from './states.js';

const STATE = `(?:the )?(?:${anyOf(STATES)})(?![\\p{L}’'-])`;
const NAMED = new RegExp(String.raw`(?<![\p{L}’'-])(?:${anyOf(STATES)})(?![\p{L}-])`, 'gu');

/** Other States of a row, before a State and behind it: what is told of one is told of all. */
const ROW_BEFORE = new RegExp(String.raw`(?:${STATE},? (?:and |or )?)+(?:the )?$`, 'u');
const ROW_AFTER = new RegExp(String.raw`^(?:,? (?:and |or )?${STATE})+`, 'u');

/** Behind these a State is a place, a party or an owner, and does nothing in the sentence. */
const NOT_ACTING =
  /(?:\b(?:of|in|from|to|with|by|between|for|against|at|into|through|than|like|near|towards|via|on|outside|within|as|and|or|across|among|under|over|whether|both) (?:the )?|[\p{L}’-]+[-–/])$/iu;

/** What may stand between a State and its verb: its office, and small words of time. */
const BETWEEN = String.raw`^(?:[’']s?(?: [\w-]+){1,4}?| (?:police|parliament|courts?|Government))?(?:,? (?:which|who))?(?: (?:also|now|then|still|already|since|alone|first|later|often|even|too|in (?:19|20)\d\d))*`;

const LACK = new RegExp(
  BETWEEN +
    String.raw` (?<verb>(?:has|have|had|does|do|did|is|are|was|were|can|could|would)(?:n[’']t| (?:not|never|no|yet to|few|little|hardly|only)\b)(?: (?:yet )?[\w-]+)?|cannot(?: [\w-]+)?|(?:lack|miss|fail|refus|declin|delay|neglect|ignor|lag|repeal|abandon|overlook|withdr[ae]w|leav|left|rel(?=y|ies))(?:s|es|ed|d|e|y|ies|ied)?\b(?: only)?)`,
  'iu',
);

const DEEDS =
  'accede|adopt|agree|allow|amend|answer|appl|appoint|arrest|ask|assign|ban|becam|becom|began|block|brought|build|built|captur|chang|charg|co-?operat|convict|count|creat|criminali[sz]|' +
  'deploy|develop|direct|draft|enact|end|enforc|establish|expand|extend|extradit|financ|follow|form|found|fund|gave|giv|grant|guid|has|have|hear|heard|held|help|hold|host|identif|impos|includ|' +
  'introduc|investigat|issu|join|keep|kept|launch|lead|led|legislat|licens|licenc|limit|lists?|made|mak|maintain|nam|oblig|offer|open|operat|order|oversaw|overse|pass|paid|pay|prohibit|prosecut|protect|provid|publish|' +
  'punish|put|ratif|receiv|recogni[sz]|record|reform|register|regulat|releas|report|requir|rescu|review|run|ran|safeguard|sav|say|said|send|sent|sentenc|serv|set|shar|show|sign|spoke|start|strengthen|support|take|teach|taught|' +
  'test|took|trac|train|treat|updat|use|used|warn|work|writ|wrote';

const DEED = new RegExp(
  BETWEEN +
    String.raw`(?: (?:has|have|had|is|was))?(?: \w+ly| also| now| since)* (?<verb>(?:${DEEDS})(?:s|es|e|ed|d|ies|ied|y|ts|ted|te|ned|ning|ing)?|is (?:a )?party|was the first)(?![\w-])`,
  'iu',
);

/** The States that a sentence names, and what each is told to do or to lack there. */
export function statesNamedIn(sentence: string): StateNamed[] {
  return [...sentence.matchAll(NAMED)].map(({ index, 0: state }) => {
    const named = { state: state.replaceAll("'", '’'), index };
    const before = sentence.slice(0, index).replace(ROW_BEFORE, '');
    if (NOT_ACTING.test(before)) return { ...named, kind: 'named' as const };
    const after = (/^[^.;:(]{0,120}/u.exec(sentence.slice(index + state.length))?.[0] ?? '').replace(ROW_AFTER, '');
    const lack = LACK.exec(after)?.groups?.['verb'];
    if (lack !== undefined) return { ...named, kind: 'lack' as const, verb: lack };
    const deed = DEED.exec(after)?.groups?.['verb'];
    return deed === undefined ? { ...named, kind: 'named' as const } : { ...named, kind: 'deed' as const, verb: deed };
  });
}
