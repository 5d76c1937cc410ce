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
  /** Milliseconds for each test file that was run. */
  readonly took: Readonly<Record<string, number>>;
}

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
    testTimeout: 30_000,
    hookTimeout: 180_000,
    watch: false,
    pool: 'threads',
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

async function answer(vitest: Vitest, specs: readonly TestSpecification[]): Promise<Answer> {
  const took: Record<string, number> = {};
  for (const test of now.tests) {
    const spec = specs.find(({ moduleId }) => moduleId === path.join(ROOT, test).split(path.sep).join('/'));
    if (spec === undefined) throw new Error(`No tests at ${test}`);
    vitest.state.idMap.clear();
    vitest.state.filesMap.clear();
    const start = performance.now();
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications([spec]);
    took[test] = performance.now() - start;
    const good = testModules.length > 0 && testModules.every((one) => one.ok()) && unhandledErrors.length === 0;
    if (!good) return { failed: test, why: whyOf(testModules, unhandledErrors), took };
  }
  return { took };
}

const vitest = await open();
const specs = await vitest.globTestSpecifications();

process.on('message', (ask: Ask) => {
  const files = [now.mutant?.file, ask.mutant?.file].filter((file) => file !== undefined);
  now = ask;
  for (const file of files) vitest.invalidateFile(path.join(ROOT, file).split(path.sep).join('/'));
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
