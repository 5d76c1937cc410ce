// Installs what the project needs, inside its own folder, and only what is missing: packages, the compiled tool, Vale.
// Plain Node without packages, so that it runs on a fresh clone on Linux, macOS and Windows.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const STAMPS = path.join(ROOT, 'node_modules', '.imprimatur');

/** Runs a step and shows it; ends the process where the step fails. */
export function step(words, command, args) {
  process.stderr.write(`${words}\n`);
  const done = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  if (done.error !== undefined) throw done.error;
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Node runs npm's own script: no shell, so the same on every system. */
function npm(words, args) {
  const script = process.env.npm_execpath;
  if (script !== undefined && /\.c?js$/.test(script)) step(words, process.execPath, [script, ...args]);
  else if (process.platform === 'win32')
    step(words, process.env.ComSpec ?? 'cmd.exe', ['/d', '/s', '/c', 'npm', ...args]);
  else step(words, 'npm', args);
}

function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function isFresh(name, hash) {
  const stamp = path.join(STAMPS, name);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

function keep(name, hash) {
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(path.join(STAMPS, name), hash);
}

export function setUp() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    process.stderr.write(`Node ${process.versions.node} is too old: 20.19 or newer is needed (nodejs.org).\n`);
    process.exit(3);
  }
  const lock = hashOf([path.join(ROOT, 'package-lock.json')]);
  if (!isFresh('packages', lock)) {
    npm('Installing packages (once, a minute or two) …', ['ci', '--no-audit', '--no-fund', '--ignore-scripts']);
    keep('packages', lock);
  }
  const sources = hashOf([...sourceFiles(path.join(ROOT, 'src')), path.join(ROOT, 'tsconfig.build.json')]);
  if (!isFresh('compiled', sources) || !statSync(path.join(ROOT, 'dist'), { throwIfNoEntry: false })) {
    step('Compiling the tool …', process.execPath, [
      path.join('node_modules', 'typescript', 'bin', 'tsc'),
      '-p',
      'tsconfig.build.json',
    ]);
    keep('compiled', sources);
  }
  step('Looking for Vale …', process.execPath, [path.join('scripts', 'set-up-vale.mjs')]);
  step('Looking for LanguageTool …', process.execPath, [path.join('scripts', 'set-up-languagetool.mjs')]);
  step('Looking for veraPDF …', process.execPath, [path.join('scripts', 'set-up-verapdf.mjs')]);
  step('Looking for epubcheck …', process.execPath, [path.join('scripts', 'set-up-epubcheck.mjs')]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp();
