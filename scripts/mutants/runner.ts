// Runs test files on sources that are changed in memory alone; the parent sends one order after another and may end it at any time.
import path from 'node:path';
import {
  createVitest,
  type CliOptions,
  type Reporter,
  type TestSpecification,
  type TestModule,
  type Vitest,
} from 'vitest/node';
import { mutated } from './mutant.js';
import { OneThread } from './one-thread.js';
import { telling } from './reach.js';

/** What the parent asks: the files that stand changed, and the tests to run until one fails. */
export interface Ask {
  /** Files whose functions say when they are run; the first run alone. */
  readonly told?: readonly string[];
  readonly mutant?: { readonly file: string; readonly start: number; readonly end: number; readonly text: string };
  readonly tests: readonly string[];
}

export interface Answer {
  /** The test file that failed first, and its first words about it. */
  readonly failed?: string;
  readonly why?: string;
  /** For each test file that was run, milliseconds of the processor. */
  readonly took: Readonly<Record<string, number>>;
}

/** What the parent hears: an answer, or the milliseconds of the processor that were used so far. */
export type Told = Answer | { readonly cpuMs: number };

const ROOT = path.resolve(import.meta.dirname, '..', '..');
let now: Ask = { tests: [] };

function changed(source: string, id: string): string | undefined {
  const file = path
    .relative(ROOT, id.split('?')[0] ?? id)
    .split(path.sep)
    .join('/');
  if (now.mutant?.file === file) return mutated(source, now.mutant);
  return now.told?.includes(file) === true ? telling(file, source) : undefined;
}

function whyOf(modules: readonly TestModule[], others: readonly unknown[]): string {
  const errors = modules.flatMap((one) => [
    ...one.errors(),
    ...[...one.children.allTests('failed')].flatMap((test) => test.result().errors ?? []),
  ]);
  const [first = others[0] ?? 'no test was run'] = errors;
  return typeof first === 'object' && first !== null && 'message' in first ? String(first.message) : String(first);
}

async function open(): Promise<Vitest> {
  // The configuration of the repository is left aside: its projects would load the sources without the plugin.
  const quiet: CliOptions = {
    config: false,
    include: ['tests/**/*.test.ts'],
    // The parent alone decides what takes too long.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    watch: false,
    pool: { name: 'one-thread', createPoolWorker: (options) => new OneThread(options) },
    maxWorkers: 1,
    bail: 1,
    reporters: [{}] as Reporter[],
    passWithNoTests: true,
  };
  const quick = path.join(ROOT, 'tests', 'no-tools.ts');
  const setup =
    process.env['MUTANTS_REACH'] === undefined ? [quick] : [quick, path.join(import.meta.dirname, 'reached.ts')];
  const plugin = {
    name: 'mutants',
    enforce: 'pre',
    transform: (source: string, id: string) => {
      const code = changed(source, id);
      return code === undefined ? undefined : { code, map: null };
    },
  } as const;
  return createVitest('test', { ...quiet, root: ROOT, setupFiles: setup, run: true }, { plugins: [plugin] });
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function answer(vitest: Vitest, specs: readonly TestSpecification[]): Promise<Answer> {
  const took: Record<string, number> = {};
  for (const test of now.tests) {
    const spec = specs.find(({ moduleId }) => moduleId === path.join(ROOT, test).split(path.sep).join('/'));
    if (spec === undefined) throw new Error(`No tests at ${test}`);
    vitest.state.idMap.clear();
    vitest.state.filesMap.clear();
    const start = cpuMs();
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications([spec]);
    took[test] = cpuMs() - start;
    const good = testModules.length > 0 && testModules.every((one) => one.ok()) && unhandledErrors.length === 0;
    if (!good) return { failed: test, why: whyOf(testModules, unhandledErrors), took };
  }
  return { took };
}

const vitest = await open();
const specs = await vitest.globTestSpecifications();

process.on('message', (ask: Ask | 'cpu') => {
  if (ask === 'cpu') return void process.send?.({ cpuMs: cpuMs() } satisfies Told);
  const isSame = JSON.stringify(now.mutant) === JSON.stringify(ask.mutant);
  const files = isSame ? [] : [now.mutant?.file, ask.mutant?.file].filter((file) => file !== undefined);
  now = ask;
  for (const file of files.map((one) => path.join(ROOT, one).split(path.sep).join('/'))) {
    vitest.invalidateFile(file);
    OneThread.changed.add(file);
  }
  answer(vitest, specs).then(
    (told) => process.send?.(told),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
