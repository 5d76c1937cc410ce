// Changes the sources by one small step after another, in memory alone, and tells which of them no test notices.
// Usage: npm run mutants [-- place …] [--seed 1] [--sample 60 | --all] [--jobs 2] [--line N] [--tests folder … | --everywhere]
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { byCode } from '../src/model/by-code.js';
import { firstRun } from './mutants/first-run.js';
import type { Reach } from './mutants/reached-by.js';
import type { Mutant } from './mutants/mutant.js';
import { GOALS, mutantsAt, stale, testsFor, type Goal } from './mutants/rooms.js';
import { fateOf, Runner, type Fate } from './mutants/run.js';
import { randomFrom } from './random.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    sample: { type: 'string', default: '40' },
    all: { type: 'boolean', default: false },
    jobs: { type: 'string', default: String(Math.min(2, availableParallelism())) },
    line: { type: 'string' },
    tests: { type: 'string', multiple: true, default: [] },
    everywhere: { type: 'boolean', default: false },
  },
});

const asked = values.tests.map((folder) => `tests/${folder.replace(/^tests\//, '')}`);
const jobs = Math.max(1, Number(values.jobs));

interface Judged {
  readonly mutant: Mutant;
  readonly fate: Fate;
}

function sampled(all: readonly Mutant[], count: number): Mutant[] {
  const random = randomFrom(Number(values.seed));
  return all
    .map((mutant) => ({ mutant, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ mutant }) => mutant)
    .sort((a, b) => byCode(a.file, b.file) || a.start - b.start);
}

function chosen({ place, least }: Goal): Mutant[] {
  const line = values.line === undefined ? undefined : Number(values.line);
  const all = mutantsAt(place).filter((mutant) => line === undefined || mutant.line === line);
  return values.all || least === 100 ? all : sampled(all, Number(values.sample));
}

async function judge(mutants: readonly Mutant[], reaches: readonly Reach[]): Promise<Judged[]> {
  const waiting = [...mutants];
  const judged: Judged[] = [];
  const work = async (): Promise<void> => {
    const runner = new Runner();
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      judged.push({ mutant, fate: await fateOf(mutant, runner, reaches) });
      process.stderr.write(`\r${String(judged.length)} of ${String(mutants.length)} `);
    }
    await runner.end();
  };
  await Promise.all(Array.from({ length: jobs }, work));
  process.stderr.write('\r');
  return judged;
}

/** Prints what became of the mutants of one place; false where fewer were killed than must be. */
function tell({ place, least }: Goal, judged: readonly Judged[]): boolean {
  const count = (...fates: Fate[]): number => judged.filter(({ fate }) => fates.includes(fate)).length;
  const killed = count('killed', 'timeout');
  const score = judged.length === 0 ? 100 : (100 * killed) / judged.length;
  const numbers = `${String(judged.length)} mutants, ${String(killed)} killed (${String(count('timeout'))} by time), ${String(judged.length - killed)} survived`;
  process.stdout.write(`\n${place}: ${numbers}: ${score.toFixed(1)} %, at least ${String(least)} %\n`);
  const left = judged.filter(({ fate }) => fate === 'survived' || fate === 'unreached');
  for (const { mutant, fate } of left.sort(
    (a, b) => byCode(a.mutant.file, b.mutant.file) || a.mutant.line - b.mutant.line,
  )) {
    const unreached = fate === 'unreached' ? '  (no test runs it)' : '';
    process.stdout.write(`  ${mutant.file}:${String(mutant.line)}  ${mutant.change}${unreached}\n      ${mutant.at}\n`);
  }
  return score >= least;
}

/** A room is held by the tests that mirror it, and by those of whole pages and of what is withheld. */
function judgesOf(place: string): string[] {
  const room = place.replace(/^src\//, '').split('/')[0] ?? '';
  const folders = asked.length > 0 ? asked : [`tests/${room}/`, 'tests/golden/', 'tests/leak/'];
  return testsFor().filter((test) => values.everywhere || folders.some((folder) => test.startsWith(folder)));
}

const goals: readonly Goal[] =
  positionals.length === 0
    ? GOALS
    : positionals.map((place) => GOALS.find((goal) => goal.place === place) ?? { place, least: 0 });
const start = performance.now();
const judges = new Map(goals.map(({ place }) => [place, judgesOf(place)]));
const reaches = await firstRun([...new Set([...judges.values()].flat())], jobs);
const good: boolean[] = [];
for (const goal of goals) {
  const own = judges.get(goal.place) ?? [];
  const judging = reaches.filter(({ test }) => own.includes(test));
  good.push(tell(goal, await judge(chosen(goal), judging)));
}
for (const one of stale()) process.stdout.write(`\nNo mutant any more, take it out of the equivalents: ${one}\n`);
const minutes = ((performance.now() - start) / 60_000).toFixed(1);
process.stdout.write(
  `\nSeed ${values.seed}, ${values.all ? 'all mutants' : `${values.sample} a room`}, ${minutes} minutes\n`,
);
process.exit(good.every(Boolean) ? 0 : 1);
