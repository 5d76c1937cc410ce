/** What a sentence that says so claims of the world in general: of most, of a trend, of a first place. */
const COUNTED = String.raw`(?:[a-z][\w’-]* ){0,3}[a-z][\w’-]+`;
const POSSIBLE = String.raw`(?![^.;]{0,60}\b(?:can|may|might|could|must|should|would)\b)`;

const MOST = [
  String.raw`(?:[Tt]he (?:vast |great |large )?majority of|[Mm]ost(?: of)?|[Mm]any(?: of)?|[Ff]ew(?:er)?(?: of)?|[Cc]ountless|[Nn]umerous|[Nn]early all|` +
    String.raw`[Aa]lmost (?:all|every|no)|[Hh]ardly any|[Vv]irtually (?:all|every|no)|[Mm]ore than half(?: of)?|[Ll]ess than half(?: of)?|` +
    String.raw`[Aa] (?:growing|large|great|significant|considerable|substantial|small|high|increasing|rising) (?:number|share|proportion|part|majority|minority) of|` +
    String.raw`[Tt]he bulk of|[Ll]arge numbers of|(?:[Hh]undreds|[Tt]housands|[Mm]illions|[Dd]ozens|[Ss]cores) of)`,
];

/** A generality as a subject of a sentence or clause: “Most providers answer within a day”. */
/** What somebody said, found or noted is theirs: they are named. */
const NOT_REPORTED = String.raw`(?<!\b(?:said|says|not(?:es?|ed|ing)|specif(?:y|ies|ied)|recommend(?:s|ed|ing)|stress(?:es|ed|ing)|emphasi[sz](?:es?|ed|ing)|suggest(?:s|ed)|consider(?:s|ed)|conclud(?:es?|ed)|agree[sd]?|stat(?:es?|ed)|requires?|required|provides?|provided|found|finds|report(?:s|ed)|observ(?:es?|ed)|indicat(?:es?|ed)|highlight(?:s|ed)|underlin(?:es?|ed)|point(?:s|ed) out|told|wrote|writes|means?|asks?|asked) (?:that )?[^.;]{0,80})`;

/** What is found, unless somebody is named who says it: the look back is long, and taken only where something is found. */
export function unreported(found: string): string {
  return `(?=${found})${NOT_REPORTED}(?:${found})`;
}

const GENERALITY = String.raw`(?:^|[.;:,] (?:and |but |while |where |that )?|\bthat )(?:${MOST.join('|')}) (?!(?:important|likely|recent|often|effective|useful|common|urgent|which|whom|of (?:which|whom|this|the (?:guide|chapter|text)))\b)${POSSIBLE}${COUNTED}`;

const MORE = String.raw`(?:grow(?:n|ing)|ris(?:en|ing)|increas(?:ed|ing)|fall(?:en|ing)|declin(?:ed|ing)|decreas(?:ed|ing)|spread(?:ing)?|expand(?:ed|ing)|worsen(?:ed|ing)|multipl(?:ied|ying)|shr(?:unk|inking)|soared|surged|accelerat(?:ed|ing)|intensif(?:ied|ying)|evolv(?:ed|ing))`;
const TREND = [
  String.raw`\b[Ii]ncreasingly\b`,
  String.raw`\b(?:[Mm]ore and more|[Ff]ewer and fewer|[Ll]ess and less|ever (?:more|larger|faster|younger|greater|fewer|shorter|longer))\b`,
  String.raw`(?<!\b(?:outcomes?|goals?|aims?|objectives?|priorit(?:y|ies)|tasks?|purposes?|measures?)\b[^.;]{0,60} )\b(?:is|are|was|were|has been|have been|had been|has|have|keeps?|continues? to be) (?:also |now |still |steadily |rapidly |quickly |constantly |sharply |slowly ){0,2}${MORE}\b(?! (?:by|in) (?:law|nature)\b| (?:its|their|his|her|our)\b)`,
  String.raw`\bcontinues? to (?:grow|rise|increase|fall|decline|spread|expand|worsen)\b`,
  String.raw`\bon the (?:rise|increase|decline|wane)\b`,
  String.raw`\b(?:growing|rising|increasing|declining|falling) (?:number|numbers|share|levels?|demand|use|trend|rates?|volumes?|threat|problem|concern|popularity|reliance)\b`,
];

const FIRST = String.raw`\bthe (?:largest|biggest|most common|most frequent|most widely used|fastest(?:[- ]growing)?|highest|lowest|commonest|most popular|most affected|most active|most dangerous|most prolific|worst|leading|main|number one) (?:[a-z-]+ ){0,2}(?:sources?|causes?|forms?|types?|channels?|providers?|destinations?|markets?|groups?|shares?|numbers?|kinds?|platforms?|tools?|threats?|countr(?:y|ies)|States?|victims?|offenders?|producers?|consumers?|hosts?|hubs?|rates?|methods?|apps?|services?|networks?|crimes?)\b`;

const SELDOM = String.raw`\b(?:seldom|rarely|hardly ever|almost always|almost never|nearly always|nearly never|in most cases|in many cases|in the majority of cases|as a rule|more often than not|most often|most commonly)\b`;

/** A generality, trend or ranking that a reader will ask the source of. */
export const GENERAL = new RegExp([GENERALITY, ...TREND, FIRST, SELDOM].map(unreported).join('|'), 'u');

/** An absolute: no exception is left, and one is enough to refute it. */
export const ABSOLUTE = new RegExp(
  [
    String.raw`(?<!\b(?:must|should|shall|may|can|will|would|could|not|is|are|be|to|do|and|or|has|have) )(?<=[a-z’] )(?:always|never) (?:again )?[a-z]+(?:s|ed)\b`,
    String.raw`\b(?:is|are|has|have|will|can|would) (?:always|never) (?!been (?:asked|named)|again|(?<=will always )be (?:[a-z]+ed|taken|given|heard|told|made|kept|held|sought)\b)[a-z]+`,
    String.raw`\b(?:without|beyond) (?:a |any |the slightest |all )?(?:shadow of a )?doubt\b`,
    String.raw`\b[Oo]nly (?:[\w’-]+ ){1,5}can (?:ever )?(?:solve|stop|end|protect|prevent|work|help|succeed|save|achieve|guarantee|ensure|deliver)`,
    String.raw`\b[Tt]he only (?:way|solution|answer|means|remedy|tool|method|option|path|thing)\b(?! (?:in|of) (?:the|this) (?:annex|table|list))`,
    String.raw`\b(?:[Ee]very|[Aa]ll|[Aa]ny|[Ee]ach) (?:State|States|country|countries|Government|Governments|expert|experts|investigator|investigators|person|people|child|parent|one) (?:know|knows|agree|agrees|accept|accepts|understand|understands|want|wants|suffer|suffers|will|would)\b`,
    String.raw`\b(?:[Ee]veryone|[Ee]verybody|[Nn]obody|[Nn]o one|[Nn]o State|[Nn]o country|[Nn]o child|[Nn]o company|[Nn]o system|[Nn]o law) (?:knows?|can|could|would|ever|doubts?|denies|escapes?)\b`,
    String.raw`\b(?:in|under) (?:all|every|any) (?:possible )?(?:cases?|circumstances?|situations?|instances?)\b(?![^.;]{0,80}\b(?:needs?|must|should|shall|has|have) to\b|[^.;]{0,80}\b(?:must|should|shall)\b)`,
    String.raw`\b(?:(?<!\b(?:rights?|freedoms?|constitution|convention|covenant|law|laws|act|article|charter)\b[^.;]{0,90})(?:guarantees?(?= (?:that|the|success|safety|security|results?|anonymity|protection|an?|against|compliance)\b)|guaranteed)(?![^.;]{0,60}\b(?:rights?|freedoms?)\b)|foolproof|infallibl[ey]|fail-?safe|flawless(?:ly)?|bulletproof|watertight|one hundred per cent|100 per cent (?:safe|secure|effective|accurate|certain|sure))\b(?! (?:of|by) (?:rights?|law))`,
    String.raw`\b(?:completely|totally|entirely|absolutely|perfectly|utterly) (?:safe|secure|effective|anonymous|impossible|certain|useless|untraceable|reliable|sure|unable|accurate|eliminated?|eradicated?|preventable)\b`,
    String.raw`\b(?:undisputed|indisputabl[ey]|incontrovertibl[ey]|self-evident|no doubt|undoubtedly|unquestionably|inevitabl[ey]|there is no (?:alternative|other way|question|doubt))\b`,
    String.raw`\b(?:always|never) (?:works?|fails?|succeeds?|happens?|ends?|leads?|helps?|lies?|tells?|answers?|reports?)\b`,
  ].join('|'),
  'iu',
);
