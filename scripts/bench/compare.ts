import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Runs the tool of a folder with arguments; seconds of the processor of Node itself, and of the clock. */
export type Run = (tool: string, args: readonly string[]) => Promise<{ readonly cpu: number; readonly wall: number }>;

interface Comparing {
  readonly root: string;
  readonly reference: string;
  readonly runs: number;
  readonly run: Run;
}

const COMMANDS = [['check'], ['build', 'brief', '--edition', 'public'], ['build']] as const;

/** Two commits, pair by pair in one run: what another program takes meanwhile falls on both. Prints medians and their ratio. */
export async function compare({ root, reference, runs, run }: Comparing): Promise<void> {
  const other = await mkdtemp(path.join(tmpdir(), 'imprimatur-bench-ref-'));
  try {
    git(root, ['worktree', 'add', '--detach', other, reference]);
    await symlink(path.join(root, 'node_modules'), path.join(other, 'node_modules'), 'junction');
    const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    for (const folder of [root, other]) ended([process.execPath, compiler, '-p', 'tsconfig.build.json'], folder);
    const tools = [other, root].map((folder) => path.join(folder, 'dist', 'cli.js'));
    process.stdout.write(`${reference} and the folder as it is, ${String(runs)} pairs, medians\n\n`);
    for (const args of COMMANDS) {
      const rows: [number[], number[], number[]] = [[], [], []];
      for (let pair = 0; pair < runs; pair += 1) {
        // Each begins every other pair, so that neither always finds the disk warm.
        const order = pair % 2 === 0 ? [0, 1] : [1, 0];
        const took: number[] = [];
        for (const index of order) {
          const { cpu } = await run(tools[index] ?? '', ['-C', root, ...args]);
          took[index] = cpu;
        }
        const [before = 0, after = 0] = took;
        rows[0].push(before);
        rows[1].push(after);
        rows[2].push(after / before);
      }
      const [before, after, ratio] = rows.map(median);
      const words = `${fixed(before)} s   ${fixed(after)} s   × ${fixed(ratio, 2)}`;
      process.stdout.write(`${args.join(' ').padEnd(34)} ${words}\n`);
    }
  } finally {
    git(root, ['worktree', 'remove', '--force', other]);
    if (existsSync(other)) await rm(other, { recursive: true, force: true });
  }
}

function git(root: string, args: readonly string[]): void {
  ended(['git', ...args], root);
}

function ended([command = '', ...args]: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${String(status)}:\n${stderr.slice(-2000)}`);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function fixed(value = 0, digits = 1): string {
  return value.toFixed(digits).padStart(6);
}
