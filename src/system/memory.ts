import {
  LARGEST_FILE,
  MissingFile,
  TooLargeFile,
  ToolError,
  type Change,
  type Forgotten,
  type Resident,
  type SharedBrowser,
  type ToolResult,
  type World,
} from '../model/world.js';
import type { History } from '../model/revision.js';
import { readOwnFile, readPackageFile } from './own.js';

const text = new TextEncoder();

/** What the tool ships is read once for all Worlds in memory. */
const shipped = new Map<string, Promise<Uint8Array>>();

function once(file: string, read: (file: string) => Promise<Uint8Array>): Promise<Uint8Array> {
  const bytes = shipped.get(file) ?? read(file);
  shipped.set(file, bytes);
  return bytes;
}

/** A World in memory: its files are `files`, its clock stands still, and it has no tools and no browser. */
export class MemoryWorld implements World {
  readonly files = new Map<string, Uint8Array>();
  /** What is kept for the user, by key. */
  readonly kept = new Map<string, Uint8Array>();
  readonly said: string[] = [];
  /** What version control says. */
  committed: History | undefined;
  /** What version control has of each version, by its name. */
  readonly versions = new Map<string, ReadonlyMap<string, string>>();

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, bytes] of Object.entries(files)) this.files.set(path, toBytes(bytes));
  }

  async read(path: string, atMost = LARGEST_FILE): Promise<Uint8Array> {
    const bytes = this.files.get(path);
    if (bytes === undefined) throw new MissingFile(path);
    if (bytes.length > atMost) throw new TooLargeFile(path, bytes.length, atMost);
    return bytes;
  }

  async exists(path: string): Promise<boolean> {
    return this.files.has(path) || (await this.list(path)).length > 0;
  }

  async list(folder: string): Promise<string[]> {
    const start = folder === '' ? '' : `${folder}/`;
    return [...this.files.keys()].filter((path) => path.startsWith(start)).sort();
  }

  async write(path: string, bytes: Uint8Array | string): Promise<void> {
    this.files.set(path, toBytes(bytes));
  }

  async remove(path: string): Promise<void> {
    for (const known of [...this.files.keys()]) {
      if (known === path || known.startsWith(`${path}/`)) this.files.delete(known);
    }
  }

  async change({ remove, write }: Change): Promise<void> {
    for (const path of remove) await this.remove(path);
    for (const [path, bytes] of write) await this.write(path, bytes);
  }

  async hold(): Promise<() => Promise<void>> {
    // In memory there is one run.
    return async () => undefined;
  }

  async removeEmpty(): Promise<void> {
    // In memory a folder is there only as long as a file is.
  }

  async recall(key: string): Promise<Uint8Array | undefined> {
    return this.kept.get(key);
  }

  async keep(key: string, bytes: Uint8Array | string): Promise<void> {
    this.kept.set(key, toBytes(bytes));
  }

  async forget(): Promise<Forgotten> {
    const sizes = [...this.kept.values()].map(({ length }) => length);
    this.kept.clear();
    return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  }

  async toolPrint(): Promise<string> {
    return 'memory';
  }

  readOwn(path: string): Promise<Uint8Array> {
    return once(path, readOwnFile);
  }

  readPackage(specifier: string): Promise<Uint8Array> {
    return once(specifier, readPackageFile);
  }

  async run(call: { command: string }): Promise<ToolResult> {
    throw new ToolError(call.command, `No tool ${call.command} in memory`);
  }

  async resident(call: { command: string }): Promise<Resident> {
    throw new ToolError(call.command, `No tool ${call.command} in memory`);
  }

  async findTool(): Promise<string | undefined> {
    return undefined;
  }

  async browser(): Promise<SharedBrowser> {
    throw new ToolError('browser', 'No browser in memory');
  }

  now(): Date {
    return new Date(Date.UTC(2025, 11, 5));
  }

  async history(): Promise<History | undefined> {
    return this.committed;
  }

  async textsAt(version: string, isAsked: (path: string) => boolean): Promise<Map<string, string> | undefined> {
    const texts = this.versions.get(version);
    return texts && new Map([...texts].filter(([path]) => isAsked(path)));
  }

  system(): string {
    return 'memory';
  }

  clock(): number {
    return 0;
  }

  progress(words: string): void {
    this.said.push(words);
  }
}

function toBytes(bytes: string | Uint8Array): Uint8Array {
  return typeof bytes === 'string' ? text.encode(bytes) : bytes;
}
