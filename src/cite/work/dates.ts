import { datePartsOf, fieldsOf } from '../../tree/fields.js';

/**
 * The parts of a date that there are: a season for its month, and no day or month that no calendar has. The ends of a
 * range are equally exact.
 */
export function printableDate(date: unknown): unknown {
  const { 'date-parts': given, season, ...others } = fieldsOf(date);
  if (given === undefined) return date;
  const kept = datePartsOf(date)
    .map(certain)
    .filter((part) => part.length > 0);
  if (kept.length === 0) return undefined;
  const shared = Math.min(...kept.map((part) => part.length));
  const named = typeof season === 'number' || (typeof season === 'string' && /^\d$/.test(season)) ? { season } : {};
  return { ...others, ...named, 'date-parts': kept.map((part) => part.slice(0, shared)) };
}

/** The part of a date that no calendar has, such as the month 13; undefined where all is well. */
export function faultIn(date: unknown): string | undefined {
  const parts = datePartsOf(date);
  for (const given of parts) {
    const kept = certain(given).length;
    if (isSeason(given[1]) || kept === given.length) continue;
    return `${['year', 'month', 'day'][kept] ?? ''} ${String(given[kept])}`;
  }
  return undefined;
}

function certain(parts: readonly (number | string)[]): readonly (number | string)[] {
  const [year, month, day] = parts.map(Number);
  if (year === undefined || year === 0 || !Number.isInteger(year)) return [];
  if (month === undefined) return parts;
  if (isSeason(month)) return parts.slice(0, 2);
  if (!Number.isInteger(month) || month < 1 || month > 12) return parts.slice(0, 1);
  if (day === undefined) return parts;
  return Number.isInteger(day) && day >= 1 && day <= daysIn(year, month) ? parts : parts.slice(0, 2);
}

/** 21 to 24 are the seasons from spring on (Extended Date/Time Format). */
function isSeason(month: unknown): boolean {
  return Number(month) >= 21 && Number(month) <= 24;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
