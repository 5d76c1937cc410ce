import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { isInside } from './inside.js';
import { OWN_FOLDER } from './own.js';

/**
 * The folders of a list from which a program may be run: absolute ones that are not in the manuscript's folder, are none of
 * its parents and none that npm keeps in those. What this package brings is trusted wherever it lies: it is running already.
 */
export async function trusted(root: string, folders: readonly string[]): Promise<string[]> {
  const home = await real(root);
  const judged = await Promise.all(
    folders.filter((folder) => path.isAbsolute(folder)).map(async (folder) => ({ folder, at: await real(folder) })),
  );
  const own = await real(OWN_FOLDER);
  return judged.filter(({ at }) => isInside(own, at) || !isBrought(home, at)).map(({ folder }) => folder);
}

/** The places below a folder where programs are put for that folder alone. */
const OF_A_FOLDER = ['', path.join('node_modules', '.bin'), path.join('.imprimatur', 'tools')];

function isBrought(home: string, at: string): boolean {
  if (isInside(home, at)) return true;
  return parentsOf(home).some((parent) => OF_A_FOLDER.some((place) => path.join(parent, place) === at));
}

function parentsOf(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [] : [parent, ...parentsOf(parent)];
}

async function real(folder: string): Promise<string> {
  return realpath(folder).catch(() => path.resolve(folder));
}
