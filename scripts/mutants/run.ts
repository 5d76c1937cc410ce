import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import ts from 'typescript';
import type { Reach } from './reached-by.js';
import type { Mutant } from './mutant.js';
import { reachOf } from './reach.js';
import { ROOT, textAt } from './rooms.js';
import type { Answer, Ask } from './runner.js';

/** What became of a mutant: a test failed, none did, none even ran the code, or the tests never ended. */
export type Fate = 'killed' | 'survived' | 'unreached' | 'timeout';

/** A process that runs tests on changed sources; it is ended and started again where it hangs. */
export class Runner {
  private child: Promise<ChildProcess> | undefined;

  constructor(private readonly env: NodeJS.ProcessEnv = {}) {}

  /** The answer, or undefined where none came in time. */
  async ask(ask: Ask, limitMs: number): Promise<Answer | undefined> {
    const child = await (this.child ??= this.start());
    const answered = await new Promise<Answer | 'late' | 'ended'>((resolve) => {
      const timer = setTimeout(() => resolve('late'), limitMs);
      const done = (what: Answer | 'ended'): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(what);
      };
      child.once('message', (told: Answer) => done(told));
      child.once('exit', () => done('ended'));
      child.send(ask);
    });
    if (typeof answered !== 'string') return answered;
    await this.end();
    return answered === 'late' ? undefined : { failed: 'the process', took: {} };
  }

  async end(): Promise<void> {
    const child = await this.child;
    this.child = undefined;
    child?.removeAllListeners();
    child?.kill('SIGKILL');
  }

  private start(): Promise<ChildProcess> {
    const runner = path.join(import.meta.dirname, 'runner.ts');
    return new Promise((resolve, reject) => {
      const child = fork(runner, {
        cwd: ROOT,
        env: { ...process.env, ...this.env },
        execArgv: ['--import', 'tsx'],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      child.once('message', () => resolve(child));
      child.once('exit', () => reject(new Error('The tests could not be started')));
    });
  }
}

/** Tries one mutant with the tests that run its function, the quickest of its own room first. */
export async function fateOf(mutant: Mutant, runner: Runner, reaches: readonly Reach[]): Promise<Fate> {
  const runs = runsOf(mutant, reaches);
  if (runs.length === 0) return 'unreached';
  const usual = runs.reduce((sum, { tookMs }) => sum + tookMs, 0);
  const answer = await runner.ask({ mutant, tests: runs.map(({ test }) => test) }, 30_000 + 6 * usual);
  if (answer === undefined) return 'timeout';
  return answer.failed === undefined ? 'survived' : 'killed';
}

function runsOf(mutant: Mutant, reaches: readonly Reach[]): Reach[] {
  const tree = ts.createSourceFile(mutant.file, textAt(mutant.file), ts.ScriptTarget.ES2022, true);
  const place = reachOf(mutant.file, tree, mutant.start);
  const own = path.posix.dirname(mutant.file).replace(/^src/, 'tests');
  const rank = ({ test, tookMs }: Reach): number => tookMs + (path.posix.dirname(test) === own ? 0 : 1500);
  return reaches.filter(({ reached }) => reached.has(place)).sort((a, b) => rank(a) - rank(b));
}
