const KIND =
  'Convention|Protocol|Act|Law|Code|Charter|Covenant|Directive|Regulation|Constitution|Statute|Treaty|Agreement|Ordinance|Decree|Bill|Declaration|Rules';
const NAME = String.raw`(?:\p{Lu}[\p{L}’-]+ (?:(?:of|on|and|the|for|against|to|in|from) )*){1,9}`;

/** A periodical on law is none. */
const PERIODICAL = '(?:Journal|Review|Yearbook|Quarterly|Gazette)';
const NO_PERIODICAL = String.raw`(?<!\b${PERIODICAL} of (?:\p{Lu}[\p{L}’-]+ (?:and )?){0,3})(?!(?:\p{Lu}[\p{L}’-]+ (?:of )?){0,3}${PERIODICAL}\b)`;

/** An instrument or law that is named by a provision, a year or a number; group `name` is what it is called. */
export const INSTRUMENT = new RegExp(
  [
    String.raw`\b(?:[Aa]rticles?|[Ss]ections?|[Pp]aragraphs?|[Rr]ules?|[Cc]hapter) \d[\w()]*(?:,? (?:and |to )?\d[\w()]*)* of (?:the |that |its )?(?<a>${NAME}(?:${KIND})s?)`,
    String.raw`\b(?<b>(?<!(?:this|same) )${NAME}(?:${KIND})),? (?:(?:of|from) (?:\d{1,2} \p{Lu}\p{Ll}+ )?)?(?:19|20)\d\d\b`,
    String.raw`\b${NO_PERIODICAL}(?<c>(?:${NAME})?(?:Act|Law|Regulation|Directive|Ordinance|Decree|Bill) (?:\(E[UC]\) )?(?:No\.? ?)?\d[\d/]*)`,
  ].join('|'),
  'u',
);

/** In a case with charges only: what tells of a judgement, or tells the offence as a fact. */
export const GUILT = new RegExp(
  [
    String.raw`\b(?:convicted|convictions?|sentenced|found guilty|guilty|jailed|imprisoned)\b`,
    String.raw`\b(?:his|her|their|these|those|the man’s|the woman’s|the suspect’s|the accused’s) (?:crimes?|offen[cs]es?|victims|abuse of|crime spree|criminal (?:acts?|activit(?:y|ies)))\b`,
    String.raw`\b(?:committed|perpetrated|carried out) (?:the|these|those|this|several|many|his|her|their|multiple|numerous|such|further|similar|an?|\w+) (?:\w+ )?(?:offen[cs]es?|crimes?|abuses?|assaults?|rapes?|acts?)\b`,
    String.raw`\b(?:[Hh]e|[Ss]he|[Tt]hey|[Tt]he (?:man|woman|men|couple|teacher|suspects?|accused|father|mother|uncle|tourist|foreigner|network|group)) (?:had |has |have )?(?:also |then |later |repeatedly |regularly )?(?:abused|raped|molested|exploited|filmed|photographed|sold|groomed|trafficked|assaulted|extorted|coerced|recorded|streamed|paid for|ordered|produced|distributed|shared|shot|lured|blackmailed|enticed)\b`,
    String.raw`\b(?:who|which) (?:had |has )?(?:abused|raped|molested|exploited|groomed|trafficked|assaulted|extorted)\b`,
  ].join('|'),
  'iu',
);

/** What says that it is not yet known, before the words or after them. */
export const ALLEGED =
  /\b(?:alleg(?:e|es|ed|edly|ing|ations?)|suspect(?:ed)? of|accused of|charged with|charges? (?:of|that|say|allege)|according to|claims?|is said to|prosecut(?:ion|or)s? (?:say|claim|allege)|indictment|if (?:proven|convicted))\b/iu;
