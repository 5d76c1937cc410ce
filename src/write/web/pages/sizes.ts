import type { Words } from '../../../language/language.js';

/** A size for people: "1.9 MB", "640 KB". */
export function sizeOf(bytes: number, { megabytes, kilobytes }: Words['web']): string {
  return bytes < 950_000 ? kilobytes(String(Math.ceil(bytes / 1000))) : megabytes((bytes / 1e6).toFixed(1));
}
