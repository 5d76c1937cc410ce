import { location } from 'vfile-location';

/** An entry of a file of some library, as CSL-JSON fields, or why it cannot be read. */
export interface Given {
  /** Its own name in the file, for the report. */
  readonly entry: string;
  readonly line: number;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly fault?: string;
}

/** The line, from 1, of a character of a text; the index of its lines is made once. */
export function linesIn(text: string): (offset: number) => number {
  const { toPoint } = location(text);
  return (offset) => toPoint(Math.min(offset, text.length))?.line ?? 1;
}
