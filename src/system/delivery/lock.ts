import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { LOCK, ToolError } from '../../model/world.js';
import { reach } from '../inside.js';
import { readRegular } from '../read-file.js';
import { isRunning, PLACE } from './owner.js';

/** A folder of outputs that this run alone writes into. */
export interface Lock {
  /** Whether it is still held: a run that slept for long may have lost it to another. */
  isOwn(): Promise<boolean>;
  release(): Promise<void>;
}

const LARGEST = 1000;
const holder = z.object({ pid: z.number().int().positive(), place: z.string(), token: z.string() });

/** In milliseconds: how often the holder says that it works, after what silence it counts as gone, how long another waits for it. */
const TIMES = { beat: 5_000, silence: 120_000, look: 200, patience: 1_200_000 };

/**
 * Waits until no other run works in a folder, and takes it. Whose process is dead, or who has been silent for two minutes, works
 * no longer; so a lock that came along with a folder holds nobody up. Throws ToolError where the other one does not end.
 */
export async function lockFolder(root: string, folder: string, say: (words: string) => void): Promise<Lock> {
  const name = `${folder}/${LOCK}`;
  const { target } = await reach(root, name, 'itself');
  const token = randomUUID();
  const until = Date.now() + TIMES.patience;
  for (let told = false; !(await take(target, token));) {
    const other = await holderOf(root, name);
    if (other !== undefined && !other.works) await putAside(target, other.words);
    else if (other !== undefined) {
      if (!told) say(`Another run (process ${String(other.pid)}) works in ${folder}; waiting until it has ended`);
      told = true;
      if (Date.now() > until)
        throw new ToolError('folder', `Another run has held ${folder} for too long; end it, or remove ${name}`);
      await new Promise((resolve) => setTimeout(resolve, TIMES.look));
    }
  }
  return held(target, token);
}

async function take(target: string, token: string): Promise<boolean> {
  await mkdir(path.dirname(target), { recursive: true });
  const handle = await open(target, 'wx').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EEXIST' || cause.code === 'ENOENT') return undefined;
    throw new ToolError(
      'folder',
      `${target} cannot be written (${cause.code ?? 'unknown'}); see who may write there`,
      cause,
    );
  });
  if (handle === undefined) return false;
  await handle.writeFile(JSON.stringify({ pid: process.pid, place: PLACE, token }));
  await handle.close();
  return true;
}

interface Other {
  readonly pid: number;
  readonly works: boolean;
  readonly words: string;
}

/** Who holds a folder, or undefined where nobody does any more. Throws UnusableFile where a link or a pipe stands there. */
async function holderOf(root: string, name: string): Promise<Other | undefined> {
  const reached = await reach(root, name, 'itself');
  if (reached.stats === undefined) return undefined;
  const bytes = await readRegular(name, reached, LARGEST);
  const words = new TextDecoder().decode(bytes);
  const { pid, place } = read(words);
  const gone = place === PLACE && !isRunning(pid);
  return { pid, works: !gone && Math.abs(Date.now() - reached.stats.mtimeMs) < TIMES.silence, words };
}

/** A lock that is just being written is empty yet. */
function read(words: string): { pid: number; place: string } {
  try {
    return holder.parse(JSON.parse(words));
  } catch {
    return { pid: 0, place: '' };
  }
}

/** Takes away the lock of a run that works no longer; where it was another's meanwhile, it is put back. */
async function putAside(target: string, words: string): Promise<void> {
  const aside = `${target}.${String(process.pid)}-${randomUUID().slice(0, 8)}.part`;
  const moved = await rename(target, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  const found = await readFile(aside, 'utf8').catch(() => '');
  if (found !== words) await link(aside, target).catch(() => undefined);
  await rm(aside, { force: true });
}

function held(target: string, token: string): Lock {
  const isOwn = async (): Promise<boolean> => {
    const words = await readFile(target, 'utf8').catch(() => '');
    return words.includes(token);
  };
  const beat = setInterval(() => {
    const now = new Date();
    void utimes(target, now, now).catch(() => undefined);
  }, TIMES.beat);
  beat.unref();
  return {
    isOwn,
    release: async () => {
      clearInterval(beat);
      if (await isOwn()) await rm(target, { force: true });
    },
  };
}
