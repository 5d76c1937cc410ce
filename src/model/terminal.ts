/** How words are coloured; the identity where there is no terminal. */
export interface Colours {
  readonly error: (words: string) => string;
  readonly warning: (words: string) => string;
  readonly info: (words: string) => string;
  readonly dim: (words: string) => string;
  readonly bold: (words: string) => string;
}

/** Where a command speaks: results on `out`, everything else on `say`. */
export interface Terminal {
  out(words: string): void;
  say(words: string): void;
  readonly colours: Colours;
  /** How wide it is, where that is known. */
  readonly columns?: number;
}

/** The exit codes of every command. */
export const EXIT = { clean: 0, errors: 1, usage: 2, tool: 3, leak: 4 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Calls `round` now and after each save below `paths` (relative to the folder), one at a time; resolves when the author ends it. */
export type Watch = (paths: readonly string[], round: () => Promise<void>) => Promise<void>;
