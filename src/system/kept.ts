import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { hashOf } from '../model/hash.js';
import type { Forgotten } from '../model/world.js';
import { trusted } from './trusted.js';
import { writeWhole } from './write-file.js';

/** The folder in which this tool keeps what it unpacks and makes for the user of this machine. */
export function cacheFolder(): string {
  const given = process.env[process.platform === 'win32' ? 'LOCALAPPDATA' : 'XDG_CACHE_HOME'] ?? '';
  // A relative folder would be one of the manuscript's; the XDG base directory specification passes over it too.
  return path.join(path.isAbsolute(given) ? given : path.join(homedir(), '.cache'), 'imprimatur');
}

/** What is kept for one user: in bytes, where what was used longest ago goes first, and in days without use. */
const MOST: Bounds = { bytes: 200_000_000, days: 60 };

/** In bytes: after so much that is new, a process that goes on for long looks at the bounds again. */
const LOOK_AFTER = 20_000_000;

const DAY = 24 * 3_600_000;

/** How much may be kept, and for how long without use. */
export interface Bounds {
  readonly bytes: number;
  readonly days: number;
}

/** What is kept for the user of this machine by the work in one folder. A cache that lies in that folder came along with it: nothing of it is read, and nothing kept. */
export class Kept {
  private place: Promise<string | undefined> | undefined;
  private written = LOOK_AFTER;

  constructor(private readonly root: string) {}

  /** What was kept under a key; undefined where nothing was, or where it cannot be read. What is asked for again stays longest. */
  async recall(key: string): Promise<Uint8Array | undefined> {
    const folder = await this.folder();
    if (folder === undefined) return undefined;
    const place = path.join(folder, hashOf(key));
    const bytes = await readFile(place).catch(() => undefined);
    const now = new Date();
    if (bytes !== undefined) await utimes(place, now, now).catch(() => undefined);
    return bytes;
  }

  /** Keeps bytes under a key, for the user's eyes only. Where the user's cache cannot be written, they are made again next time. */
  async keep(key: string, bytes: Uint8Array | string): Promise<void> {
    const folder = await this.folder();
    if (folder === undefined) return;
    this.written += bytes.length;
    if (this.written > LOOK_AFTER) {
      this.written = 0;
      await prune(folder, MOST);
    }
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined);
    // Keys are hashed: whatever they hold, they are one file in the cache.
    await writeWhole(path.join(folder, hashOf(key)), bytes).catch(() => undefined);
  }

  /** Removes all that was kept for this user, whatever folder it was kept for. What another process is writing stays. */
  async forget(): Promise<Forgotten> {
    const folder = await this.folder();
    return folder === undefined ? { files: 0, bytes: 0 } : prune(folder, { bytes: 0, days: 0 });
  }

  private folder(): Promise<string | undefined> {
    this.place ??= trusted(this.root, [path.join(cacheFolder(), 'kept')]).then(([folder]) => folder);
    return this.place;
  }
}

/** Removes what was not used for so long, and then what was used longest ago until at most so many bytes are left. A file that is gone meanwhile is no fault. */
export async function prune(folder: string, most: Bounds): Promise<Forgotten> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => !name.endsWith('.part'));
  const files = await Promise.all(names.map((name) => sizeOf(path.join(folder, name))));
  const oldest = Date.now() - most.days * DAY;
  let left = files.reduce((sum, file) => sum + file.bytes, 0);
  const gone = { files: 0, bytes: 0 };
  for (const { file, bytes, used } of files.sort((a, b) => a.used - b.used)) {
    if (left <= most.bytes && used >= oldest) break;
    await rm(file, { force: true }).catch(() => undefined);
    left -= bytes;
    gone.files += 1;
    gone.bytes += bytes;
  }
  return gone;
}

async function sizeOf(file: string): Promise<{ file: string; bytes: number; used: number }> {
  const found = await stat(file).catch(() => undefined);
  return { file, bytes: found?.size ?? 0, used: found?.mtimeMs ?? 0 };
}
