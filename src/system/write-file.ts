import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Writes all of a file or nothing: into a new file beside it, which then takes its name. */
export async function writeWhole(target: string, bytes: Uint8Array | string): Promise<void> {
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
  await rename(beside, target).catch(async (cause: unknown) => {
    await rm(beside, { force: true });
    throw cause;
  });
}
