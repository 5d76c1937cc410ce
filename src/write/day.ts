/** A date as printed ("24 November 2026") as a day ("2026-11-24"); '' where it is none. */
export function dayOf(printed: string): string {
  const day = new Date(`${printed} UTC`);
  return Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10);
}
