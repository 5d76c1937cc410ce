// Before packing: compiles the tool, and lays beside it the few files that it reads from packages which need not be installed
// with it (their licences too). `--clear` after packing: in this repository the same files are read from node_modules.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
/** As in src/system/own.ts. */
const PACKED = path.join(ROOT, 'packed');

/** By package, as in node_modules. */
const FILES = {
  mermaid: ['LICENSE', 'package.json', 'dist/mermaid.min.js'],
  pagedjs: ['LICENSE.md', 'package.json', 'dist/paged.polyfill.js'],
  '@citation-js/plugin-csl': ['LICENSE.md', 'package.json', 'lib/styles.json', 'lib/locales.json'],
};

rmSync(PACKED, { recursive: true, force: true });
if (!process.argv.includes('--clear')) pack();

function pack() {
  rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
  const compiler = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
  for (const [name, files] of Object.entries(FILES)) {
    for (const file of files) {
      const parts = [...name.split('/'), ...file.split('/')];
      const to = path.join(PACKED, ...parts);
      mkdirSync(path.dirname(to), { recursive: true });
      cpSync(path.join(ROOT, 'node_modules', ...parts), to);
    }
  }
}
