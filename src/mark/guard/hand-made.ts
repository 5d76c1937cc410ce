/** Signs that mean nothing here and that a hand puts around words which are not to be printed, one or more on each side. */
const RARE = '¤¶¬†‡¦░▒▓';
/** Signs that stand alone in many texts, and twice or more in a row only around such words. */
const DOUBLED = '#@^!/&§¢°;';
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
  // With spaces: `### words ###`, `*** words ***`, `XXX words XXX`.
  new RegExp(`(?<![^\\s(])([${RARE}${DOUBLED}*%~=+$])\\1{2,}\\s${WITHIN}\\s\\1{3}`, 'u'),
  /(?<![\p{L}\p{N}])([XYZ])\1{2,}(?![\p{L}\p{N}])[^]{1,300}?(?<![\p{L}\p{N}])\1{3,}(?![\p{L}\p{N}])/u,
  /\({3}(?=[\p{L}\p{N}])[^]{1,300}?\){3}|\[\*[^\]\n]{1,300}\*\]|[⟦⟪【〖][^]{1,300}?[⟧⟫】〗]|>{2}(?=\p{L})[^<>]{1,300}(?<=[\p{L}.])<{2}|<{3}|>{3}/u,
  // A line of signs alone, as other tools fence what they know.
  /^[ \t]*(?:([+%@&$!#^<>=/¤§])\1{2,}|([XYZ])\2{2,})[ \t]*$/mu,
  new RegExp(`\\b(?:BEGIN|START|END|STOP)(?: OF)? ${NAME}\\b|${NAME}\\b[^]{1,300}?\\bEND ${NAME}\\b`, 'u'),
];

/** Words in brackets that say what became or is to become of a text, and what a pen leaves where words stood. */
const SAYINGS = [
  /\[\s*(?:(?:names?|sources?|places?|figures?|numbers?|dates?|text|details?) (?:withheld|removed|hidden|suppressed|redacted)|sensitive|withheld|suppressed|deleted|removed|redact(?:ed|ion)|black(?:ed)? ?out|un (?:eyes )?only|off (?:the )?record)(?:[\s:,][^\]\n]{0,200})?\]/iu,
  /\[\s*(?:begin|start|end|stop|delete|remove|cut|strike|omit|hide|leave out|take out|do not|not (?:for|to be))\b[^\]\n]{0,100}\b(?:print|publi|releas|final|version|before|later|draft|internal|circulat)[^\]\n]{0,100}\]/iu,
  /\*{4,}|\b[xX]{4,}\b|[░▒▓]{2}|\[\s*(?:NP|INT)\s*[:\]]/u,
];

/** Whether words stand between signs by which a hand marks what is not to be printed, and which take no effect. */
export function isMarkedByHand(seen: string): boolean {
  return MARKS.some((mark) => mark.test(seen));
}

/** Whether words in brackets, stars or crosses say that something was taken out, or is to be. */
export function saysTakenOut(seen: string): boolean {
  return SAYINGS.some((saying) => saying.test(seen));
}
