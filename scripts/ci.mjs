// The steps of continuous integration, which run on any desk: npm run ci:check, ci:build, ci:keep, ci:release, release:dry.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { setUp } from './set-up.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const TOOL = path.join(ROOT, 'dist', 'cli.js');
const [step = '', ...args] = process.argv.slice(2);

/** Of the public edition alone: its findings quote nothing that is withheld. On a desk without Java the grammar is left out, and it is said. */
const CHECK = ['check', '--edition', 'public', '--full', ...(process.env.CI ? [] : ['--without', 'languagetool'])];

const STEPS = {
  check: () => {
    mkdirSync(path.join(ROOT, 'build', 'ci'), { recursive: true });
    const sarif = run([...CHECK, '--format', 'sarif'], 'pipe');
    writeFileSync(path.join(ROOT, 'build', 'ci', 'findings.sarif'), sarif.stdout ?? '');
    return run([...CHECK, '--format', process.env.GITHUB_ACTIONS === 'true' ? 'github' : 'text']);
  },
  /** With what changed since the last round of review, where one was sent. */
  build: () => {
    const built = run(['build', ...args]);
    const round = lastRound();
    if (round !== undefined) run(['review', 'redline', round, 'now', '--edition', 'public']);
    return built;
  },
  keep: () => {
    rmSync(path.join(ROOT, 'build', 'before'), { recursive: true, force: true });
    cpSync(path.join(ROOT, 'build', 'public'), path.join(ROOT, 'build', 'before'), { recursive: true });
    const findings = path.join(ROOT, 'build', 'ci', 'findings.sarif');
    if (existsSync(findings)) cpSync(findings, path.join(ROOT, 'build', 'before', 'findings.sarif'));
    return { status: 0 };
  },
  release: () => run(['release', ...args]),
};

const work = STEPS[step];
if (work === undefined) {
  process.stderr.write(`Unexpected step ${step}, expected one of: ${Object.keys(STEPS).join(', ')}\n`);
  process.exit(2);
}
if (step !== 'keep') setUp();
process.exit(work().status ?? 1);

/** The round of review that was sent last; undefined where none was. A clone writes all files at one time: git knows when each was sent. */
function lastRound() {
  const rounds = path.join(ROOT, 'review', 'rounds');
  if (!existsSync(rounds)) return undefined;
  const sent = (name) => committed(path.join(rounds, name)) ?? statSync(path.join(rounds, name)).mtimeMs;
  return readdirSync(rounds)
    .filter((name) => !name.startsWith('.'))
    .map((name) => ({ name, at: sent(name) }))
    .sort((one, other) => one.at - other.at)
    .at(-1)?.name;
}

/** When a folder was committed first, in milliseconds; undefined where it was not. */
function committed(folder) {
  const { stdout } = spawnSync('git', ['log', '--reverse', '--format=%ct', '--', folder], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const [first = ''] = (stdout ?? '').split('\n');
  return first === '' ? undefined : Number(first) * 1000;
}

function run(words, stdout = 'inherit') {
  const stdio = ['ignore', stdout, 'inherit'];
  return spawnSync(process.execPath, [TOOL, ...words], { cwd: ROOT, stdio, encoding: 'utf8', maxBuffer: 1e9 });
}
