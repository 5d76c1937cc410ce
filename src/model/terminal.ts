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

/** A page shown in a browser while its author writes. */
export interface Live {
  /** Where it is shown: an address of this machine with a token that nobody else knows. */
  readonly url: string;
  /** Resolves when the author ends it. */
  readonly ended: Promise<void>;
}

/** Where a page is served, and the files and folders that it is made from, relative to the folder. */
export interface Serving {
  readonly port: number;
  readonly paths: readonly string[];
}

/** Serves what `make` returns on this machine only, and makes it again when a file of `paths` is saved. */
export type Serve = (serving: Serving, make: () => Promise<string>) => Promise<Live>;

/** Calls `round` now and after each save below `paths` (relative to the folder), one at a time; resolves when the author ends it. */
export type Watch = (paths: readonly string[], round: () => Promise<void>) => Promise<void>;
