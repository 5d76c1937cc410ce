// The steps of continuous integration, which run on any desk: npm run ci:check, ci:build, ci:keep, ci:release, release:dry.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
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
  build: () => run(['build', ...args]),
  keep: () => {
    rmSync(path.join(ROOT, 'build', 'before'), { recursive: true, force: true });
    cpSync(path.join(ROOT, 'build', 'public'), path.join(ROOT, 'build', 'before'), { recursive: true });
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

function run(words, stdout = 'inherit') {
  const stdio = ['ignore', stdout, 'inherit'];
  return spawnSync(process.execPath, [TOOL, ...words], { cwd: ROOT, stdio, encoding: 'utf8', maxBuffer: 1e9 });
}
