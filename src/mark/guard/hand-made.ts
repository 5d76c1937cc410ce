import { keptByText } from '../../tree/kept.js';

/** Signs that mean nothing here and that a hand puts around words which are not to be printed, one or more on each side. */
const RARE = '¤¶¬†‡¦░▒▓';
/** Signs that stand alone in many texts, and twice or more in a row only around such words. */
const DOUBLED = '#@^!?/&§¢°;';
/** Brackets that no text of this kind has: a name, a quotation and a sum are written with others. */
const STRANGE = [...'⟦⟧⟪⟫【】〖〗〔〕⁅⁆⦃⦄⦅⦆⸢⸣⸤⸥⸨⸩⟬⟭⟨⟩❨❩❪❫❬❭❰❱❲❳❴❵⌈⌉⌊⌋｢｣'];
const OPENING = STRANGE.filter((_, at) => at % 2 === 0).join('');
const CLOSING = STRANGE.filter((_, at) => at % 2 === 1).join('');
const OPENS = '[\\p{L}\\p{N}“‘"\'(]';
const CLOSES = '[\\p{L}\\p{N}.,;?”’"\')]';
const WITHIN = '[^]{1,300}?';

const NAME =
  '(?:INTERNAL|CONFIDENTIAL|RESTRICTED|WITHHELD|SECRET|SENSITIVE|REDACT(?:ED|ION)?|NON?T?[ -]PUBLIC|OFF[ -]RECORD)';

/** Pairs and fences that take no effect: words between them would be printed. On words as a reader sees them. */
const MARKS = [
  new RegExp(`(?<![\\p{L}\\p{N}${RARE}])([${RARE}])\\1*(?=${OPENS})${WITHIN}(?<=${CLOSES})\\1`, 'u'),
  new RegExp(`(?<![\\p{L}\\p{N}§])§(?=\\p{L})${WITHIN}(?<=${CLOSES})§(?![\\s§]*\\p{N})`, 'u'),
  new RegExp(`(?<![\\p{L}\\p{N}:${DOUBLED}])([${DOUBLED}])\\1{1,3}(?=${OPENS})${WITHIN}(?<=${CLOSES})\\1{2}`, 'u'),
  new RegExp(`[${OPENING}]${WITHIN}[${CLOSING}]`, 'u'),
  // Brackets and signs within them: `[-words-]`, `{+words+}`; two brackets, of which none stands in them.
  /(?!\{(?:--|==|\+\+|~~))[[({<]([!?%&/=+*~^#@|-])\1*(?=[\p{L}\p{N}“‘])[^\n[\](){}<>]{1,300}(?<=[\p{L}\p{N}.,;”’])\1+[\])}>]/u,
  /\{>(?!>)\s?[^{}\n]{1,300}(?<!<)<\}|\(\((?=\p{L}{2})[^()\n]{1,300}\)\)/u,
  new RegExp(`(?<![\\p{L}\\p{N}%])%(?=\\p{L})[^%\\n]{1,300}(?<=[\\p{L}\\p{N}.,;])%(?![\\p{L}\\p{N}])`, 'u'),
  new RegExp(`(?<![^\\s(])([${RARE}])\\1*[ ](?=[\\p{L}“‘"'(])${WITHIN}[ ]\\1`, 'u'),
  // With spaces: `### words ###`, `*** words ***`, `XXX words XXX`.
  new RegExp(`(?<![^\\s(])([${RARE}${DOUBLED}*%~=+$])\\1{2,}\\s${WITHIN}\\s\\1{3}`, 'u'),
  /(?<![\p{L}\p{N}])([XYZ])\1{2,}(?![\p{L}\p{N}])[^]{1,300}?(?<![\p{L}\p{N}])\1{3,}(?![\p{L}\p{N}])/u,
  /\({3}(?=[\p{L}\p{N}])[^]{1,300}?\){3}|\[\*[^\]\n]{1,300}\*\]|>{2}(?=\p{L})[^<>]{1,300}(?<=[\p{L}.])<{2}|<{3}|>{3}/u,
  // A line of signs alone, as other tools fence what they know.
  /^[ \t]*(?:([+%@&$!#^<>=/¤§])\1{2,}|([XYZ])\2{2,})[ \t]*$/mu,
  new RegExp(`\\b(?:BEGIN|START|END|STOP)(?: OF)? ${NAME}\\b|${NAME}\\b[^]{1,300}?\\bEND ${NAME}\\b`, 'u'),
];

/** Words in brackets that say what became or is to become of a text, and what a pen leaves where words stood. */
const SAYINGS = [
  /\[\s*(?:(?:names?|sources?|places?|figures?|numbers?|dates?|text|details?) (?:withheld|removed|hidden|suppressed|redacted)|sensitive|withheld|suppressed|deleted|removed|redact(?:ed|ion)|black(?:ed)? ?out|un (?:eyes )?only|off (?:the )?record)(?:[\s:,][^\]\n]{0,200})?\]/iu,
  /\[\s*(?:begin|start|end|stop|delete|remove|cut|strike|omit|hide|leave out|take out|do not|not (?:for|to be))\b[^\]\n]{0,100}\b(?:print|publi|releas|final|version|before|later|draft|internal|circulat)[^\]\n]{0,100}\]/iu,
  /[\u{1F50F}\u{1F510}\u{1F512}\u{1F648}\u{1F92B}\u{1F6AB}\u26D4]|\[-{2,}\]/u,
  /\b(?:do not|don['’]t|never) (?:publish|print|release|circulate|share) (?:this|these|the (?:next|above|following|text|paragraph|sentence|section))\b/iu,
  /\b(?:remove|delete|cut|strike|omit|take out|withhold|redact)\b[^.\n]{0,40}\bbefore (?:publi|releas|print|send|circulat|sharing)|\bto ?do\b[^\p{L}\n]{0,4}\b(?:withhold|redact|remove|hide)\b/iu,
  /\*{4,}|\b[xX]{4,}\b|[░▒▓]{2}|\[\s*(?:NP|INT)\s*[:\]]/u,
];

/** Whether words stand between signs by which a hand marks what is not to be printed, and which take no effect. */
export const isMarkedByHand: (seen: string) => boolean = keptByText((seen) => MARKS.some((mark) => mark.test(seen)));

/** Whether words in brackets, stars or crosses say that something was taken out, or is to be. */
export const saysTakenOut: (seen: string) => boolean = keptByText((seen) =>
  SAYINGS.some((saying) => saying.test(seen)),
);

/** Words in braces, which mean nothing here: a set has commas. */
const BRACED = /\{(?=[^{}\n,]{0,200}\p{L}{3})[^{}\n,]{1,200}\}/u;

/** Whether words of running text, code apart, stand in braces. */
export function isBraced(seen: string): boolean {
  return BRACED.test(seen);
}
