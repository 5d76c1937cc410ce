import { mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hashOf } from '../model/hash.js';
import { cacheFolder } from './kept.js';

/** The address of a desk of this machine, token and all. */
const ADDRESS = /^http:\/\/127\.0\.0\.1:\d{1,5}\/[\w-]{20,}\/$/;

/** Says where the desk of a folder is, to editors of the same user alone; gives what takes it back. */
export async function announce(root: string, url: string): Promise<() => Promise<void>> {
  const file = await fileFor(root);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 }).catch(() => undefined);
  await writeFile(file, url, { mode: 0o600 }).catch(() => undefined);
  return async () => {
    // Another desk of the same folder may have taken the place.
    if ((await addressOf(root)) === url) await rm(file, { force: true });
  };
}

/** Where the desk of a folder is, if there is one. */
export async function addressOf(root: string): Promise<string | undefined> {
  const said = await readFile(await fileFor(root), 'utf8').catch(() => '');
  return ADDRESS.test(said) ? said : undefined;
}

async function fileFor(root: string): Promise<string> {
  const real = await realpath(root).catch(() => root);
  return path.join(cacheFolder(), 'desks', hashOf(real).slice(0, 32));
}
