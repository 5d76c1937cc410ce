import type { Claim } from '../prose.js';

const NUMBER = String.raw`\d[\d,.]*\d|\d`;
const SMALL = 'one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty';
const WORDED =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|a thousand|a million|a dozen|hundreds of|thousands of';
const TIMES = 'seconds|minutes|hours|days|weeks|months|years';
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const COUNTED =
  'victims?|children|girls|boys|women|men|arrests?|suspects?|offenders?|persons?|people|reports?|cases?|requests?|images?|' +
  'videos?|files?|accounts?|searches|users?|respondents?|countries|States|agencies|companies|convictions?|prosecutions?|' +
  'investigations?|investigators|officers|referrals?|hotlines|cent|months|transactions';

/** “about two to three”, “10 or 12”. */
const MANY = String.raw` (?:(?:about|some|on average|up to|only|nearly|almost|more than|over|less than|at least|around|between) )*(?:${WORDED}|\d[\d,.]*)(?: (?:to|or|and) (?:${WORDED}|\d[\d,.]*))? `;

/** What counts as a statistic or an amount. */
const STATISTICS = [
  String.raw`(?:${NUMBER}|${SMALL}) per ?cent\b`,
  String.raw`(?:${NUMBER}) ?%`,
  String.raw`\b(?:${SMALL}|\d+) (?:in|out of) (?:every )?(?:${SMALL}|\d+)\b(?! (?:days|hours|months|weeks))`,
  String.raw`\b\d{1,3}(?:,\d{3})+\b`,
  String.raw`\b(?:${NUMBER}) (?:million|billion|trillion|thousand)\b`,
  String.raw`[$€£¥] ?\d`,
  String.raw`\b(?:half|(?:an?|one|two|three|four|five|nine) (?:half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)|two-thirds|three-quarters) (?:of )?(?:all |the |those |these |them|its |their )+(?:[\p{L}-]+ ){0,2}[\p{L}-]+s\b`,
  String.raw`\b(?:an?|one|two|three|four|nine) (?:thirds?|quarters?|fifths?|tenths?) of \p{L}+`,
  String.raw`\b(?:averages?|averaged|mean|median)\b[^.;]{0,60}\b(?:${WORDED}|\d[\d,.]*) (?:${TIMES}|${COUNTED})\b`,
  String.raw`\b(?:takes?|took|taken|(?<!\b(?:the|in|over|for|its|their|these|of|past|within|during) )lasts?|lasted|waits?|waited)${MANY}(?:weeks|months|years)\b`,
  String.raw`\b(?:needed|within|after|delay(?:s|ed)? (?:of|by))${MANY}(?:weeks|months|years)\b(?=[^.;]*\b(?:answer|answered|requests?|reply|replied|cases?|average|study|court|investigation|trial)\b)`,
  String.raw`\b(?:twice|thrice|(?:${WORDED}|\d+) times|tenfold|twofold|threefold|fivefold|a hundredfold) (?:as|more|higher|larger|the|that|those|fewer)\b`,
  String.raw`\b(?:nearly|almost|about|roughly|some|over|more than|fewer than|less than|at least|up to|around|approximately) (?:${WORDED}) (?:${COUNTED})\b`,
  String.raw`\b(?:doubled|tripled|trebled|quadrupled)\b`,
  String.raw`\b(?:rose|risen|fell|fallen|grew|grown|increased|decreased|dropped|declined) (?:by|from|to) (?:about |some )?\d`,
  String.raw`(?<!under |aged |below |over |than |age of )\b(?!(?:199|20[0-3])\d\b)[1-9]\d+ (?:[a-z-]+ ){0,2}(?:${COUNTED.replace('|months', '').replace('countries|States|', '')})\b`,
  // Where something is done or who takes part is no statistic: officials from 13 countries, work in 14 States.
  String.raw`(?<!under |aged |below |over |than |\b(?:in|across|from|of|for|between|with|covers|joins) (?:the |all )?)\b[1-9]\d+ (?:[a-z-]+ ){0,2}(?:countries|States)\b`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** What dates an event: a day or month of a year, or a year after a word of time. */
const DATES = [
  new RegExp(String.raw`(?<![Aa]s (?:at|of) (?:\d{1,2} )?)\b(?:\d{1,2} )?(?:${MONTH}) (?:19|20)\d\d\b`, 'u'),
  /(?<!\b[Nn]ext steps )\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Bb]y|[Ff]rom|[Bb]efore|[Aa]fter) (?:early |late |mid-)?(?:19|20)\d\d\b(?!\/)(?!,? (?:[\p{L}’-]+ ){0,8}(?:will|shall) )/u,
];

/** A threshold that somebody has to reach states nothing. */
const THRESHOLD = /\b(?:majority|quorum|threshold) of (?:at least |more than |over )?[\d.,]+ ?(?:%|per ?cent)/g;

/** Names of instruments that hold a year or number and state no event. */
const INSTRUMENTS =
  /\b(?:resolution|Act|Law|Regulation|Directive|Protocol|Convention|Guidelines|Code|Order|Bill)(?: \(?No\.)? ?(?:of )?\(?[\d/]+\)?/g;

/** A supposition claims nothing, nor does the key to a drawing; a dateline says where a text was written. */
const SUPPOSED =
  /^[“"(]?(?:(?:If|Suppose|Imagine|Assume|Let|Say)\b|The (?:arrows?|bars?|lines?|dots?|colou?rs?|circles?|squares?|columns?|shades?) (?:shows?|represents?|stands?|marks?|indicates?|means?)\b)/;
const DATELINE = /^\p{Lu}[\p{L} ]+(?: \([\p{L} ]+\))?, \d{1,2} \p{L}+ (?:19|20)\d\d ?[–—-] ?/u;

/** The first statistic or amount in a sentence, or the first date of an event where there is none, with its index. */
export function claimIn(sentence: string): Claim | undefined {
  if (SUPPOSED.test(sentence)) return undefined;
  const blank = (found: string) => ' '.repeat(found.length);
  const plain = sentence.replace(INSTRUMENTS, blank).replace(THRESHOLD, blank).replace(DATELINE, blank);
  return firstOf(STATISTICS, plain, 'statistic') ?? firstOf(DATES, plain, 'date');
}

function firstOf(patterns: readonly RegExp[], plain: string, kind: Claim['kind']): Claim | undefined {
  const found = patterns.map((pattern) => pattern.exec(plain)).filter((match) => match !== null);
  const first = found.sort((a, b) => a.index - b.index)[0];
  return first === undefined ? undefined : { words: first[0].trim(), index: first.index, kind };
}
