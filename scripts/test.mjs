// Every test on a fresh machine: sets up what is missing, then format, lint, types, generated files, and the tests.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from './set-up.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const results = path.join(root, 'node_modules', '.imprimatur', 'tests.json');

setUp();
const failed = [];

function run(name, script, args) {
  process.stderr.write(`\n${name}\n`);
  const file = path.join(root, 'node_modules', ...script.split('/'));
  const done = spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) failed.push(name);
}

run('Format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']);
run('Lint', 'eslint/bin/eslint.js', ['.']);
run('Types', 'typescript/bin/tsc', ['-p', '.']);
run('Unused files, exports and dependencies', 'knip/bin/knip.js', ['--no-progress']);
run('Generated files', 'tsx/dist/cli.mjs', [path.join('scripts', 'write-docs.ts'), '--check']);
rmSync(results, { force: true });
run('Tests', 'vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`]);

const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = JSON.parse(readFileSync(results, 'utf8'));
if (failed.length > 0) process.stderr.write(`\nFailed: ${failed.join(', ')}\n`);
const others = failed.filter((name) => name !== 'Tests').length;
process.stdout.write(`\n${numPassedTests} passed, ${numFailedTests + others} failed, ${numPendingTests} skipped\n`);
process.exit(failed.length > 0 || numPassedTests === 0 ? 1 : 0);
