const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** How an author writes a day, a month or a year. */
const FORMS = [
  /^(?<year>\d{4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?$/u,
  /^(?:(?<day>\d{1,2}) )?(?<name>[a-z]{3,9})\.? (?<year>\d{4})$/iu,
  /^(?<name>[a-z]{3,9})\.? (?<day>\d{1,2}),? (?<year>\d{4})$/iu,
  /^(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>\d{4})$/u,
];

/**
 * Whether what an author wrote as the end of a withholding is past: its last day lies before today (UTC). Words that are no
 * date are never past.
 */
export function isPast(until: string, today: Date): boolean {
  const last = lastDayOf(until.replace(/\s+/gu, ' ').trim());
  return last !== undefined && last < Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate());
}

/** The last day that a date names, in milliseconds: of a month its last, of a year 31 December. */
function lastDayOf(words: string): number | undefined {
  const parts = FORMS.map((form) => form.exec(words)?.groups).find((groups) => groups !== undefined);
  if (parts === undefined) return undefined;
  const { year, month, name, day } = parts;
  const index = name === undefined ? Number(month ?? 12) - 1 : monthOf(name);
  if (index < 0 || index > 11) return undefined;
  return day === undefined ? Date.UTC(Number(year), index + 1, 0) : Date.UTC(Number(year), index, Number(day));
}

/** The index of a month whose name begins as one does; -1 for any other word. */
function monthOf(name: string): number {
  return MONTHS.findIndex((month) => name.toLowerCase().startsWith(month));
}
