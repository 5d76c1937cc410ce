const UNDATED = Date.UTC(2000, 0, 1);

/** The day of a page as a date (`2026-11-24`, midnight UTC), or one that never changes, so that the same page always gives the same bytes. */
export function dateOf(day: string): Date {
  const time = Date.parse(`${day}T00:00:00Z`);
  return new Date(Number.isNaN(time) ? UNDATED : time);
}
