#!/usr/bin/env node
// Puts veraPDF, which validates PDF/UA and PDF/A, into .imprimatur/tools (where the package is installed in another's folder, into the
// user's cache) where Java and Maven are found. Tests, releases and `npm run validate` use it; a build never does. Asks nothing, never fails, prints one line.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const VERSION = '1.30.2';
const SHA256 = '287cc9c9757f99dcff4a2d39b68268245b48103fb6af443162d5a29df2afa332';
const FIVE_MINUTES = 300_000;
const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const installed = ROOT.split(path.sep).includes('node_modules');
const TOOLS = installed ? path.join(cacheFolder(), 'tools') : path.join(ROOT, '.imprimatur', 'tools');

/** Where the runnable jar of this version lies, if it lies there. */
export function veraPdf() {
  const jar = path.join(TOOLS, `cli-${VERSION}.jar`);
  return existsSync(jar) && hashOf(jar) === SHA256 && runs('java', ['-version']) ? jar : undefined;
}

/** Sets veraPDF up and says in a line what came of it. */
function setUpVeraPdf() {
  if (veraPdf() !== undefined) return `veraPDF ${VERSION} is there already`;
  const without = 'tests go on without the validation of PDF/UA and PDF/A, and no release is made';
  if (!runs('java', ['-version'])) return `Java was not found: ${without}. Install Java 17 or newer and run this again`;
  if (!runs('mvn', ['--version'])) return `Maven was not found: ${without}. Install Maven and run this again`;
  mkdirSync(TOOLS, { recursive: true });
  const artifact = `-Dartifact=org.verapdf.apps:cli:${VERSION}`;
  start('mvn', ['--batch-mode', '--quiet', 'dependency:copy', artifact, `-DoutputDirectory=${TOOLS}`]);
  if (veraPdf() !== undefined) return `veraPDF ${VERSION} taken from Maven`;
  rmSync(path.join(TOOLS, `cli-${VERSION}.jar`), { force: true });
  return `veraPDF ${VERSION} could not be had from Maven as it was published: ${without}`;
}

/** As in src/system/kept.ts. */
function cacheFolder() {
  const given = process.env[process.platform === 'win32' ? 'LOCALAPPDATA' : 'XDG_CACHE_HOME'] ?? '';
  return path.join(path.isAbsolute(given) ? given : path.join(homedir(), '.cache'), 'imprimatur');
}

function hashOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function runs(command, args) {
  return start(command, args).status === 0;
}

/** On Windows the commands are scripts, which only a shell starts. */
function start(command, args) {
  const shell = process.platform === 'win32' && command === 'mvn';
  return spawnSync(command, args, { cwd: ROOT, stdio: 'ignore', timeout: FIVE_MINUTES, shell });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${setUpVeraPdf()}\n`);
