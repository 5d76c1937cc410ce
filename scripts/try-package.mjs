// npm run try:package: packs the tool, installs it into an empty folder without install scripts, and makes there what `init` makes; the same
// folder made by this repository's own tool must give the same bytes. With a FOLDER of publications behind it, those as well.
// Prints what a user's disk gives for it. Ends with 1 where it is larger than promised, or any byte differs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { setUp } from './set-up.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const WINDOWS = process.platform === 'win32';
/** Megabytes of 1,000,000 bytes that an installation takes at most before the browser is unpacked. */
const PROMISED = 120;
/** What a folder of publications is made of. */
const SOURCES = ['imprimatur.yaml', '.vale.ini', 'manuscript', 'bibliography', 'styles', 'CHANGELOG.md'];

const home = mkdtempSync(path.join(tmpdir(), 'try-package-'));
try {
  setUp();
  process.exitCode = main(process.argv[2]);
} finally {
  rmSync(home, { recursive: true, force: true });
}

function main(publications) {
  npm(['pack', '--silent', '--pack-destination', home], ROOT);
  const packed = readdirSync(home).find((name) => name.endsWith('.tgz')) ?? '';
  const place = path.join(home, 'place');
  mkdirSync(place);
  writeFileSync(path.join(place, 'package.json'), '{"private":true}');
  npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', path.join(home, packed)], place);
  const modules = path.join(place, 'node_modules');
  const sizes = { packed: statSync(path.join(home, packed)).size, installed: sizeOf(modules) };
  const browser = sizeOf(path.join(modules, '@sparticuz'));
  for (const [words, size] of [
    ['packed', sizes.packed],
    ['installed', sizes.installed],
    ['of it the browser', browser],
  ])
    process.stdout.write(`${words.padEnd(20)} ${(size / 1e6).toFixed(1).padStart(6)} MB\n`);
  const installed = path.join(modules, 'imprimatur', 'dist', 'cli.js');
  const started = path.join(home, 'started');
  tool(installed, ['init', started]);
  const same = [started, ...(publications === undefined ? [] : [copyOf(path.resolve(publications))])].map((folder) =>
    isSame(folder, installed),
  );
  return sizes.installed <= PROMISED * 1e6 && same.every(Boolean) ? 0 : 1;
}

/** Whether the installed tool, with nothing kept, and this repository's own leave the same files of a folder. */
function isSame(folder, installed) {
  const [there, here] = [installed, path.join(ROOT, 'dist', 'cli.js')].map((cli, index) => {
    rmSync(path.join(folder, 'build'), { recursive: true, force: true });
    tool(
      cli,
      ['-C', folder, 'build', '--to', 'pdf,html,docx,epub,web'],
      index === 0 ? path.join(home, 'cache') : undefined,
    );
    return digestsIn(path.join(folder, 'build'));
  });
  const other = [...new Set([...there.keys(), ...here.keys()])].filter((name) => there.get(name) !== here.get(name));
  for (const [name, digest] of there) process.stdout.write(`${digest.slice(0, 16)}  ${name}\n`);
  const words = other.length === 0 ? 'the same bytes as those of this repository' : `other bytes: ${other.join(', ')}`;
  process.stdout.write(`${path.basename(folder)}: ${words}\n`);
  return other.length === 0 && there.size > 0;
}

function copyOf(folder) {
  const copy = path.join(home, 'publications');
  for (const name of SOURCES.filter((name) => existsSync(path.join(folder, name))))
    cpSync(path.join(folder, name), path.join(copy, name), { recursive: true });
  return copy;
}

function tool(cli, args, cache) {
  const kept = cache === undefined ? {} : { [WINDOWS ? 'LOCALAPPDATA' : 'XDG_CACHE_HOME']: cache };
  // Words are judged by Vale, which is not in the package; here bytes are compared.
  run(process.execPath, [cli, ...args], { env: { ...process.env, ...kept } });
}

function npm(args, cwd) {
  const script = process.env.npm_execpath;
  if (script === undefined) run('npm', args, { cwd, shell: WINDOWS });
  else run(process.execPath, [script, ...args], { cwd });
}

function run(command, args, options) {
  const done = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', ...options });
  if (done.status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${String(done.status)}\n${done.stderr}`);
}

function sizeOf(folder) {
  return filesIn(folder).reduce((sum, file) => sum + statSync(file).size, 0);
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

/** Without the diary of findings, which is dated. */
function digestsIn(folder) {
  const files = filesIn(folder).map((file) => [path.relative(folder, file).replaceAll('\\', '/'), file]);
  return new Map(
    files
      .filter(([name]) => !name.startsWith('findings/'))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, file]) => [name, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}
