import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { hashOf } from '../../model/hash.js';
import { ToolError, type Change } from '../../model/world.js';
import { reach } from '../inside.js';
import { cacheFolder } from '../kept.js';
import { layBeside, writeWhole } from '../write-file.js';

const journal = z.object({
  remove: z.array(z.string()),
  moves: z.array(z.object({ from: z.string(), to: z.string() })),
});
type Journal = z.infer<typeof journal>;

/**
 * Removes and writes files together. Each new file is laid beside its place; then a journal says what is to be done, and it is
 * done: what is removed first, then the new files in their order. Ended before the journal, nothing has changed; ended behind it,
 * `complete` does the rest. The journal stands in the user's own cache, so that no folder can bring one along; says whether it could be
 * written there.
 */
export async function applyChange(root: string, { write, remove }: Change): Promise<boolean> {
  const removed = await Promise.all(remove.map((file) => targetOf(root, file)));
  const moves: { from: string; to: string }[] = [];
  try {
    for (const [file, bytes] of write) {
      const { target: to, stats } = await reach(root, file, 'itself');
      if (stats?.isDirectory() === true)
        throw new ToolError('folder', `Unexpected folder at ${file}, expected a file; move it away`);
      const from = await layBeside(to, bytes).catch((cause: unknown) => refused(cause, `${file} cannot be written`));
      moves.push({ from, to });
    }
  } catch (cause) {
    for (const { from } of moves) await rm(from, { force: true });
    throw cause;
  }
  const place = await journalOf(root);
  const todo: Journal = { remove: removed, moves };
  // Where the user's cache cannot be written, the change is made without a journal: only one ended in the middle is then not completed.
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 }).catch(() => undefined);
  const isNoted = await writeWhole(place, JSON.stringify(todo)).then(
    () => true,
    () => false,
  );
  await carryOut(root, todo);
  if (isNoted) await rm(place, { force: true });
  return isNoted;
}

/** Does the rest of a change that was ended in the middle; true where there was any. */
export async function complete(root: string): Promise<boolean> {
  const place = await journalOf(root);
  const words = await readFile(place, 'utf8').catch(() => undefined);
  if (words === undefined) return false;
  const { remove, moves } = read(words);
  const left: Journal['moves'] = [];
  for (const move of moves) if (await isThere(move.from)) left.push(move);
  // Where no new file waits, all are in their places, or another run has made them anew since.
  if (left.length > 0 || moves.length === 0)
    await carryOut(root, { remove: remove.filter(isNotIn(moves, left)), moves: left });
  await rm(place, { force: true });
  return left.length > 0;
}

/** A journal that cannot be read says nothing: no change begins before it is whole. */
function read(words: string): Journal {
  try {
    return journal.parse(JSON.parse(words));
  } catch {
    return { remove: [], moves: [] };
  }
}

/** A new file that is in its place already is not removed as if it were the old one. */
function isNotIn(moves: Journal['moves'], left: Journal['moves']): (file: string) => boolean {
  return (file) => !moves.some((move) => move.to === file && !left.includes(move));
}

async function carryOut(root: string, { remove, moves }: Journal): Promise<void> {
  const unlike = (file: string) => (cause: unknown) =>
    refused(cause, `${path.relative(root, file)} cannot be replaced`);
  for (const file of remove) await rm(file, { recursive: true, force: true }).catch(unlike(file));
  for (const { from, to } of moves) await rename(from, to).catch(unlike(to));
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function targetOf(root: string, file: string): Promise<string> {
  return (await reach(root, file, 'itself')).target;
}

/** Each folder of this machine has one. */
async function journalOf(root: string): Promise<string> {
  return path.join(cacheFolder(), 'deliveries', hashOf(await targetOf(root, '')));
}

/** What the system refused, as an error of the folder; any other error as it is. */
export function refused(cause: unknown, words: string): never {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === undefined || code.startsWith('ERR_')) throw cause;
  throw new ToolError(
    'folder',
    `${words} (${code}); see who may write there, and whether a program has it open`,
    cause,
  );
}
