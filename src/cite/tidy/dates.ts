type Parts = (number | string)[];

/** A date as a record gives it: parts, or words to be read. */
export interface GivenDate {
  readonly 'date-parts'?: readonly (readonly (number | string)[])[];
  readonly raw?: string;
  readonly literal?: string;
  readonly [field: string]: unknown;
}

const ISO = /^(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?(?:T.*)?$/;
const SEASON = /^(?:(spring)|(summer)|(autumn|fall)|(winter))[\s,]+(\d{4})$/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A date in parts of numbers, wherever its words can be read, a season as the month from 21 on; others stay as they are. */
export function tidyDate(date: GivenDate): GivenDate {
  const { 'date-parts': given, raw, literal, ...rest } = date;
  if (given !== undefined) return { ...date, 'date-parts': given.map(numbered) };
  const words = (raw ?? literal ?? '').trim();
  const season = SEASON.exec(words);
  if (season !== null)
    return { ...rest, 'date-parts': [[Number(season[5]), 20 + season.slice(1).findIndex(Boolean) + 1]] };
  const parts = partsOf(words);
  return parts === undefined ? date : { ...rest, 'date-parts': [parts] };
}

function numbered(parts: readonly (number | string)[]): Parts {
  const [first] = parts;
  const read = parts.length === 1 && typeof first === 'string' ? partsOf(first) : undefined;
  const kept = (read ?? parts).map((part) => (/^\s*-?\d+\s*$/.test(String(part)) ? Number(part) : part));
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
