import { createHash } from 'node:crypto';
import { MissingFile, type World } from '../model/world.js';

const FOLDER = '.imprimatur/cache/figures';
/** Raised when drawings change for the same input. */
const VERSION = '4';

/**
 * What was made from the same words before, or what `make` makes now, kept for the next build. The key is a hash of the
 * words alone, so text that an edition leaves out never decides what another edition finds.
 */
export async function remembered<T>(
  world: World,
  words: readonly string[],
  make: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const key = createHash('sha256')
    .update(JSON.stringify([VERSION, ...words]))
    .digest('hex');
  const path = `${FOLDER}/${key}.json`;
  const known = await readJson<T>(world, path);
  if (known !== undefined) return known;
  const made = await make();
  if (made !== undefined) await world.write(path, JSON.stringify(made));
  return made;
}

async function readJson<T>(world: World, path: string): Promise<T | undefined> {
  try {
    return JSON.parse(new TextDecoder().decode(await world.read(path))) as T;
  } catch (error) {
    if (error instanceof MissingFile || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
