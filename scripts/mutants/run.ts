import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import ts from 'typescript';
import type { Reach } from './reached-by.js';
import type { Mutant } from './mutant.js';
import { reachOf } from './reach.js';
import { ROOT, textAt } from './rooms.js';
import type { Answer, Ask, Told } from './runner.js';

/** What became of a mutant: a test failed, none did, none even ran the code, or the tests never ended. */
export type Fate = 'killed' | 'survived' | 'unreached' | 'timeout';

/** Tests that use less of the processor than this, in so long a time, wait for what never comes; a busy machine leaves them more. */
const STILL = { cpuMs: 100, inMs: 30_000 };

/** What is told to have failed where the process of the tests ended. */
const ENDED = 'the process';

/** A process that runs tests on changed sources; it is ended and started again where it hangs. */
export class Runner {
  private child: Promise<ChildProcess> | undefined;

  constructor(private readonly env: NodeJS.ProcessEnv = {}) {}

  /**
   * The answer, or undefined where the tests did not end: in so much time of the processor, which a busy machine does not use up,
   * or because they stand still.
   */
  async ask(ask: Ask, limitMs: number): Promise<Answer | undefined> {
    const child = await (this.child ??= this.start());
    const answered = await new Promise<Answer | undefined>((resolve) => {
      const used: number[] = [];
      const hear = (told: Told): void => {
        if ('took' in told) return done(told);
        used.push(told.cpuMs);
        const [first = 0] = used;
        const [before = first] = used.slice(-STILL.inMs / 1000);
        const isStill = used.length > STILL.inMs / 1000 && told.cpuMs - before < STILL.cpuMs;
        if (isStill || told.cpuMs - first > limitMs) done(undefined);
      };
      const poll = setInterval(() => child.send('cpu'), 1000);
      const done = (what: Answer | undefined): void => {
        clearInterval(poll);
        child.removeAllListeners();
        resolve(what);
      };
      child.on('message', hear);
      child.once('exit', () => done({ failed: ENDED, took: {} }));
      child.send('cpu');
      child.send(ask);
    });
    if (answered === undefined || answered.failed === ENDED) await this.end();
    return answered;
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
  for (const { test, tookMs } of runs) {
    const ask = { mutant, tests: [test] };
    const limitMs = 3000 + 4 * tookMs;
    const first = await runner.ask(ask, limitMs);
    // A process that ended may have been ended by something else.
    const answer = first?.failed === ENDED ? await runner.ask(ask, limitMs) : first;
    if (answer === undefined) return 'timeout';
    if (answer.failed !== undefined) return 'killed';
  }
  return runs.length === 0 ? 'unreached' : 'survived';
}

function runsOf(mutant: Mutant, reaches: readonly Reach[]): Reach[] {
  const tree = ts.createSourceFile(mutant.file, textAt(mutant.file), ts.ScriptTarget.ES2022, true);
  const place = reachOf(mutant.file, tree, mutant.start);
  const own = path.posix.dirname(mutant.file).replace(/^src/, 'tests');
  const rank = ({ test, tookMs }: Reach): number => tookMs + (path.posix.dirname(test) === own ? 0 : 1500);
  return reaches.filter(({ reached }) => reached.has(place)).sort((a, b) => rank(a) - rank(b));
}
