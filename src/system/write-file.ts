import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { isRunning } from './delivery/owner.js';

/** Writes all of a file or nothing: into a new file beside it, which then takes its name. */
export async function writeWhole(target: string, bytes: Uint8Array | string): Promise<void> {
  const beside = await layBeside(target, bytes);
  await rename(beside, target).catch(async (cause: unknown) => {
    await rm(beside, { force: true });
    throw cause;
  });
}

/** Writes a new file beside the place that it is for, down to the disk; its name tells the process that made it. */
export async function layBeside(target: string, bytes: Uint8Array | string): Promise<string> {
  const beside = `${target}.${String(process.pid)}-${randomUUID().slice(0, 8)}.part`;
  await mkdir(path.dirname(target), { recursive: true });
  // `x`: a link that stands under this name already is never written through.
  const handle = await open(beside, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (cause) {
    await rm(beside, { force: true });
    throw cause;
  } finally {
    await handle.close();
  }
  return beside;
}

/** Whether a path is what `layBeside` made, by a process that no longer runs. */
export function isLeftPart(file: string): boolean {
  const pid = /\.(\d+)-[0-9a-f]{8}\.part$/.exec(file)?.[1];
  return pid !== undefined && !isRunning(Number(pid));
}

/** Removes what dead processes began to write for a file. */
export async function removeLeftParts(target: string): Promise<void> {
  const folder = path.dirname(target);
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((name) => name.startsWith(`${path.basename(target)}.`) && isLeftPart(name));
  for (const name of left) await rm(path.join(folder, name), { force: true });
}
