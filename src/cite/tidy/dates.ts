type Parts = (number | string)[];

/** A date as a record gives it: parts, or words to be read. */
export interface GivenDate {
  readonly 'date-parts'?: readonly (readonly (number | string)[])[];
  readonly raw?: string;
  readonly literal?: string;
  /** 1 to 4 from spring on; or the words of an author for a part of the year, such as "Fall" and "March/April". */
  readonly season?: string | number;
  readonly [field: string]: unknown;
}

const ISO = /^(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?(?:T.*)?$/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const PERIOD = /^(\p{L}+)(?:\s*[/–-]\s*(\p{L}+))?[\s,]+(\d{4})$/u;
const ABOUT = /^(?:c\.|ca\.?|circa)\s*(?=\d)/i;

/** A date in parts of numbers, wherever its words can be read, a season as the month from 21 on; others stay as they are. */
export function tidyDate(date: GivenDate): GivenDate {
  const { 'date-parts': given, raw, literal, ...rest } = date;
  if (given !== undefined) return { ...date, 'date-parts': given.map(numbered) };
  const words = (raw ?? literal ?? '').trim();
  const about = ABOUT.test(words) ? { circa: true } : {};
  const parts = partsOf(words.replace(ABOUT, ''));
  if (parts !== undefined) return { ...rest, ...about, 'date-parts': [parts] };
  const period = periodOf(words);
  return period === undefined ? date : { ...rest, ...period };
}

/** "Fall 2020", "Spring/Summer 2020", "March/April 2020": the year and its first month, with the words for both. */
export function periodOf(words: string): GivenDate | undefined {
  const [, first, second, year] = PERIOD.exec(words) ?? [];
  const month = monthIn(first ?? '');
  if (first === undefined || month === undefined || (second !== undefined && monthIn(second) === undefined))
    return undefined;
  const isNamed = second !== undefined || first.toLowerCase() === 'fall';
  const named = [first, ...(second === undefined ? [] : [second])].map(capital).join('/');
  return { 'date-parts': [[Number(year), month]], ...(isNamed ? { season: named } : {}) };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** The number of a month in words, and of a season: 21 to 24. */
function monthIn(name: string): number | undefined {
  const word = name.toLowerCase();
  const season = SEASONS.indexOf(word === 'fall' ? 'autumn' : word);
  if (season >= 0) return 21 + season;
  const month = /^\p{L}{3,}$/u.test(word) ? MONTHS.indexOf(word.slice(0, 3)) : -1;
  return month < 0 ? undefined : month + 1;
}

function numbered(parts: readonly (number | string)[]): Parts {
  const [first] = parts;
  const read = parts.length === 1 && typeof first === 'string' ? partsOf(first) : undefined;
  const kept = (read ?? parts).map((part, index) => {
    if (/^\s*-?\d+\s*$/.test(String(part))) return Number(part);
    return (index === 1 ? monthIn(String(part).replace(/\.$/, '')) : undefined) ?? part;
  });
  const end = kept.findIndex((part) => part === '' || part === 0);
  return end <= 0 ? kept : kept.slice(0, end);
}

/** "2020", "2020-05-18", "18 May 2020", "May 18, 2020", "May 2020". */
function partsOf(words: string): Parts | undefined {
  const iso = ISO.exec(words.trim());
  if (iso !== null) return iso.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
  const [, before, name = '', after, year] =
    /^(\d{1,2})?\s*([a-z]{3,})\.?\s*(\d{1,2})?,?\s*(\d{4})$/i.exec(words.trim()) ?? [];
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (month === 0 || year === undefined) return undefined;
  const day = before ?? after;
  return [Number(year), month, ...(day === undefined ? [] : [Number(day)])];
}
