import { EXIT, type ExitCode, type Terminal } from '../model/terminal.js';
import type { World } from '../model/world.js';
import { LIKES } from './likes/folder.js';
import type { LikeName } from './likes/names.js';
import { starter } from './starter.js';

/** Makes a folder with a small publication, or the outline of one of a kind; refuses where one stands already. */
export async function init(
  world: World,
  terminal: Terminal,
  { folder, like }: { readonly folder: string; readonly like?: LikeName | undefined },
): Promise<ExitCode> {
  if (await world.exists('imprimatur.yaml')) {
    terminal.say(`Unexpected imprimatur.yaml in ${folder}, expected a folder without one. Nothing was changed.`);
    return EXIT.usage;
  }
  const files = starter(world.now(), like);
  const standing = [];
  for (const path of Object.keys(files)) if (await world.exists(path)) standing.push(path);
  if (standing.length > 0) {
    terminal.say(`Unexpected files that init would write over: ${standing.join(', ')}. Nothing was changed.`);
    return EXIT.usage;
  }
  for (const [path, words] of Object.entries(files)) {
    await world.write(path, words);
    terminal.say(`  ${path}`);
  }
  if (like !== undefined) terminal.say(LIKES[like].told);
  const there = folder === '.' ? '' : `cd ${folder} && `;
  terminal.say(`Next: ${there}imprimatur build`);
  return EXIT.clean;
}
