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
  j: 'j',
  DH: 'Ð',
  dh: 'ð',
  TH: 'Þ',
  th: 'þ',
  ng: 'ŋ',
  DJ: 'Đ',
  dj: 'đ',
  OE: 'Œ',
  S: '§',
  P: '¶',
  pounds: '£',
  euro: '€',
  texteuro: '€',
  copyright: '©',
  textregistered: '®',
  texttrademark: '™',
  textdegree: '°',
  textquoteleft: '‘',
  textquotesingle: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  quotedblbase: '„',
  guillemotleft: '«',
  guillemotright: '»',
  textbullet: '•',
  textbackslash: '\\',
  textunderscore: '_',
  textbar: '|',
  slash: '/',
  textellipsis: '…',
  times: '×',
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
    .replace(/\\(["'`^~=.cvuHrkd])\s*\{\s*\\(["'`^~=.])\{?\\?([A-Za-z])\}?\s*\}/g, accentedTwice)
    .replace(/\\(["'`^~=.])\s*\{\\?([A-Za-z])\}/g, accented)
    .replace(/\\(["'`^~=.])\\?([A-Za-z])/g, accented)
    .replace(/\\([cvuHrkd])\s*\{\\?([A-Za-z])\}/g, accented)
    .replace(/\\([cvuHrkd])\s+([A-Za-z])/g, accented)
    .normalize('NFC');
}

/** The words of some LaTeX: accents, signs, dashes and quotation marks as characters; commands and braces are dropped. */
export function plainOf(latex: string): string {
  return withAccents(latex)
    .replace(/\$\^\{?([\d+-]+)\}?\$/g, (_, digits: string) => raised(digits))
    .replace(/\$([^$\\^_]*)\$/g, '$1')
    .replace(/\\[,;:!> /]/g, (sign) => (/[!/]/.test(sign) ? '' : ' '))
    .replace(/\\-/g, '')
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

/** `\~{\^e}`, as Vietnamese has it: the sign within stands nearer to its letter. */
function accentedTwice(_: string, ...[outer = '', inner = '', letter = '']: string[]): string {
  return `${letter}${ACCENTS[inner] ?? ''}${ACCENTS[outer] ?? ''}`;
}

function raised(digits: string): string {
  return [...digits].map((sign) => [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻']['0123456789+-'.indexOf(sign)] ?? sign).join('');
}
