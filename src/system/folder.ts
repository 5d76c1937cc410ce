import { stat } from 'node:fs/promises';
import path from 'node:path';
import { UnusableFile } from '../model/world.js';

const CONFIG = 'imprimatur.yaml';

/**
 * The folder that holds `imprimatur.yaml`: the given one or the nearest above it; the given one where there is none.
 * Throws UnusableFile where the one above belongs to another user: whoever may write above a folder could rule it unseen.
 */
export async function findFolder(start: string): Promise<string> {
  const from = path.resolve(start);
  let at = from;
  for (;;) {
    const owners = await ownersOf(at);
    if (owners !== undefined) {
      if (at !== from && owners.some(isAnother)) throw refused(at);
      return at;
    }
    const above = path.dirname(at);
    if (above === at) return from;
    at = above;
  }
}

function refused(folder: string): UnusableFile {
  const file = path.join(folder, CONFIG);
  const mend = `If it is the one you mean, say so with --folder ${folder}`;
  return new UnusableFile(file, `Unexpected ${file} of another user above this folder, expected one of yours. ${mend}`);
}

/** The owners of a configuration and its folder; undefined where there is none. */
async function ownersOf(folder: string): Promise<number[] | undefined> {
  const file = await stat(path.join(folder, CONFIG)).catch(() => undefined);
  return file === undefined ? undefined : [file.uid, (await stat(folder)).uid];
}

/** Windows has no such numbers; there nothing is another's. */
function isAnother(owner: number): boolean {
  const own = process.getuid?.();
  return own !== undefined && owner !== own;
}
