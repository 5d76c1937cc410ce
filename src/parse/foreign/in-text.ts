import { LABEL } from '../../model/blocks.js';
import type { Line } from '../at-signs/line.js';
import type { Found } from './find.js';
import { LEFT_IN_TEXT } from './left-by-tools.js';
import type { ForeignMark } from './mark.js';

/** One in a list is understood. */
const TASK: ForeignMark = {
  name: 'a box of a list of tasks `[ ]`',
  found: /^\[[ xX]\][ \t]+\S[^\n]*/gmu,
  write: 'Write the words of the item alone.',
};

/** Marks that are looked for in running text alone: in data a `#` may begin a colour, a name or a number. */
export const IN_TEXT: readonly ForeignMark[] = [
  ...LEFT_IN_TEXT,
  {
    name: 'a heading without its space',
    found: /^#\p{L}[^\n]*/gmu,
    write: 'Write ## and a space before a heading; before a # that is meant write \\.',
  },
  {
    name: 'a tag `#…`',
    found: /(?<![\p{L}\p{N}&/#=?.@-])#\p{L}[\p{L}\p{N}_/-]*/gu,
    write: 'Remove it, or write \\# where it is meant as such.',
  },
  {
    name: 'colons of a block within a line',
    found: /(?<=[^\s:][ \t]*):{3,}[\p{L}-]*/gu,
    write: 'A block begins and ends on lines of its own; between words write one colon.',
  },
  TASK,
  {
    name: 'a drawing within a line',
    found: /(?<=[^\s:][ \t]+|[(“‘])::[a-z][\p{L}-]*(?:\{[^{}\n]*\})?/gu,
    write: 'Write it alone on a line, with an empty line before and after it.',
  },
  {
    name: 'an address of a link that is not read as one',
    found: /^\[[^[\]\n^]+\]:[ \t]*\S[^\n]*/gmu,
    write: 'Write [name]: https://… alone on its line; a title behind it stands in quotation marks.',
  },
  {
    name: 'a part of a work in braces',
    found: /@[\p{L}\p{N}_][\p{L}\p{N}_:.-]*\{[^{}\n]*\}/gu,
    write: 'Write @key [p. 4], or [@key, p. 4].',
  },
  {
    name: 'an at sign without its key',
    found: /@\[[^[\]\n]*\]|\[[^[\]\n]*@(?![\p{L}\p{N}_{])[^[\]\n]*\]/gu,
    write: 'Write [@key]; for a plain at sign write \\@.',
  },
  {
    name: 'a character reference that is none',
    found: /&[a-z]{2,12}\d?;/gu,
    write: 'Type the character itself.',
  },
];

const BRACKET: ForeignMark = {
  name: 'a bracket without its other end',
  found: /(?!)/gu,
  write: 'Write both: [@key, p. 4]; for a plain bracket write \\[.',
};
const KEY = /(?<![\p{L}\p{N}])-?@[\p{L}\p{N}_{]/u;

/** Brackets that do not open or close, in words with a citation or reference: they were to be one. */
export function openBrackets({ text, chars }: Line): Found[] {
  if (!KEY.test(text)) return [];
  const open: number[] = [];
  const single: number[] = [];
  for (const [index, sign] of text.split('').entries()) {
    if (chars[index]?.escaped === true) continue;
    if (sign === '[') open.push(index);
    else if (sign === ']' && open.pop() === undefined) single.push(index);
  }
  return [...open, ...single].map((start) => {
    const words = text.slice(start, start + 30).split('\n')[0] ?? '';
    return {
      mark: BRACKET,
      start,
      end: start + 1,
      words: text[start] === ']' ? text.slice(Math.max(0, start - 29), start + 1) : words,
    };
  });
}

const APART: ForeignMark = {
  name: 'an at sign that is not read as one',
  found: /(?!)/gu,
  write: 'Write @ and the label or key behind it, without a space; for a plain at sign write \\@.',
};
const SIGN = new RegExp(
  `@(?:[ \\u00A0\\u2000-\\u200D\\u2060\\uFEFF]+${LABEL})|[＠﹫][ ]?[\\p{L}\\p{N}_{][\\p{L}\\p{N}_.-]*|@${LABEL}`,
  'gu',
);

/** `@ sec-x`, `＠sec-x`, and `&#64;sec-x`, in which the sign is typed as a reference to a character. */
export function signsApart({ text, chars }: Line, source: string): Found[] {
  return [...text.matchAll(SIGN)].flatMap(({ index, 0: words }): Found[] => {
    const char = chars[index];
    const typed = source[char?.from ?? -1];
    if (char?.escaped === true ? typed !== '&' : /^@\S/.test(words) && !/^@[\u2000-\u200D\u2060\uFEFF]/.test(words))
      return [];
    return [{ mark: APART, start: index, end: index + words.length, words }];
  });
}
