#!/usr/bin/env node
// Puts Vale, the engine for words, where the pipeline looks for it: into this package, or into the user's cache where the
// package is installed in another's folder. Never into a manuscript's folder, and nothing is taken from there. Asks nothing,
// and never fails a build: without Vale the pipeline goes on and says so. Prints one line. `--force` sets it up again.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, copyFileSync, chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { ROOT, TOOLS } from './tools-folder.mjs';

const VERSION = '3.22.0';
const GO_MODULE = `github.com/vale-cli/vale/v3/cmd/vale@v${VERSION}`;
const FIVE_MINUTES = 300_000;
const windows = process.platform === 'win32';
const name = windows ? 'vale.exe' : 'vale';
const target = path.join(TOOLS, name);

say(setUp(process.argv.includes('--force')));

function setUp(force) {
  if (!force && versionOf(target) === VERSION) return `Vale ${VERSION} is there already`;
  const found = onPath();
  if (!force && found !== undefined) return `Vale ${VERSION} is there already (${found.how})`;
  mkdirSync(TOOLS, { recursive: true });
  if (fromPackage()) return `Vale ${VERSION} taken from the npm package @vvago/vale`;
  if (fromGo()) return `Vale ${VERSION} built with Go`;
  return (
    `Vale could not be had, and the build goes on without the checks of words. With a network run ` +
    `\`npm rebuild @vvago/vale\`, or install Go and a C compiler, then run this again`
  );
}

/** A Vale of the right version on the PATH serves as well. */
function onPath() {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    if (folder !== '' && versionOf(path.join(folder, name)) === VERSION) return { how: 'on the PATH' };
  }
  return undefined;
}

/** npm may skip install scripts, so the package's own download is run here where its binary is missing. */
function fromPackage() {
  const folder = packageFolder();
  if (folder === undefined) return false;
  if (binaryIn(folder) === undefined) downloadIn(folder);
  const binary = binaryIn(folder);
  if (binary === undefined) return false;
  const beside = `${target}.part`;
  copyFileSync(binary, beside);
  chmodSync(beside, 0o755);
  renameSync(beside, target);
  return versionOf(target) === VERSION;
}

function packageFolder() {
  for (const folder of createRequire(path.join(ROOT, 'package.json')).resolve.paths('@vvago/vale') ?? []) {
    const at = path.join(folder, '@vvago', 'vale');
    if (existsSync(path.join(at, 'package.json'))) return at;
  }
  return undefined;
}

function binaryIn(folder) {
  const binary = path.join(folder, 'native', name);
  return versionOf(binary) === VERSION ? binary : undefined;
}

function downloadIn(folder) {
  const { scripts } = createRequire(path.join(folder, 'package.json'))('./package.json');
  const script = scripts?.postinstall ?? scripts?.install;
  if (typeof script === 'string') run(script, [], { cwd: folder, shell: true });
}

function fromGo() {
  if (!canStart('go', ['version'])) return false;
  const scratch = path.join(TOOLS, '.go');
  const env = { ...process.env, GOBIN: scratch, CGO_ENABLED: '1', GOFLAGS: '' };
  const made = run('go', ['install', '-ldflags', `-s -w -X main.version=${VERSION}`, GO_MODULE], { env });
  const binary = path.join(scratch, name);
  const good = made && versionOf(binary) === VERSION;
  if (good) renameSync(binary, target);
  rmSync(scratch, { recursive: true, force: true });
  return good;
}

function versionOf(file) {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    return undefined;
  }
  const { stdout, status } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000, windowsHide: true });
  return status === 0 ? /(\d+\.\d+\.\d+)/.exec(stdout)?.[1] : undefined;
}

function canStart(command, args) {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 20_000, windowsHide: true }).status === 0;
}

function run(command, args, options) {
  const { status } = spawnSync(command, args, {
    stdio: 'ignore',
    timeout: FIVE_MINUTES,
    windowsHide: true,
    ...options,
  });
  return status === 0;
}

function say(words) {
  process.stdout.write(`${words}.\n`);
}
