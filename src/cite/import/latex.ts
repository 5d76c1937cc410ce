const ACCENTS: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030C',
  u: '\u0306',
  H: '\u030B',
  r: '\u030A',
  k: '\u0328',
  d: '\u0323',
};
const SIGNS: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  ae: 'æ',
  AE: 'Æ',
  aa: 'å',
  AA: 'Å',
  oe: 'œ',
  l: 'ł',
  L: 'Ł',
  i: 'i',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textasciitilde: '~',
  ldots: '…',
  dots: '…',
};

/** Letters with their accents: `\"u`, `{\\'e}`, `\\c{c}`. */
export function withAccents(latex: string): string {
  return latex
    .replace(/\\(["'`^~=.])\s*\{\\?([A-Za-z])\}/g, accented)
    .replace(/\\(["'`^~=.])\\?([A-Za-z])/g, accented)
    .replace(/\\([cvuHrkd])\s*\{\\?([A-Za-z])\}/g, accented)
    .replace(/\\([cvuHrkd])\s+([A-Za-z])/g, accented)
    .normalize('NFC');
}

/** The words of some LaTeX: accents, signs, dashes and quotation marks as characters; commands and braces are dropped. */
export function plainOf(latex: string): string {
  return withAccents(latex)
    .replace(
      /\\([A-Za-z]+)(?:\s*\{\}|\s+|(?=[^A-Za-z])|$)/g,
      (all, name: string) => SIGNS[name] ?? (/\{$/.test(all) ? '{' : ''),
    )
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/---/g, '—')
    .replace(/(?<!-)--(?!-)/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/~/g, ' ')
    .replace(/[{}]/g, '')
    .normalize('NFC')
    .trim();
}

function accented(_: string, sign: string, letter: string): string {
  return `${letter}${ACCENTS[sign] ?? ''}`;
}
