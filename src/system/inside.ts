import type { Stats } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { MissingFile, UnusableFile } from '../model/world.js';

/** Where a path of the folder leads on this machine, and what stands there, if anything does. */
export interface Reached {
  readonly target: string;
  readonly stats?: Stats;
}

/** Whether a link in the last place is followed, as in reading, or taken for itself, as in writing and removing. */
export type Last = 'followed' | 'itself';

/**
 * Walks a path of the folder step by step, so that no link leads out of it unseen. Throws MissingFile for a path that
 * leaves by itself, UnusableFile for a link that leaves, leads nowhere or leads round, and for a folder that is closed.
 */
export async function reach(root: string, file: string, last: Last): Promise<Reached> {
  const steps = stepsOf(root, file);
  const home = await realpath(root).catch((cause: unknown) => absent(root, cause));
  // A folder that is to be made with its first file.
  if (home === undefined) return { target: path.join(path.resolve(root), ...steps) };
  let reached: Reached = { target: home, stats: await lstat(home) };
  for (const [index, step] of steps.entries()) {
    const target = path.join(reached.target, step);
    const stats = await lstat(target).catch((cause: unknown) => absent(file, cause));
    if (stats === undefined) return { target: path.join(target, ...steps.slice(index + 1)) };
    const passes = stats.isSymbolicLink() && (last === 'followed' || index + 1 < steps.length);
    reached = passes
      ? await through({ home, link: steps.slice(0, index + 1).join('/'), target, file })
      : { target, stats };
  }
  return reached;
}

function stepsOf(root: string, file: string): string[] {
  const target = path.resolve(root, ...file.split('/'));
  const inside = path.relative(root, target);
  if (inside.split(path.sep)[0] === '..' || path.isAbsolute(inside) || file.includes('\0')) throw new MissingFile(file);
  return inside.split(path.sep).filter((step) => step !== '');
}

interface Link {
  readonly home: string;
  readonly link: string;
  readonly target: string;
  readonly file: string;
}

async function through({ home, link, target, file }: Link): Promise<Reached> {
  const refuse = (found: string, cause?: unknown): never => {
    throw new UnusableFile(
      file,
      `Unexpected link ${link} that leads ${found}, expected what stands in the folder`,
      cause,
    );
  };
  const real = await realpath(target).catch((cause: unknown) => refuse('nowhere', cause));
  if (!isInside(home, real)) refuse('out of the folder');
  return { target: real, stats: await lstat(real) };
}

/** Whether a path is a folder or stands in it; both are absolute. */
export function isInside(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way === '' || (way.split(path.sep)[0] !== '..' && !path.isAbsolute(way));
}

/** Codes of the system that say nothing more than that no such file is there. */
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

/** Undefined where an error says that a file is not there; throws UnusableFile where it says anything else. */
export function absent(file: string, cause: unknown): undefined {
  const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
  if (ABSENT.has(code)) return undefined;
  throw new UnusableFile(file, `Unexpected ${code} at ${file}, expected a file or folder that may be read`, cause);
}
