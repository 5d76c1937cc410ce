import { EXIT, type ExitCode, type Terminal, type Watch } from '../../model/terminal.js';
import { ToolError, type World } from '../../model/world.js';
import { pathsOf } from '../folder.js';

/** The first and the last line of each round, by which an editor's problem matcher knows it; they do not change. */
export const ROUND = { begins: '[imprimatur] round begins', ends: '[imprimatur] round ends' } as const;

/** Runs a command now and after each save, until it is ended. What fails in a round is said, and the next one is waited for. */
export async function rounds(
  world: World,
  terminal: Terminal,
  { watch, work }: { readonly watch: Watch; readonly work: () => Promise<ExitCode> },
): Promise<ExitCode> {
  let code: ExitCode = EXIT.clean;
  await watch(await pathsOf(world), async () => {
    terminal.say(ROUND.begins);
    try {
      code = await work();
    } catch (error) {
      if (!(error instanceof ToolError)) throw error;
      terminal.say(`${error.tool}: ${error.message}`);
      code = EXIT.tool;
    } finally {
      terminal.say(ROUND.ends);
    }
  });
  return code;
}
