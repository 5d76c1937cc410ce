import { withAccents } from '../import/latex.js';

/** Words with one mark, `*emphasis*`; and the marks of other languages that are left, which would be printed as typed. */
export interface Marked {
  readonly words: string;
  readonly left: readonly string[];
}

const ADDRESS = /(https?:\/\/[^\s<>]+)/;

type Replace = readonly [found: RegExp, by: string | ((all: string, inner: string) => string)];

const RAISED = new Map([...'0123456789+-=()n'].map((sign, index) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][index] ?? sign]));
const LOWERED = new Map([...'0123456789+-=()'].map((sign, index) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][index] ?? sign]));

/** HTML, Markdown and LaTeX as libraries and publishers write them into titles. */
const MARKS: readonly Replace[] = [
  [/<sup>([^<>]*)<\/sup>/gi, (_, inner) => shifted(inner, RAISED)],
  [/<sub>([^<>]*)<\/sub>/gi, (_, inner) => shifted(inner, LOWERED)],
  [/<(?:i|em|cite)>\s*([^<>]*?)\s*<\/(?:i|em|cite)>/gi, '*$1*'],
  [/<\/?(?:b|strong|u|small|span|font|sc|scp|nobr|p|title|mark|code|tt|sup|sub)(?:\s[^<>]*)?>/gi, ''],
  [/<br\s*\/?>/gi, ' '],
  [/\\(?:emph|textit|textsl|mkbibemph|mkbibitalic)\{([^{}]*)\}/g, '*$1*'],
  [/\{\\(?:it|em|sl|itshape)\s+([^{}]*)\}/g, '*$1*'],
  [/\\(?:textbf|textsc|textrm|textsf|texttt|textnormal|mbox|mkbibbold|url|uppercase)\{([^{}]*)\}/g, '$1'],
  [/\\(?:mkbibquote|enquote)\{([^{}]*)\}/g, '“$1”'],
  [/\*\*(?=[^\s*])([^*]*[^\s*])\*\*/g, '$1'],
  [/(?<![\p{L}\p{N}_])__(?=[^\s_])([^_]*[^\s_])__(?![\p{L}\p{N}_])/gu, '$1'],
  [/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]*[^\s_])_(?![\p{L}\p{N}_])/gu, '*$1*'],
  [/(?<!\p{L})`([^`\s](?:[^`]*[^`\s])?)`(?!\p{L})/gu, '$1'],
];

function shifted(inner: string, signs: ReadonlyMap<string, string>): string {
  return [...inner].map((sign) => signs.get(sign) ?? sign).join('');
}

const LEFT =
  /<\/?[a-z][\w:-]*(?:\s[^<>]*)?\/?>|<!--|-->|\[\[|\]\]|\{(?:>>|--|\+\+|==|~~)|(?:<<|--|\+\+|==|~~)\}|~~|\\[a-z]+|\$[^$\s][^$]*[\\^_][^$]*\$|\*\*|\[\^[^[\]]+\]|\^\[|\{\{\s|\s\}\}|\{%|%\}|&(?:#x?)?[a-z\d]+;|%%/gi;

/** A link or picture of Markdown. */
const LINK = /!?\[[^[\]]*\]\([^()\s]*\)|<https?:[^<>\s]*>/g;

/** Emphasis in words, as an author types it. */
const EMPHASIS = /(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]*[^\s*])\*(?![\p{L}\p{N}*])/gu;

/** No mark is without one of these. */
const SIGN = /[<&\\*_`{}$~%^[\]-]/;

/** Marks of HTML, Markdown and LaTeX in one form; an address stays as it is. */
export function inOneForm(words: string): Marked {
  if (!SIGN.test(words)) return { words, left: [] };
  const parts = words.split(ADDRESS).map((part, index) => (index % 2 === 1 ? part : replaced(part)));
  const links = words.match(LINK) ?? [];
  const left = parts.flatMap((part, index) => (index % 2 === 1 ? [] : (part.match(LEFT) ?? [])));
  return { words: parts.join(''), left: [...links, ...left] };
}

function replaced(words: string): string {
  const done = MARKS.reduce((all, [found, by]) => all.replace(found, by as string), words);
  return done.includes('\\') ? withAccents(done) : done;
}

/** Words without emphasis that runs over all of them: a style gives a title its own. */
export function withoutWhole(words: string): string {
  return /^\*([^*]+)\*$/.exec(words)?.[1] ?? words;
}

/** Words as citeproc takes them. */
export function asHtml(words: string): string {
  return words.replace(EMPHASIS, '<i>$1</i>');
}

/** Words without their emphasis. */
export function withoutEmphasis(words: string): string {
  return words.replace(EMPHASIS, '$1');
}
