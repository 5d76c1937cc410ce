/** The letters of a count from 0: a … z, aa, ab … */
export function letterAt(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : letterAt(Math.floor(index / 26) - 1) + letterAt(index % 26);
}
