import type { ForeignMark } from './mark.js';

/** Markdown that was not read as such, because a sign or a space is wrong: readers would see its signs. */
export const UNREAD: readonly ForeignMark[] = [
  {
    name: 'a link without its address',
    found: /\[[^[\]\n@^][^[\]\n@]*\]\[[^[\]\n@]*\]/gu,
    write: 'Write [words](https://…), or [words][x] and below it [x]: https://…',
  },
  {
    name: 'a link that is not read as one',
    found: /\[[^[\]\n]+\][ ]?\((?:[^()\n]*\.(?:md|html?|pdf|docx?|xlsx?)\b[^()\n]*|(?:https?:|www\.)[^()\n]*)\)/giu,
    write: 'Write [words](https://…), without a space between the brackets or in the address.',
  },
  {
    name: 'a link that is not read as one',
    found: /\[[^[\]\n]+\][ ]?\(\uFFFC[^()\n]*\)|\([^()\n]+\)\[\uFFFC\]/gu,
    write: 'Write [words](https://…), without a space between the brackets or in the address.',
    holds: 'link',
  },
  {
    name: 'a note without its words or its end',
    found: /\^\[/gu,
    write: 'Write ^[words] within one paragraph, or [^1] and below it [^1]: words.',
  },
  {
    name: 'a table that is not read as one',
    found: /^\|[ \t]*\S[^\n]*$|^[^|\n]+ \| [^\n]*\n[^|\n]+ \| [^\n]*/gmu,
    write: 'Write an empty line before it and a line |---|---| under its head.',
  },
  {
    name: 'a list with typed bullets',
    found: /^[•▪◦●‣∙■□➢\uF0B7][ \t]+\S[^\n]*/gmu,
    write: 'Write - and a space before each item.',
  },
  {
    name: 'a mark of emphasis or code without its other end',
    found:
      /(?<![\p{L}\p{N}*])\*(?=\p{L})|(?<![\p{L}\p{N}_])_(?=\p{L})|\*\*(?=\p{L})|(?<=[\p{L}.,;:!?])\*\*|(?<![\p{L}\p{N}_])__(?=\p{L})|(?<=\p{L})__(?![\p{L}\p{N}_])|`+/gu,
    write: 'Close it without a space inside: **words**, `code`; the apostrophe is ’.',
  },
  {
    name: 'a character reference',
    found:
      /&(?:amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[nm]dash|hellip|bull|shy|times|euro|pound|copy|reg|deg|[A-Za-z](?:acute|grave|circ|uml|tilde|cedil|ring|slash)|#\d{2,6}|#[xX][\dA-Fa-f]{2,5});/gu,
    write: 'Type the character itself.',
  },
];
