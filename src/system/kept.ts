import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { writeWhole } from './write-file.js';

/** The folder in which this tool keeps what it unpacks and makes for the user of this machine. */
export function cacheFolder(): string {
  const given = process.env[process.platform === 'win32' ? 'LOCALAPPDATA' : 'XDG_CACHE_HOME'] ?? '';
  // A relative folder would be one of the manuscript's; the XDG base directory specification passes over it too.
  return path.join(path.isAbsolute(given) ? given : path.join(homedir(), '.cache'), 'imprimatur');
}

/** What was kept under a name; undefined where nothing was, or where it cannot be read. */
export async function recall(name: string): Promise<Uint8Array | undefined> {
  return readFile(placeOf(name)).catch(() => undefined);
}

/** Keeps bytes under a name. Where the user's cache cannot be written, they are made again next time. */
export async function remember(name: string, bytes: Uint8Array | string): Promise<void> {
  await writeWhole(placeOf(name), bytes).catch(() => undefined);
}

/** Names are hashed: whatever they hold, they are one file in the cache. */
function placeOf(name: string): string {
  return path.join(cacheFolder(), 'kept', createHash('sha256').update(name).digest('hex'));
}
