/** What a publication says of its web toolkit. */
export interface WebFacts {
  /** The address to which readers tell of errors. */
  readonly feedback?: string | undefined;
  /** The publications of the folder that stand in it as well. */
  readonly with: readonly string[];
  /** What changed, each with its day: `2025-12-09`. */
  readonly changes: readonly { readonly date: string; readonly text: string }[];
}
