import { access, constants, mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Kept } from '../model/kept.js';
import { cacheFolder } from './kept.js';
import { OWN_FOLDER } from './own.js';

interface MachineHere {
  readonly version: string;
  readonly kept: () => Promise<Kept>;
  readonly script: (name: string) => string;
}

/** What doctor asks of this machine beyond the World. */
export function machineHere({ version, cwd }: Pick<typeof process, 'version' | 'cwd'>): MachineHere {
  return { version, kept: keptHere, script: (name: string): string => scriptFrom(cwd(), name) };
}

/** What lies in the user's cache; the folder is made where it is not there yet. */
export async function keptHere(folder = cacheFolder()): Promise<Kept> {
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  const isWritable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  const names = [...(await namesIn(folder)), ...(await namesIn(path.join(folder, 'browsers')))];
  const browsers = names.filter((name) => /^chrom/.test(name)).sort();
  const kept = path.join(folder, 'kept');
  const sizes = await Promise.all((await namesIn(kept)).map((name) => sizeOf(path.join(kept, name))));
  return { folder, isWritable, browsers, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** `node scripts/set-up-vale.mjs`, as it is typed in `here`: from there where the script lies below, else by its whole path. */
export function scriptFrom(here: string, name: string): string {
  const whole = path.join(OWN_FOLDER, 'scripts', `${name}.mjs`);
  const near = path.relative(here, whole);
  const place = near.startsWith('..') || path.isAbsolute(near) ? whole : near;
  return `node ${/\s/.test(place) ? `"${place}"` : place}`;
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined);
  return found?.size ?? 0;
}
