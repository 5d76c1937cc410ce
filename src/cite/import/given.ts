/** An entry of a file of some library, as CSL-JSON fields, or why it cannot be read. */
export interface Given {
  /** Its own name in the file, for the report. */
  readonly entry: string;
  readonly line: number;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly fault?: string;
}
