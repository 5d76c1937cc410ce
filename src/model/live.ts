/** What a page of this machine is answered with. */
export interface Answer {
  /** A media type; text is UTF-8. */
  readonly type: string;
  readonly body: string | Uint8Array;
  /** What all who look at the desk are told. */
  readonly tell?: string;
  /** What an editor that listens is told. */
  readonly tellEditor?: string;
}

/** What is served while an author writes. Paths are those behind the token of the address. */
export interface LivePages {
  /** A file was saved, of which the path is relative to the folder: whatever is asked next is made anew. */
  saved(file: string): void;
  /** So many editors listen now. */
  editors(count: number): void;
  /** undefined where nothing is. */
  get(path: string): Promise<Answer | undefined>;
  /** Does what is asked; undefined where nothing can be. `said` is what was sent, of no known shape. */
  post(path: string, said: unknown): Promise<Answer | undefined>;
}

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

/** Serves pages on this machine only, and tells whoever looks at them when a file of `paths` is saved. */
export type Serve = (serving: Serving, pages: LivePages) => Promise<Live>;
