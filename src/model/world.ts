import type { Browser } from 'puppeteer-core';
import type { BrowserFacts } from './print.js';

export interface ToolCall {
  readonly command: string;
  readonly args: readonly string[];
  readonly input?: string;
  readonly timeoutMs?: number;
  /** Relative to the folder; default the folder itself. */
  readonly cwd?: string;
}

export interface ToolResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
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

/** A browser that every stage shares, and what is known of it. */
export interface SharedBrowser {
  readonly browser: Browser;
  readonly facts: BrowserFacts;
}

/**
 * Every effect of the pipeline. Paths are relative to the publication's folder and written with `/`; a path that leaves
 * the folder is refused. `own…` reads what the tool itself ships (styles, fonts, scripts of its packages).
 */
export interface World {
  /** Throws MissingFile. */
  read(path: string): Promise<Uint8Array>;
  exists(path: string): Promise<boolean>;
  /** Files below a folder, recursively, sorted; [] where it does not exist. */
  list(folder: string): Promise<string[]>;
  /** Writes all of a file or nothing (a temporary file beside it, then a rename). */
  write(path: string, bytes: Uint8Array | string): Promise<void>;
  remove(path: string): Promise<void>;
  /** A file of this package, for instance `styles/print/page.css`. Throws MissingFile. */
  readOwn(path: string): Promise<Uint8Array>;
  /** A file of an npm package, for instance `pagedjs/dist/paged.polyfill.js`. Throws MissingFile. */
  readPackage(specifier: string): Promise<Uint8Array>;
  /** Runs a tool; throws ToolError where it cannot be started or runs out of time. */
  run(call: ToolCall): Promise<ToolResult>;
  /** The absolute path of a tool that is installed for this folder or machine, or undefined. */
  findTool(name: string): Promise<string | undefined>;
  /** The shared browser, started when first asked for. Throws ToolError where none can be found. */
  browser(): Promise<SharedBrowser>;
  now(): Date;
  /** Names what goes on now: `Paginating guide (public) …`. */
  progress(words: string): void;
}
