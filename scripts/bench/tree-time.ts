import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What a command and all that it started took. */
export interface Took {
  /** Seconds of the clock. */
  readonly wall: number;
  /** Seconds of the processor, of the whole tree of processes; of the clock where the system does not tell (not Linux). */
  readonly cpu: number;
  /** Megabytes at the peak, shared pages counted once; 0 where the system does not tell. */
  readonly memory: number;
  readonly code: number;
  readonly stderr: string;
}

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

/** In milliseconds: how often the memory of a tree is looked at. */
const LOOK = 1_000;

/** Ticks of a second in /proc. */
const TICKS = 100;

/** Runs a command to its end, one at a time: what its descendants took is told to this process when they end. */
export function timed({ command, args, env = {}, cwd }: Command): Promise<Took> {
  const [start, before] = [performance.now(), descendants()];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { env: { ...process.env, ...env }, ...(cwd === undefined ? {} : { cwd }) });
    let stderr = '';
    let memory = 0;
    const look = setInterval(() => (memory = Math.max(memory, memoryOf(child.pid ?? 0))), LOOK);
    child.stderr.on('data', (bytes: Buffer) => (stderr = (stderr + bytes.toString()).slice(-100_000)));
    child.stdout.resume();
    child.on('error', (cause) => {
      clearInterval(look);
      reject(cause);
    });
    child.on('close', (code) => {
      clearInterval(look);
      const wall = (performance.now() - start) / 1000;
      const cpu = before === undefined ? wall : (descendants() ?? 0) - before;
      resolve({ wall, cpu, memory, code: code ?? 1, stderr });
    });
  });
}

/** As `timed`, for work of this process and of what it starts; its memory is not looked at. */
export async function timedWork(work: () => Promise<void>): Promise<Took> {
  const [start, before, own] = [performance.now(), descendants(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(own);
  const wall = (performance.now() - start) / 1000;
  const cpu = before === undefined ? wall : (descendants() ?? 0) - before + (user + system) / 1e6;
  return { wall, cpu, memory: 0, code: 0, stderr: '' };
}

/** Seconds of the processor of all children that have ended, theirs included. */
function descendants(): number | undefined {
  if (!existsSync('/proc/self/stat')) return undefined;
  const fields = readFileSync('/proc/self/stat', 'latin1')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

function memoryOf(pid: number): number {
  try {
    const own = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'latin1'))?.[1] ?? '0';
    const threads = readdirSync(`/proc/${String(pid)}/task`);
    const children = threads.flatMap((thread) =>
      readFileSync(`/proc/${String(pid)}/task/${thread}/children`, 'latin1')
        .split(' ')
        .filter(Boolean),
    );
    return Number(own) / 1024 + children.reduce((sum, child) => sum + memoryOf(Number(child)), 0);
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}
