import type { Score } from '../../model/score.js';
import type { Terminal } from '../../model/terminal.js';
import type { Trend } from '../../model/trend.js';
import { ToolError, type World } from '../../model/world.js';
import { entryOf, readHistory, trendOf, withRun, written, type Entry } from '../../report/history.js';
import { folderConfig } from '../folder.js';

/** A score and how its figures went. */
export interface Scored {
  readonly score: Score;
  readonly trend: Trend;
}

/** Where findings are kept, below the folder of outputs. */
export async function findingsFolder(world: World): Promise<string> {
  return `${(await folderConfig(world))?.output ?? 'build'}/findings`;
}

/**
 * Adds the figures of a run to `history.jsonl`, and returns how they went. A line there that cannot be read is named and left out;
 * a history that cannot be written is said, and costs nothing else.
 */
export async function keepScores(world: World, terminal: Terminal, scores: readonly Score[]): Promise<Scored[]> {
  if (scores.length === 0) return [];
  const path = `${await findingsFolder(world)}/history.jsonl`;
  const about = { date: world.now().toISOString(), rules: (await world.toolPrint()).slice(0, 12) };
  const run = scores.map((score) => entryOf(score, about));
  const known = await addRun(world, terminal, { path, run });
  return scores.flatMap((score, index) => {
    const entry = run[index];
    return entry === undefined ? [] : [{ score, trend: trendOf(known, entry) }];
  });
}

interface Added {
  readonly path: string;
  readonly run: readonly Entry[];
}

async function addRun(world: World, terminal: Terminal, { path, run }: Added): Promise<readonly Entry[]> {
  try {
    const release = await world.hold(path.slice(0, path.lastIndexOf('/')));
    try {
      const bytes = (await world.exists(path)) ? await world.read(path) : new Uint8Array();
      const { entries, broken } = readHistory(new TextDecoder().decode(bytes));
      if (broken.length > 0)
        terminal.say(`${path}: line ${broken.join(', ')} cannot be read and is left out; the others are kept.`);
      const added = withRun(entries, run);
      if (added.length > entries.length || added.at(-1) !== entries.at(-1)) await world.write(path, written(added));
      return added;
    } finally {
      await release();
    }
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    terminal.say(`${path}: the figures of this run are not kept (${error.message}).`);
    return run;
  }
}
