import { folderConfig } from './folder.js';
import type { World } from '../model/world.js';
import { EXIT, type ExitCode, type Terminal } from '../model/terminal.js';

/** Removes what builds made: the output folder and the cache. The set-up's tools stay. */
export async function clean(world: World, terminal: Terminal): Promise<ExitCode> {
  const config = await folderConfig(world);
  const output = config?.output ?? 'build';
  for (const path of [output, '.imprimatur/cache', '.imprimatur/work']) await world.remove(path);
  terminal.say(`Removed ${output} and the cache. Next: imprimatur build`);
  return EXIT.clean;
}
