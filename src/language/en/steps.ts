/** Words that begin a step or recommendation which tells nobody to act: no verb, or a verb that names no act. */
const NO_VERB = new Set(
  (
    'the a an this that these those all each every any no it there they he she we one some many most such both either its their his her ' +
    'is are was were be being been has have had will would should must may can could cooperation coordination communication notification ' +
    'preservation collection identification verification registration confirmation consultation documentation translation preparation ' +
    'submission transmission disclosure review-of analysis assessment assistance referral receipt approval removal retrieval disposal ' +
    'storage support-of training-of protection prevention prosecution investigation information evidence data police states governments ' +
    'investigators prosecutors authorities providers companies ministries officers victims children parents legal technical international ' +
    'national regional formal urgent direct immediate full prompt proper better more better new good effective adequate appropriate'
  ).split(' '),
);

/** Verbs that end as nouns do. */
const VERBS = new Set(
  (
    'mention question position station condition function caution petition requisition bring ring sing string fling cling swing spring ' +
    'implement document supplement complement comment experiment cement balance finance advance enhance influence reference sentence ' +
    'experience evidence license practise practice witness address process access assess discuss confess progress pass press focus harness ' +
    'visit audit edit submit permit admit commit limit credit profit signal appeal deal seal reveal heal steal total trial label channel'
  ).split(' '),
);

/** Nouns that are verbs too, and are nouns before these words. */
const NOUN_PHRASES =
  /^(?:(?:contact|exchange|follow-up|interview|dialogue) with|(?:request|support|need|demand) for|(?:access|response|answer|reply|notice|visit) to|(?:transfer|release|record|exchange|review|update|check|search|use|return|report|seizure|study|release) of|(?:report|review|interview) by)$/;

/** Whether a step or recommendation begins with what somebody does: “Send the request”, “Within an hour, call …”, “If …, ask …”. */
export function beginsWithVerb(sentence: string): boolean {
  const words = sentence
    .trim()
    .toLowerCase()
    .split(/[\s,.:;]+/);
  const [first = '', second = ''] = words;
  if (
    /^(?:if|when|where|once|before|after|within|in|at|on|as|without|until|unless|for|with|by|from|to|then|first|next|finally|always|never|do|do not|only|together|immediately|otherwise|also|even|while)$/.test(
      first,
    )
  )
    return true;
  if (
    NO_VERB.has(first) ||
    second === 'of' ||
    second === 'is' ||
    second === 'are' ||
    second === 'was' ||
    second === 'must' ||
    second === 'should'
  )
    return false;
  if (NOUN_PHRASES.test(`${first} ${second}`)) return false;
  if (VERBS.has(first)) return true;
  return !/(?:tion|sion|ment|ance|ence|ity|ness|ship|sis|ism|ing|hood|age(?<!manage|encourage|engage|message|damage|package|stage|page)|al(?<!signal|appeal|deal))s?$/.test(
    first,
  );
}

/** A recommendation whose fulfilment nobody can check. */
export const UNCHECKABLE =
  /^(?:(?:continue|further|work|seek|aim|strive|try|endeavour) (?:to|towards?) )?(?:strengthen|promote|consider|enhance|improve|foster|encourage|explore|support|facilitate|raise awareness|recogni[sz]e|acknowledge|continue|deepen|intensify|boost|increase|step up|address|tackle|prioriti[sz]e|be aware|bear in mind|reflect|think|study ways|look at|look into|pay attention|give (?:due )?(?:consideration|attention|priority)|take (?:appropriate|all|adequate|effective|the necessary) (?:\w+ )?(?:steps|measures|action)|make (?:every |all )?efforts?|build (?:capacity|trust|awareness|momentum|synergies)|develop (?:capacity|awareness|synergies|a culture)|leverage|harness|mainstream|empower|advance|ensure (?:better|greater|more|adequate|appropriate|effective|that (?:all|every|cooperation|children)))\b/iu;
