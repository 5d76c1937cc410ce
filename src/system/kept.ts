import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { hashOf } from '../model/hash.js';
import { writeWhole } from './write-file.js';

/** The folder in which this tool keeps what it unpacks and makes for the user of this machine. */
export function cacheFolder(): string {
  const given = process.env[process.platform === 'win32' ? 'LOCALAPPDATA' : 'XDG_CACHE_HOME'] ?? '';
  // A relative folder would be one of the manuscript's; the XDG base directory specification passes over it too.
  return path.join(path.isAbsolute(given) ? given : path.join(homedir(), '.cache'), 'imprimatur');
}

/** In bytes: what is kept for one user; the oldest goes first. */
const MOST_KEPT = 200_000_000;

/** What was kept under a key; undefined where nothing was, or where it cannot be read. What is asked for again stays longest. */
export async function recall(key: string): Promise<Uint8Array | undefined> {
  const place = fileOf(key);
  const bytes = await readFile(place).catch(() => undefined);
  const now = new Date();
  if (bytes !== undefined) await utimes(place, now, now).catch(() => undefined);
  return bytes;
}

let pruned: Promise<void> | undefined;

/** Keeps bytes under a key, for the user's eyes only. Where the user's cache cannot be written, they are made again next time. */
export async function keep(key: string, bytes: Uint8Array | string): Promise<void> {
  pruned ??= prune(keptFolder(), MOST_KEPT);
  await pruned;
  await mkdir(keptFolder(), { recursive: true, mode: 0o700 }).catch(() => undefined);
  await writeWhole(fileOf(key), bytes).catch(() => undefined);
}

/** Removes what was used longest ago, until at most `most` bytes are left. A file that is gone meanwhile is no fault. */
export async function prune(folder: string, most: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(names.map((name) => sizeOf(path.join(folder, name))));
  let left = files.reduce((sum, file) => sum + file.bytes, 0);
  for (const { file, bytes } of files.sort((a, b) => a.used - b.used)) {
    if (left <= most) return;
    await rm(file, { force: true }).catch(() => undefined);
    left -= bytes;
  }
}

async function sizeOf(file: string): Promise<{ file: string; bytes: number; used: number }> {
  const found = await stat(file).catch(() => undefined);
  return { file, bytes: found?.size ?? 0, used: found?.mtimeMs ?? 0 };
}

function keptFolder(): string {
  return path.join(cacheFolder(), 'kept');
}

/** Keys are hashed: whatever they hold, they are one file in the cache. */
function fileOf(key: string): string {
  return path.join(keptFolder(), hashOf(key));
}
