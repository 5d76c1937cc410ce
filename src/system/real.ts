import { readdir, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import {
  LARGEST_FILE,
  UnusableFile,
  ToolError,
  type Change,
  type Forgotten,
  type Resident,
  type SharedBrowser,
  type ToolCall,
  type ToolResult,
  type World,
} from '../model/world.js';
import type { History } from '../model/revision.js';
import { launchBrowser } from './browser.js';
import { applyChange, complete, refused } from './delivery/change.js';
import { lockFolder, type Lock } from './delivery/lock.js';
import { historyOf, textsAt } from './history.js';
import { isMeant } from './sandbox.js';
import { absent, reach } from './inside.js';
import { cacheFolder, Kept } from './kept.js';
import { readOwnFile, readPackageFile, toolPrint } from './own.js';
import { readRegular } from './read-file.js';
import { Residents } from './residents.js';
import { today } from './steady.js';
import { findTool, runTool } from './tools.js';
import { isLeftPart, removeLeftParts, writeWhole } from './write-file.js';

/** The World on this machine, in the folder `root` that holds `imprimatur.yaml`. */
export class RealWorld implements World {
  private shared: Promise<SharedBrowser> | undefined;
  private readonly residents = new Residents();
  private readonly kept: Kept;
  private readonly locks = new Map<string, Lock>();

  constructor(
    readonly root: string,
    private readonly say: (words: string) => void,
  ) {
    this.kept = new Kept(root);
  }

  async read(file: string, atMost = LARGEST_FILE): Promise<Uint8Array> {
    return readRegular(file, await reach(this.root, file, 'followed'), atMost);
  }

  async exists(file: string): Promise<boolean> {
    try {
      return (await reach(this.root, file, 'followed')).stats !== undefined;
    } catch (error) {
      return error instanceof UnusableFile;
    }
  }

  async list(folder: string): Promise<string[]> {
    const { target, stats } = await reach(this.root, folder, 'followed');
    if (stats === undefined) return [];
    const entries = await readdir(target, { recursive: true, withFileTypes: true }).catch((cause: unknown) =>
      absent(folder, cause),
    );
    const files = (entries ?? []).filter((entry) => entry.isFile());
    const start = folder === '' ? '' : `${folder}/`;
    return files
      .map((entry) => start + withSlashes(path.relative(target, path.join(entry.parentPath, entry.name))))
      .sort();
  }

  async write(file: string, bytes: Uint8Array | string): Promise<void> {
    const { target } = await reach(this.root, file, 'itself');
    await removeLeftParts(target);
    await writeWhole(target, bytes).catch((cause: unknown) => refused(cause, `${file} cannot be written`));
  }

  async change(change: Change): Promise<void> {
    for (const [folder, lock] of this.locks)
      if (!(await lock.isOwn()))
        throw new ToolError('folder', `Another run has taken ${folder} over; nothing was written. Run again`);
    if (await applyChange(this.root, change)) return;
    this.say(
      `The outputs were written without a journal, since ${cacheFolder()} cannot be written: had the run been ended in the middle, files of two builds would stand together`,
    );
  }

  async hold(folder: string): Promise<() => Promise<void>> {
    const lock = await lockFolder(this.root, folder, this.say);
    this.locks.set(folder, lock);
    const release = async (): Promise<void> => {
      await lock.release();
      this.locks.delete(folder);
      await this.removeEmpty(folder);
    };
    try {
      if (await complete(this.root)) this.say(`Completed in ${folder} what a run that was ended had begun`);
      for (const file of (await this.list(folder)).filter(isLeftPart)) await this.remove(file);
      return release;
    } catch (cause) {
      await release();
      throw cause;
    }
  }

  async remove(file: string): Promise<void> {
    const { target } = await reach(this.root, file, 'itself');
    await rm(target, { recursive: true, force: true }).catch((cause: NodeJS.ErrnoException) =>
      cause.code === 'ENOTDIR' ? undefined : refused(cause, `${file} cannot be removed`),
    );
  }

  async removeEmpty(folder: string): Promise<void> {
    const { target } = await reach(this.root, folder, 'itself');
    await rmdir(target).catch(() => undefined);
  }

  recall(key: string): Promise<Uint8Array | undefined> {
    return this.kept.recall(key);
  }

  keep(key: string, bytes: Uint8Array | string): Promise<void> {
    return this.kept.keep(key, bytes);
  }

  forget(): Promise<Forgotten> {
    return this.kept.forget();
  }

  toolPrint(): Promise<string> {
    return toolPrint();
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

  resident(call: Pick<ToolCall, 'command' | 'args' | 'timeoutMs'>): Promise<Resident> {
    return this.residents.of(call);
  }

  findTool(name: string): Promise<string | undefined> {
    return findTool(this.root, name);
  }

  browser(): Promise<SharedBrowser> {
    this.shared ??= launchBrowser(this.root).then((shared) => {
      if (shared.bare !== undefined && !isMeant()) this.say(`The browser runs without its sandbox: ${shared.bare}`);
      return shared;
    });
    return this.shared;
  }

  now(): Date {
    return today();
  }

  history(): Promise<History | undefined> {
    return historyOf(this.root);
  }

  textsAt(version: string, isAsked: (path: string) => boolean): Promise<Map<string, string> | undefined> {
    return textsAt(this.root, version, isAsked);
  }

  system(): string {
    return `Node ${process.versions.node}, ${process.platform} ${process.arch}`;
  }

  clock(): number {
    return performance.now() / 1000;
  }

  progress(words: string): void {
    this.say(words);
  }

  /** Closes what was opened; called once, on every way out. */
  async close(): Promise<void> {
    await this.residents.close();
    const shared = this.shared;
    this.shared = undefined;
    if (shared === undefined) return;
    await shared.then(
      ({ browser }) => browser.close(),
      () => undefined,
    );
  }
}

function withSlashes(way: string): string {
  return way.split(path.sep).join('/');
}
