import { EXIT, type ExitCode, type Terminal } from '../model/terminal.js';
import type { World } from '../model/world.js';
import { starter } from './starter.js';

/** Makes a folder with a small publication; refuses where one stands already. */
export async function init(world: World, terminal: Terminal, folder: string): Promise<ExitCode> {
  if (await world.exists('imprimatur.yaml')) {
    terminal.say(`Unexpected imprimatur.yaml in ${folder}, expected a folder without one. Nothing was changed.`);
    return EXIT.usage;
  }
  const files = starter(world.now());
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
  const there = folder === '.' ? '' : `cd ${folder} && `;
  terminal.say(`Next: ${there}imprimatur build`);
  return EXIT.clean;
}
