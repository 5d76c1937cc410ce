const NUMBER = String.raw`\d[\d,.]*\d|\d`;
const SMALL = 'one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty';
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const COUNTED =
  'victims?|children|girls|boys|women|men|arrests?|suspects?|offenders?|persons?|people|reports?|cases?|requests?|images?|' +
  'videos?|files?|accounts?|searches|users?|respondents?|countries|States|agencies|companies|convictions?|prosecutions?|' +
  'investigations?|investigators|officers|referrals?|hotlines|cent|months|transactions';

/** What counts as a statistic or an amount. */
const STATISTICS = [
  String.raw`(?:${NUMBER}|${SMALL}) per ?cent\b`,
  String.raw`(?:${NUMBER}) ?%`,
  String.raw`\b(?:${SMALL}|\d+) (?:in|out of) (?:every )?(?:${SMALL}|\d+)\b(?! (?:days|hours|months|weeks))`,
  String.raw`\b\d{1,3}(?:,\d{3})+\b`,
  String.raw`\b(?:${NUMBER}) (?:million|billion|trillion|thousand)\b`,
  String.raw`[$€£¥] ?\d`,
  String.raw`\b(?:half|(?:a|one|two) thirds?|(?:a|one|three) quarters?) of (?:all |the |those )?(?:${COUNTED})\b`,
  String.raw`\b(?:doubled|tripled|trebled|quadrupled)\b`,
  String.raw`\b(?:rose|risen|fell|fallen|grew|grown|increased|decreased|dropped|declined) (?:by|from|to) (?:about |some )?\d`,
  String.raw`(?<!under |aged |below |over |than |age of )\b[1-9]\d+ (?:[a-z-]+ ){0,2}(?:${COUNTED.replace('|months', '')})\b`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** What dates an event: a day or month of a year, or a year after a word of time. */
const DATES = [
  new RegExp(String.raw`(?<![Aa]s (?:at|of) (?:\d{1,2} )?)\b(?:\d{1,2} )?(?:${MONTH}) (?:19|20)\d\d\b`, 'u'),
  /\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Bb]y|[Ff]rom|[Bb]efore|[Aa]fter) (?:early |late |mid-)?(?:19|20)\d\d\b(?!\/)/u,
];

/** Names of instruments that hold a year or number and state no event. */
const INSTRUMENTS =
  /\b(?:resolution|Act|Law|Regulation|Directive|Protocol|Convention|Guidelines|Code|Order|Bill)(?: \(?No\.)? ?(?:of )?\(?[\d/]+\)?/g;

/** The first statistic, amount or date of an event in a sentence, with its index; undefined where there is none. */
export function claimIn(sentence: string): { readonly words: string; readonly index: number } | undefined {
  const plain = sentence.replace(INSTRUMENTS, (found) => ' '.repeat(found.length));
  const found = [...STATISTICS, ...DATES].map((pattern) => pattern.exec(plain)).filter((match) => match !== null);
  const first = found.sort((a, b) => a.index - b.index)[0];
  return first === undefined ? undefined : { words: first[0].trim(), index: first.index };
}
