import { lstat, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cacheFolder } from '../kept.js';
import { isLeftPart } from '../write-file.js';
import { isRunning, ownTag, PLACE } from './owner.js';

/** What temporary folders are for. */
type Use = 'browser' | 'tool';

/** The start of the name of a temporary folder of this process; the system adds the rest. */
export function temporaryStart(use: Use): string {
  return path.join(tmpdir(), `imprimatur-${use}-${ownTag()}-`);
}

const OURS = /^imprimatur-(?:browser|tool)-(?:(\d+)-([0-9a-f]{8})-)?\w{6}$/;

/** In milliseconds: what names no process that can be asked is left for as long, and then belongs to nobody. */
const LONG = 7 * 24 * 3_600_000;

/** Removes the temporary folders of this user's dead processes, and what they began to write into the cache. Never one of a process that runs. */
export async function removeLeftBehind(): Promise<void> {
  const temporary = tmpdir();
  for (const name of await namesIn(temporary)) {
    const made = OURS.exec(name);
    if (made !== null && (await isLeft(path.join(temporary, name), made))) await removeAll(path.join(temporary, name));
  }
  for (const folder of ['kept', 'deliveries'].map((name) => path.join(cacheFolder(), name)))
    for (const name of (await namesIn(folder)).filter(isLeftPart)) await removeAll(path.join(folder, name));
}

async function isLeft(folder: string, [, pid, place]: RegExpExecArray): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true || found.uid !== (process.getuid?.() ?? found.uid)) return false;
  if (pid !== undefined && place === PLACE) return !isRunning(Number(pid));
  return Date.now() - found.mtimeMs > LONG;
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function removeAll(target: string): Promise<void> {
  await rm(target, { recursive: true, force: true, maxRetries: 2 }).catch(() => undefined);
}
