import { mkdir, open, readFile, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  MissingFile,
  ToolError,
  type SharedBrowser,
  type ToolCall,
  type ToolResult,
  type World,
} from '../model/world.js';
import { launchBrowser } from './browser.js';
import { readOwnFile, readPackageFile } from './own.js';
import { findTool, runTool } from './tools.js';

/** The World on this machine, in the folder `root` that holds `imprimatur.yaml`. */
export class RealWorld implements World {
  private shared: Promise<SharedBrowser> | undefined;

  constructor(
    readonly root: string,
    private readonly say: (words: string) => void,
  ) {}

  async read(file: string): Promise<Uint8Array> {
    try {
      return await readFile(await this.within(file));
    } catch (cause) {
      throw Object.assign(new MissingFile(file), { cause });
    }
  }

  async exists(file: string): Promise<boolean> {
    try {
      await stat(await this.within(file));
      return true;
    } catch {
      return false;
    }
  }

  async list(folder: string): Promise<string[]> {
    try {
      const entries = await readdir(this.at(folder), { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile());
      return files.map((entry) => this.relative(path.join(entry.parentPath, entry.name))).sort();
    } catch {
      return [];
    }
  }

  async write(file: string, bytes: Uint8Array | string): Promise<void> {
    try {
      await this.writeWhole(file, bytes);
    } catch (cause) {
      const code = (cause as NodeJS.ErrnoException).code;
      if (code === undefined || cause instanceof MissingFile) throw cause;
      throw new ToolError('folder', `${file} cannot be written (${code}); see who may write there`, cause);
    }
  }

  private async writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
    const target = this.at(file);
    const beside = `${target}.${String(process.pid)}.part`;
    await mkdir(path.dirname(target), { recursive: true });
    const handle = await open(beside, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } catch (cause) {
      await rm(beside, { force: true });
      throw cause;
    } finally {
      await handle.close();
    }
    await rename(beside, target).catch(async (cause: unknown) => {
      await rm(beside, { force: true });
      throw cause;
    });
  }

  async remove(file: string): Promise<void> {
    await rm(this.at(file), { recursive: true, force: true }).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'ENOTDIR')
        throw new ToolError('folder', `${file} cannot be removed (${cause.code ?? cause.message})`, cause);
    });
  }

  readOwn(file: string): Promise<Uint8Array> {
    return readOwnFile(file);
  }

  readPackage(specifier: string): Promise<Uint8Array> {
    return readPackageFile(specifier);
  }

  run(call: ToolCall): Promise<ToolResult> {
    return runTool(this.root, call);
  }

  findTool(name: string): Promise<string | undefined> {
    return findTool(this.root, name);
  }

  browser(): Promise<SharedBrowser> {
    this.shared ??= launchBrowser();
    return this.shared;
  }

  now(): Date {
    return new Date();
  }

  progress(words: string): void {
    this.say(words);
  }

  /** Closes what was opened; called once, on every way out. */
  async close(): Promise<void> {
    const shared = this.shared;
    this.shared = undefined;
    if (shared === undefined) return;
    await shared.then(
      ({ browser }) => browser.close(),
      () => undefined,
    );
  }

  /** The place of a file that exists; refuses one that a link leads out of the folder to. */
  private async within(file: string): Promise<string> {
    const target = this.at(file);
    const [home, real] = await Promise.all([realpath(this.root), realpath(target)]);
    if (real !== home && !real.startsWith(home + path.sep)) throw new MissingFile(file);
    return target;
  }

  private at(file: string): string {
    const target = path.resolve(this.root, ...file.split('/'));
    const inside = path.relative(this.root, target);
    if (inside.startsWith('..') || path.isAbsolute(inside)) throw new MissingFile(file);
    return target;
  }

  private relative(target: string): string {
    return path.relative(this.root, target).split(path.sep).join('/');
  }
}
