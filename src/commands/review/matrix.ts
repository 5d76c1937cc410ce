import type { Edition } from '../../model/edition.js';
import { EXIT, type ExitCode, type Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';
import { matrixFile, type MatrixForm } from '../../round/files.js';
import { rowsOf } from '../../review/matrix/rows.js';
import { anchored, brokenOf, toldBy } from './store.js';

export interface MatrixOrder {
  readonly round?: string | undefined;
  readonly edition: Edition;
  /** Files to write, by form; the terminal has it as Markdown where there is none. */
  readonly files: Readonly<Partial<Record<MatrixForm, string | undefined>>>;
}

/** Writes the comment matrix. */
export async function matrix(world: World, terminal: Terminal, order: MatrixOrder): Promise<ExitCode> {
  const { round, edition, files } = order;
  const store = await anchored(world, (one) => round === undefined || one.round === round);
  for (const fault of brokenOf(store)) terminal.say(fault);
  const told = toldBy(store);
  const made = { edition, round, rows: rowsOf(told, edition) };
  const write = new Map<string, Uint8Array | string>();
  for (const [form, path] of Object.entries(files))
    if (path !== undefined) write.set(path, matrixFile(made, form as MatrixForm));
  if (write.size === 0) terminal.out(String(matrixFile(made, 'md')));
  else await world.change({ remove: [], write });
  terminal.say(`${String(told.length)} comments`);
  return store.broken.length > 0 ? EXIT.errors : EXIT.clean;
}
