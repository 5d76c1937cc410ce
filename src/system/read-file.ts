import { constants, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import { MissingFile, TooLargeFile, UnusableFile } from '../model/world.js';
import { absent, type Reached } from './inside.js';

/** Reads a regular file; its kind and size are asked first, so that a pipe never waits and a huge file is never read. */
export async function readRegular(file: string, { target, stats }: Reached, atMost: number): Promise<Uint8Array> {
  if (stats === undefined) throw new MissingFile(file);
  refuseUnlessRegular(file, stats, atMost);
  // A file may have become a pipe since: it is opened without waiting, and asked again.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
  const handle = await open(target, flags).catch((cause: unknown) => absent(file, cause));
  if (handle === undefined) throw new MissingFile(file);
  try {
    refuseUnlessRegular(file, await handle.stat(), atMost);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

function refuseUnlessRegular(file: string, stats: Stats, atMost: number): void {
  if (!stats.isFile()) throw new UnusableFile(file, `Unexpected ${kindOf(stats)} at ${file}, expected a regular file`);
  if (stats.size > atMost) throw new TooLargeFile(file, stats.size, atMost);
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'folder';
  if (stats.isFIFO()) return 'pipe';
  if (stats.isSocket()) return 'socket';
  return stats.isBlockDevice() || stats.isCharacterDevice() ? 'device' : 'thing';
}
