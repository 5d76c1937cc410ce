const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

type Mend = (value: string) => string;

/** Numbers as a reference prints them: without the words that the style puts before them, and ranges with one hyphen. */
export const NUMBERS: Readonly<Record<string, Mend>> = {
  page: range,
  'page-first': range,
  volume: without(/^vol(?:ume|\.)?\s+(?=\d)/i),
  issue: without(/^(?:no\.?|nos\.?|number|issue)\s+(?=\d)/i),
  section,
  version: without(/^version\s+/i),
  edition,
};

function without(words: RegExp): Mend {
  return (value) => range(value.replace(words, ''));
}

function range(value: string): string {
  return value
    .replace(/^pp?\.?\s*(?=[\divxlc])/i, '')
    .replace(/(?<=[\p{L}\d])\s*(?:-{1,3}|[‐‑‒–—])\s*(?=[\p{L}\d])/gu, '-');
}

/** "§ 12" and "sec. 12" are the section 12; a hyphen is a dash where the numbers rise, and part of a number elsewhere. */
function section(value: string): string {
  const bare = value.replace(/^(?:§+|ss?\.|sec(?:s|tions?)?\.?)\s*(?=[\dA-Z])/i, '');
  return bare.replace(/^(\d+)-(\d+)$/, (all, first: string, last: string) =>
    Number(last) > Number(first) ? `${first}–${last}` : all,
  );
}

/** "2nd ed.", "Second edition" and "2nd" are the number 2; other words stay, without "edition" behind them. */
function edition(value: string): string {
  const [, named = ''] = /^(\S+)(?:\s+(?:ed\.?|edn\.?|edition))?$/i.exec(value) ?? [];
  const nth = ORDINALS.indexOf(named.toLowerCase());
  if (nth >= 0) return String(nth + 1);
  const words = value.replace(/\s+(?:edition|edn\.?)$/i, ' ed.');
  return (
    /^(\d+)(?:st|nd|rd|th)?$/i.exec(named)?.[1] ??
    (/\b(?:ed|version|vers|printing|release)\b/i.test(words) ? words : `${words} ed.`)
  );
}
