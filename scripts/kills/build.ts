import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HOME = fileURLToPath(new URL('../..', import.meta.url));
const LOADER = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
const COMMAND = path.join(HOME, 'src', 'cli.ts');

/** The last step that a build tells before it sets its first page. */
export const BEFORE_PRINTING = 'Loading styles and faces';

/** A build as a process of its own. */
export class Build {
  private readonly child: ChildProcess;
  private words = '';
  private readonly begun = Date.now();
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<{ code: number | string; seconds: number }>;

  constructor(folder: string, temporary: string, args: readonly string[] = ['build']) {
    const env = { ...process.env, TMPDIR: temporary, IMPRIMATUR_SANDBOX: 'off' };
    const all = ['--import', LOADER, COMMAND, '-C', folder, ...args];
    this.child = spawn(process.execPath, all, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    this.ended = new Promise((resolve) => {
      this.child.on('close', (code, signal) => {
        resolve({ code: signal ?? code ?? 'none', seconds: (Date.now() - this.begun) / 1000 });
      });
    });
    this.child.stderr?.on('data', (bytes: Buffer) => {
      this.words += bytes.toString();
    });
  }

  /** Resolves when the build has told a step, or when it has ended. */
  async told(step: string): Promise<void> {
    const told = new Promise<void>((resolve) => {
      const look = (): void => {
        if (this.words.includes(step)) resolve();
      };
      this.child.stderr?.on('data', look);
      look();
    });
    await Promise.race([told, this.ended]);
  }

  /** The last step that was told. */
  get step(): string {
    const steps = this.words.split('\n').filter((line) => line.includes(' … '));
    return steps.at(-1)?.replace(/ … .*/, '') ?? 'nothing yet';
  }

  get said(): string {
    return this.words;
  }

  /** Whether it still ran. */
  kill(signal: NodeJS.Signals): boolean {
    return this.child.exitCode === null && this.child.kill(signal);
  }

  /** Resolves when the browser of this build has opened a page, however long it took to start, or when the build has ended. */
  async opened(): Promise<void> {
    while (this.child.exitCode === null && !hasPage(processesOf(this.child.pid ?? 0)))
      await new Promise((resolve) => setTimeout(resolve, 50));
  }

  /** Ends the browser of this build at once, if one runs; whether there was one. */
  killBrowser(): boolean {
    const [browser] = processesOf(this.child.pid ?? 0);
    if (browser === undefined) return false;
    try {
      return process.kill(browser, 'SIGKILL');
    } catch {
      return false;
    }
  }
}

/** The processes that a process has started and that run a browser. */
function processesOf(parent: number): number[] {
  return processes()
    .filter((one) => one.parent === parent && /--remote-debugging/.test(one.command))
    .map(({ pid }) => pid);
}

/** Whether one of the browsers has a process for a page, of its own or below a process of its own. */
function hasPage(browsers: readonly number[]): boolean {
  const all = processes();
  const parents = new Map(all.map(({ pid, parent }) => [pid, parent]));
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (browsers.includes(pid) || isBelow(parents.get(pid)));
  return all.some(({ pid, command }) => command.includes('--type=renderer') && isBelow(pid));
}

/** The processes whose command names a folder. */
export function processesIn(folder: string): number[] {
  return processes()
    .filter(({ command }) => command.includes(folder))
    .map(({ pid }) => pid);
}

function processes(): { pid: number; parent: number; command: string }[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 1e8 });
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
  });
}
