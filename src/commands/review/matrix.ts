import type { Edition } from '../../model/edition.js';
import { EXIT, type ExitCode, type Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';
import { rowsOf, toCsv, toMarkdown } from '../../review/matrix.js';
import { anchored, brokenOf } from './store.js';

export interface MatrixOrder {
  readonly round?: string | undefined;
  readonly edition: Edition;
  /** Files to write, by form. */
  readonly md?: string | undefined;
  readonly csv?: string | undefined;
}

/** Writes the comment matrix. */
export async function matrix(
  world: World,
  terminal: Terminal,
  { round, edition, md, csv }: MatrixOrder,
): Promise<ExitCode> {
  const store = await anchored(world, (one) => round === undefined || one.round === round);
  for (const fault of brokenOf(store)) terminal.say(fault);
  const rows = rowsOf(store.comments, edition);
  if (md === undefined && csv === undefined) terminal.out(toMarkdown(rows));
  if (md !== undefined) await world.write(md, toMarkdown(rows));
  if (csv !== undefined) await world.write(csv, toCsv(rows));
  terminal.say(`${String(rows.length - 1)} comments`);
  return store.broken.length > 0 ? EXIT.errors : EXIT.clean;
}
