import { anyOf, COMPANIES, STATES } from '../states.js';
import { unreported } from './claims.js';

const WHO =
  'States?|Governments?|Member States|States parties|[Cc]ountries|country|[Pp]arliaments?|legislators?|legislatures?|ministr(?:y|ies)|ministers?|' +
  '(?:central |competent |national |local |judicial )?authorit(?:y|ies)|[Rr]egulators?|[Pp]roviders|[Cc]ompanies|[Pp]latforms|[Pp]olice forces|[Pp]rosecutors|[Cc]ourts|' +
  anyOf(STATES);

/** What somebody is told to do, in the voice of the text. */
export const PRESCRIPTION = new RegExp(
  unreported(
    String.raw`(?<!\b(?:principles?|rules?|standards?|obligations?|conditions?|requirements?|criteria|duties|tasks) (?:that |which |with which |to which )?)\b(?:[Ee]very |[Ee]ach |[Aa]ll |[Tt]he |[Nn]o )?(?:${WHO})(?: (?:also|therefore|thus|then|alone|concerned|in the region|of the region|themselves)){0,2} (?:must|should|shall|ought to|has to|have to|needs? to|is obliged to|are obliged to|cannot afford to|is urged to|are urged to)\b(?! (?:therefore |thus |then )?(?:naturally |logically )?(?:want|expect)\b)`,
  ),
  'u',
);

const FAULTS = [
  String.raw`turn(?:s|ed|ing)? (?:a )?(?:deaf ear|blind eye|its back|their backs?)`,
  String.raw`look(?:s|ed|ing)? (?:the other way|away)`,
  String.raw`ignor(?:e|es|ed|ing)|neglect(?:s|ed|ing)?|violat(?:e|es|ed|ing)|flout(?:s|ed|ing)?|breach(?:es|ed|ing)?|shirk(?:s|ed|ing)?|evad(?:e|es|ed|ing)|dodg(?:e|es|ed|ing)|obstruct(?:s|ed|ing)?|stonewall(?:s|ed|ing)?|sabotag(?:e|es|ed|ing)|undermin(?:e|es|ed|ing)|betray(?:s|ed|ing)?|abandon(?:s|ed|ing)?|deceiv(?:e|es|ed|ing)|mislead(?:s|ing)?|misled|lie[sd]? (?:to|about)|tolerat(?:e|es|ed|ing)|condon(?:e|es|ed|ing)|shelter(?:s|ed|ing)? (?:offenders|criminals)|harbour(?:s|ed|ing)?|shield(?:s|ed|ing)? (?:offenders|criminals)|protect(?:s|ed|ing)? (?:offenders|criminals|its profits?|abusers)|enabl(?:e|es|ed|ing) (?:abuse|offenders)|profit(?:s|ed|ing)? from (?:the )?(?:abuse|exploitation|suffering)`,
  String.raw`fail(?:s|ed|ing)? (?:to|its|their|children|victims)`,
  String.raw`refus(?:e|es|ed|ing) (?:to|any|all)|resist(?:s|ed|ing)? (?:calls|pressure|efforts|reform)|reject(?:s|ed|ing)? (?:calls|all|every)`,
  String.raw`(?:put|puts|putting|plac(?:e|es|ed|ing)|rank(?:s|ed)?|valu(?:e|es|ed)|prioriti[sz](?:e|es|ed|ing)) (?:its |their )?(?:own )?(?:profits?|revenue|money|business|growth|interests?|privacy|reputation|image|shareholders|tourism|trade)\b`,
  String.raw`hid(?:e|es|ing)? (?:the |its |their |evidence|data|behind)|conceal(?:s|ed|ing)?|cover(?:s|ed|ing)? up|whitewash(?:es|ed|ing)?|den(?:y|ies|ied|ying) (?:the|any|all|its|that)|drag(?:s|ged|ging)? (?:its|their) feet`,
  String.raw`(?:do|does|did|has done|have done) (?:nothing|little|too little|not care|not bother|next to nothing|far too little|not enough)`,
  String.raw`(?:show|shows|showed|has shown) (?:no|little) (?:interest|will|concern|respect)|lack(?:s|ed|ing)? (?:the |any |political )?(?:will|interest|commitment|courage|competence)|care(?:s|d)? (?:little|nothing|more about)`,
  String.raw`(?:is|are|was|were|has been|have been|remains?) (?:\w+ly )?(?:negligent|complicit|corrupt|careless|indifferent|unwilling|reluctant|lax|hostile|irresponsible|incompetent|to blame|at fault|uncooperative|slow to|blind to|deaf to|soft on|a haven|a safe haven|a hub|a hotspot|notorious|the worst|in denial|dishonest|reckless|guilty|responsible for the (?:abuse|failure|deaths?))`,
  String.raw`(?:lag(?:s|ged|ging)? behind|fall(?:s|ing)? behind|fell behind|stand(?:s)? idly by|stood idly by|wash(?:es|ed)? (?:its|their) hands|pay(?:s)? lip service|paid lip service|mak(?:e|es) excuses|hinder(?:s|ed)?|block(?:s|ed)? (?:requests|cooperation|reform|progress|investigations))`,
];

/** A State or company that is named, and blamed in the same clause. */
export const BLAME = new RegExp(
  String.raw`\b(?:${anyOf([...STATES, ...COMPANIES])})(?:[’']s?)?(?: (?:(?!and\b|but\b|while\b|that\b|which\b|for\b|against\b|sued\b|accused\b|charged\b|fined\b|banned\b)[\w’-]+)){0,5}? (?!(?<=\b(?:is|are|was|were|been|be|being) )\w+ed\b)(?:${FAULTS.join('|')})\b`,
  'u',
);
