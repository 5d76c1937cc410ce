import type { Browser } from 'puppeteer-core';
import type { BrowserFacts } from './print.js';
import type { History } from './revision.js';

export interface ToolCall {
  readonly command: string;
  readonly args: readonly string[];
  readonly input?: string;
  readonly timeoutMs?: number;
  /** Files that are laid in a folder of their own, by name: the tool runs there, and the folder goes when it ends. */
  readonly files?: ReadonlyMap<string, string | Uint8Array>;
  /** What its environment says besides what is the same on every desk. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface ToolResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A tool that goes on running, and is talked to line by line. It ends when its World is closed, or when this process ends in any way. */
export interface Resident {
  /** True for the first who asked for it. */
  readonly fresh: boolean;
  /** Says words to it. */
  say(words: string): void;
  /** The next piece of what it says. Throws ToolError where it has ended, or says nothing for too long. */
  hear(): Promise<string>;
}

/** A tool that could not be run, or that failed in a way that is not the author's. */
export class ToolError extends Error {
  readonly tool: string;
  constructor(tool: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'ToolError';
    this.tool = tool;
  }
}

/** A file that the manuscript asks for and that is not there. */
export class MissingFile extends Error {
  readonly path: string;
  constructor(path: string) {
    super(`No file at ${path}`);
    this.name = 'MissingFile';
    this.path = path;
  }
}

/** A file that is there and is not used: a link out of the folder, a pipe, too many bytes, no right to read it. */
export class UnusableFile extends ToolError {
  readonly path: string;
  /** `reason` says "Unexpected X, expected Y" and names the file or the link. */
  constructor(path: string, reason: string, cause?: unknown) {
    super('folder', reason, cause);
    this.name = 'UnusableFile';
    this.path = path;
  }
}

/** A file of more bytes than may be read; none of them was. */
export class TooLargeFile extends UnusableFile {
  readonly bytes: number;
  constructor(path: string, bytes: number, atMost: number) {
    const megabytes = (count: number): string => (count / 1e6).toFixed(1);
    super(path, `Unexpected file ${path} of ${megabytes(bytes)} megabytes, expected at most ${megabytes(atMost)}`);
    this.name = 'TooLargeFile';
    this.bytes = bytes;
  }
}

/** In bytes: no file of a manuscript is larger. */
export const LARGEST_FILE = 50_000_000;

/** What is said where the browser itself is gone, whoever ended it. */
export const BROWSER_ENDED = 'The browser ended before its work was done, and nothing was written; run again';

/** A browser that every stage shares, and what is known of it. */
export interface SharedBrowser {
  readonly browser: Browser;
  readonly facts: BrowserFacts;
  /** Why it runs without its sandbox, and what to do about it; undefined where it runs in it. */
  readonly bare?: string | undefined;
}

/** The file in a folder of outputs that keeps other runs out while one works there. */
export const LOCK = '.lock';

/** What was removed of what is kept. */
export interface Forgotten {
  readonly files: number;
  readonly bytes: number;
}

/** Files that are removed and written together: first `remove`, then `write` in its order. */
export interface Change {
  readonly remove: readonly string[];
  readonly write: ReadonlyMap<string, Uint8Array | string>;
}

/**
 * Every effect of the pipeline. Paths are relative to the publication's folder and written with `/`; a path that leaves
 * the folder, by itself or through a link, is refused. `own…` reads what the tool itself ships (styles, fonts, scripts of its packages).
 */
export interface World {
  /** A regular file of at most `atMost` bytes (LARGEST_FILE). Throws MissingFile, UnusableFile and TooLargeFile. */
  read(path: string, atMost?: number): Promise<Uint8Array>;
  /** Whether anything stands there, even what `read` refuses. */
  exists(path: string): Promise<boolean>;
  /** Files below a folder, recursively, sorted, no link followed; [] where it does not exist. Throws UnusableFile. */
  list(folder: string): Promise<string[]>;
  /** Writes all of a file or nothing (a temporary file beside it, then a rename). Throws UnusableFile. */
  write(path: string, bytes: Uint8Array | string): Promise<void>;
  /** Makes a change whole or not at all: what is ended in the middle is completed by the next `hold`. Throws UnusableFile, ToolError. */
  change(change: Change): Promise<void>;
  /**
   * Waits until no other run works in a folder, clears away what dead runs left in it, and keeps others out until it is released.
   * Throws ToolError where the other one does not end.
   */
  hold(folder: string): Promise<() => Promise<void>>;
  /** Removes a file or a folder; what a link leads to stays. Throws UnusableFile. */
  remove(path: string): Promise<void>;
  /** Removes a folder where nothing stands in it. */
  removeEmpty(folder: string): Promise<void>;
  /** What was kept under a key for this user, outside every folder that somebody may have sent; undefined where nothing was. */
  recall(key: string): Promise<Uint8Array | undefined>;
  /** Keeps bytes under a key for later runs of this user; `remember` (model/remember.ts) makes the keys. It may be lost at any time. */
  keep(key: string, bytes: Uint8Array | string): Promise<void>;
  /** Removes all that was kept for this user; how many files, and how many bytes. */
  forget(): Promise<Forgotten>;
  /** A hash of this tool: its program and the versions that it is pinned to. */
  toolPrint(): Promise<string>;
  /** A file of this package, for instance `styles/print/page.css`. Throws MissingFile. */
  readOwn(path: string): Promise<Uint8Array>;
  /** A file of an npm package, for instance `pagedjs/dist/paged.polyfill.js`. Throws MissingFile. */
  readPackage(specifier: string): Promise<Uint8Array>;
  /** Runs a tool; throws ToolError where it cannot be started or runs out of time. */
  run(call: ToolCall): Promise<ToolResult>;
  /** A tool that stays: the same one for the same call. Throws ToolError where it cannot be started. */
  resident(call: Pick<ToolCall, 'command' | 'args' | 'timeoutMs'>): Promise<Resident>;
  /** The absolute path of a tool of this package, this user or this machine, or undefined; none comes from the folder. */
  findTool(name: string): Promise<string | undefined>;
  /** The shared browser, started when first asked for. Throws ToolError where none can be found. */
  browser(): Promise<SharedBrowser>;
  /** What version control says of the folder; undefined where it is in none. Nothing that the folder's own settings name is run. */
  history(): Promise<History | undefined>;
  /** Files of a version that version control has named, by path, of those that are asked for; undefined where they cannot be had. */
  textsAt(version: string, isAsked: (path: string) => boolean): Promise<ReadonlyMap<string, string> | undefined>;
  /** What runs this: `Node 20.20.2, linux x64`. */
  system(): string;
  /** The day on which a run happens; `SOURCE_DATE_EPOCH` may name another one, and then it stands still. */
  now(): Date;
  /** Seconds, to tell people how long something took; never for a file. */
  clock(): number;
  /** Names what goes on now: `Paginating guide (public) …`. */
  progress(words: string): void;
}
