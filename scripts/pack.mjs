// Before packing: compiles the tool and lays all that it runs on beside it, so that little need be installed with it: modules of other
// packages, parted from what nobody asks of them, and the few files that it reads (licences of both too). `--clear` after packing
// puts this repository back as it was: here the same things come from node_modules.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { packModules } from './pack/modules.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
/** As in src/system/own.ts. */
const PACKED = path.join(ROOT, 'packed');
const DIST = path.join(ROOT, 'dist');
const OWN = path.join(ROOT, 'package.json');
/** What stood here before, until the packing is done. */
const BEFORE = path.join(ROOT, 'node_modules', '.imprimatur', 'before-packing');

/** Files by package, as in node_modules: of those that only develop the tool. */
const FILES = {
  mermaid: ['LICENSE', 'package.json', 'dist/mermaid.min.js'],
  minisearch: ['LICENSE.txt', 'package.json', 'dist/umd/index.js'],
  pagedjs: ['LICENSE.md', 'package.json', 'dist/paged.polyfill.js'],
  '@citation-js/plugin-csl': ['LICENSE.md', 'package.json', 'lib/styles.json', 'lib/locales.json'],
};

const NAMES = /^(?:LICENSE(?:\.md)?|license|package\.json)$/;

/** And of those that it reads files of, by their names. */
const READ = {
  '@fontsource/alegreya-sans': /^files\/alegreya-sans-latin(?:-ext)?-(?:400|500|700)-(?:normal|italic)\.woff2?$/,
  '@fontsource/alegreya-sans-sc': /^files\/alegreya-sans-sc-latin(?:-ext)?-500-normal\.woff2?$/,
  '@fontsource/noto-sans': /^files\/noto-sans-latin(?:-ext)?-400-normal\.woff2?$/,
  '@fontsource/source-serif-4':
    /^files\/source-serif-4-latin(?:(?:-ext)?-(?:400|600)-(?:normal|italic)\.woff2?|-700-normal\.woff2)$/,
  '@fontsource-variable/source-serif-4': /^files\/source-serif-4-latin(?:-ext)?-standard-normal\.woff2$/,
  'dictionary-en': /^index\.(?:aff|dic)$/,
  'dictionary-en-gb': /^index\.(?:aff|dic)$/,
};

/** Installed with the tool all the same: one is used unchanged by its licence, the other reads a program file beside it. */
const INSTALLED = ['citeproc', 'subset-font'];

/** What package.json holds for those who develop the tool; what it runs on is named anew. */
const OF_DEVELOPMENT = ['devDependencies', 'scripts', 'overrides', 'testedWith', 'dependencies'];

clear();
if (!process.argv.includes('--clear'))
  await pack().catch((cause) => {
    clear();
    throw cause;
  });

async function pack() {
  compile();
  mkdirSync(BEFORE, { recursive: true });
  cpSync(OWN, path.join(BEFORE, 'package.json'));
  cpSync(DIST, path.join(BEFORE, 'dist'), { recursive: true });
  for (const [name, files] of Object.entries(FILES)) for (const file of files) lay(name, file);
  for (const [name, wanted] of Object.entries(READ)) {
    for (const file of filesOf(name)) if (NAMES.test(file) || wanted.test(file)) lay(name, file);
  }
  await packModules({ root: ROOT, dist: DIST, packed: PACKED, installed: INSTALLED });
  writeFileSync(OWN, `${JSON.stringify(asInstalled(), null, 2)}\n`);
}

function clear() {
  rmSync(PACKED, { recursive: true, force: true });
  if (!existsSync(BEFORE)) return;
  const own = path.join(BEFORE, 'package.json');
  if (existsSync(own)) cpSync(own, OWN);
  if (existsSync(path.join(BEFORE, 'dist'))) {
    rmSync(DIST, { recursive: true, force: true });
    renameSync(path.join(BEFORE, 'dist'), DIST);
  }
  rmSync(BEFORE, { recursive: true, force: true });
}

function compile() {
  rmSync(DIST, { recursive: true, force: true });
  const compiler = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const stdio = ['ignore', 2, 2];
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: ROOT, stdio });
  if (status !== 0) process.exit(status ?? 1);
}

function lay(name, file) {
  const parts = [...name.split('/'), ...file.split('/')];
  const to = path.join(PACKED, ...parts);
  mkdirSync(path.dirname(to), { recursive: true });
  cpSync(path.join(ROOT, 'node_modules', ...parts), to);
}

function filesOf(name) {
  const names = readdirSync(path.join(ROOT, 'node_modules', ...name.split('/')), { recursive: true });
  return names.map((file) => file.replaceAll('\\', '/')).sort();
}

/** package.json for those who install the tool: what was packed is named with its version, and is not installed again. */
function asInstalled() {
  const own = JSON.parse(readFileSync(OWN, 'utf8'));
  const rest = Object.fromEntries(Object.entries(own).filter(([name]) => !OF_DEVELOPMENT.includes(name)));
  const named = (kept) => Object.fromEntries(Object.entries(own.dependencies).filter(([name]) => kept(name)));
  const isInstalled = (name) => INSTALLED.includes(name);
  return { ...rest, dependencies: named(isInstalled), packed: named((name) => !isInstalled(name)) };
}
