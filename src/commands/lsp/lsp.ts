import { EXIT, type ExitCode } from '../../model/terminal.js';
import type { EditorDesk } from '../../model/editor.js';
import type { World } from '../../model/world.js';
import { editorDesk, type Around } from './desk.js';

/** Speaks with an editor until it ends; `make` answers what it asks. */
export type Speak = (make: (around: Around) => Promise<EditorDesk>) => Promise<void>;

/** Serves an editor over its own channel. */
export async function lsp(world: World, speak: Speak): Promise<ExitCode> {
  await speak((around) => editorDesk(world, around));
  return EXIT.clean;
}
