// Runs the quick tests and one build under the Node versions that are named here, each from the npm package `node`, outside this
// folder; one that cannot be had is named and passed over. Usage: npm run nodes [-- 22 24]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const given = process.argv.slice(2).filter((argument) => /^\d+$/.test(argument));
const windows = process.platform === 'win32';

let failed = false;
for (const major of given.length > 0 ? given : ['22', '24']) {
  const scratch = mkdtempSync(path.join(tmpdir(), `node-${major}-`));
  try {
    const node = nodeOf(major, scratch);
    if (node === undefined) process.stdout.write(`Node ${major}: not to be had here, not tested\n`);
    else failed = !passes(node, path.join(scratch, 'guide')) || failed;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
process.exit(failed ? 1 : 0);

function nodeOf(major, scratch) {
  writeFileSync(path.join(scratch, 'package.json'), '{"private":true}');
  run('npm', ['install', '--no-audit', '--no-fund', `node@${major}`], { cwd: scratch, shell: windows });
  const node = path.join(scratch, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
  return existsSync(node) && run(node, ['--version'], {}) === 0 ? node : undefined;
}

function passes(node, folder) {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const vitest = path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const tool = path.join(ROOT, 'dist', 'cli.js');
  const steps = [
    ['quick tests', [vitest, 'run', '--silent', '--reporter=default', '--project', 'quick']],
    ['init', [tool, 'init', folder]],
    ['build', [tool, '-C', folder, 'build']],
  ];
  const faults = steps.filter(([, args]) => run(node, args, { cwd: ROOT }) !== 0).map(([name]) => name);
  process.stdout.write(`Node ${version}: ${faults.length === 0 ? 'passed' : `failed: ${faults.join(', ')}`}\n`);
  return faults.length === 0;
}

function run(command, args, options) {
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], ...options }).status;
}
