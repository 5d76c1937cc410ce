import { periodOf } from '../tidy/dates.js';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const SEASONS: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };

type Parts = number[];

/**
 * A date of a library as CSL has it: "2020-05/2020-06", "2020~", "2021/Nov/05", "2022/03/15/", "2021/04//Spring", "3 May 2024", "May 2024".
 * Words that are no date are kept as they are; nothing where there are none.
 */
export function dateOf(words: string | undefined): Readonly<Record<string, unknown>> | undefined {
  const given = (words ?? '')
    .replace(/[~?%*]/g, '')
    .replace(/T\d.*$/, '')
    .replace(/^(\d{4}\/\d{0,2}\/\d{0,2}\/).*$/, '$1')
    .trim();
  if (given === '') return undefined;
  const whole = partsOf(given);
  const period = periodOf(given);
  if (period !== undefined) return period;
  if (whole !== undefined) return { 'date-parts': [whole] };
  const ends = given
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '..' && part !== 'open')
    .map(partsOf);
  const [start, end] = ends;
  if (start === undefined || ends.length > 2 || ends.some((parts) => parts === undefined)) return { raw: given };
  return { 'date-parts': end === undefined ? [start] : [start, end] };
}

/** Year, month and day as far as they are given; undefined where the words are no date. */
function partsOf(words: string): Parts | undefined {
  const [, year = '', ...others] =
    /^(\d{4})(?:[-/. ](\w{1,9}))?(?:[-/. ](\d{1,2}|XX))?[/]*$/.exec(words) ?? turned(words) ?? [];
  if (year === '') return undefined;
  const [month, day] = others;
  if (/^\d{4}$/.test(month ?? '')) return undefined;
  const number = monthOf(month);
  if (number === undefined) return month === undefined || /^(?:XX|0{1,2})$/.test(month) ? [Number(year)] : undefined;
  return day === undefined || Number.isNaN(Number(day)) || Number(day) === 0
    ? [Number(year), number]
    : [Number(year), number, Number(day)];
}

/** "3 May 2024", "May 3, 2024", "May 2024", as a year, a month and perhaps a day. */
function turned(words: string): (string | undefined)[] | undefined {
  const [, before, month, after, year] = /^(\d{1,2})?\s*([a-z]{3,})\.?\s*(\d{1,2})?,?\s*(\d{4})$/i.exec(words) ?? [];
  return year === undefined ? undefined : [words, year, month, before ?? after];
}

/** The number of a month or season, given as a number or in words. */
export function monthOf(words: string | undefined): number | undefined {
  if (words === undefined || words === '') return undefined;
  if (/^\d{1,2}$/.test(words)) return Number(words) === 0 ? undefined : Number(words);
  const named = MONTHS.indexOf(words.slice(0, 3).toLowerCase()) + 1;
  return SEASONS[words.toLowerCase()] ?? (named === 0 ? undefined : named);
}
