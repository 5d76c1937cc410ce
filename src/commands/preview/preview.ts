import type { Edition } from '../../model/edition.js';
import type { Serve } from '../../model/live.js';
import { EXIT, type ExitCode, type Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';
import { folderConfig, pathsOf } from '../folder.js';
import { Desk } from './desk.js';

interface Asked {
  readonly publication: string | undefined;
  readonly edition: Edition;
  readonly port: number;
  /** What opens a file in the author's editor: a command and its first arguments; nothing opens where it is empty. */
  readonly editor: readonly string[];
  readonly serve: Serve;
}

/** Shows the pages of an edition in a browser until it is ended, and makes them again on each save. */
export async function preview(world: World, terminal: Terminal, asked: Asked): Promise<ExitCode> {
  const config = await folderConfig(world);
  const name = asked.publication ?? config?.publications[0] ?? '';
  const { edition, editor } = asked;
  const publications = [...new Set([...(config?.publications ?? []), name])];
  const desk = new Desk(world, terminal, { publications, name, edition, editor });
  const live = await asked.serve({ port: asked.port, paths: await pathsOf(world) }, desk);
  terminal.out(live.url);
  terminal.say(`Open ${live.url} to see ${name} (${edition}); it is made again on each save. Ctrl+C ends it.`);
  await live.ended;
  return EXIT.clean;
}
