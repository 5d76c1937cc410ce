import { createTwoFilesPatch } from 'diff';
import { EXIT, type ExitCode, type Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';
import { stretchNow } from '../../round/copies.js';
import { changedBy } from '../../review/apply.js';
import { readComments, readMaps } from '../../review/folder.js';
import { unknown } from './list.js';

/** Shows the change that a comment proposes as a patch; makes it only where the author says so. */
export async function apply(
  world: World,
  terminal: Terminal,
  { id, accept }: { readonly id: string; readonly accept: boolean },
): Promise<ExitCode> {
  const found = (await readComments(world)).comments.find((one) => one.id === id);
  if (found === undefined) return unknown(terminal, id);
  if (found.proposed === undefined && found.kind !== 'delete') {
    terminal.say(`${id} proposes no change: answer it with imprimatur review respond ${id}`);
    return EXIT.usage;
  }
  const stretch = await stretchNow(world, found, (await readMaps(world)).maps);
  if (stretch === undefined) {
    terminal.say(
      `The words of ${id} are other than they were sent: make the change by hand. imprimatur review show ${id} tells where`,
    );
    return EXIT.errors;
  }
  const { path } = stretch.block;
  const source = new TextDecoder().decode(await world.read(path));
  const changed = changedBy(found, stretch, source);
  if (changed === undefined) {
    terminal.say(
      `The words of ${id} are not written in ${path} as they are printed: make the change by hand, at line ${String(found.line)}`,
    );
    return EXIT.errors;
  }
  terminal.out(createTwoFilesPatch(`a/${path}`, `b/${path}`, source, changed, '', '', { context: 1 }).trimEnd());
  if (!accept) {
    terminal.say(`Nothing was changed. Make the change with imprimatur review apply ${id} --accept`);
    return EXIT.clean;
  }
  await world.change({ remove: [], write: new Map([[path, changed]]) });
  terminal.say(`${path} is changed. Read it, then: imprimatur review respond ${id} --status accepted --text "…"`);
  return EXIT.clean;
}
