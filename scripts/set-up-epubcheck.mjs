#!/usr/bin/env node
// Puts epubcheck, which holds books against EPUB 3, into .imprimatur/tools where Java and Maven are found. Tests and `npm run validate` use it;
// a build never does. Each of its jars (35 MB) is held against its hash. Asks nothing, never fails, prints one line.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const VERSION = '5.3.0';
const FIVE_MINUTES = 300_000;
const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const LIST = path.join(ROOT, 'scripts', 'epubcheck');
const TOOLS = path.join(ROOT, '.imprimatur', 'tools');
const TARGET = path.join(TOOLS, `epubcheck-${VERSION}`);

/** The folder of its jars, if they lie there as they were published, and Java compiles the program that calls them. */
export function epubCheck() {
  return existsSync(TARGET) && isWhole(TARGET) && runs('javac', ['-version']) ? TARGET : undefined;
}

/** Sets epubcheck up and says in a line what came of it. */
function setUpEpubCheck() {
  if (epubCheck() !== undefined) return `epubcheck ${VERSION} is there already`;
  const without = 'tests go on without the validation of books';
  if (!runs('javac', ['-version']))
    return `A JDK was not found: ${without}. Install Java 17 or newer and run this again`;
  if (!runs('mvn', ['--version'])) return `Maven was not found: ${without}. Install Maven and run this again`;
  const part = path.join(TOOLS, '.epubcheck.part');
  for (const folder of [part, TARGET]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  const args = ['--batch-mode', '--quiet', '--file', path.join(LIST, 'pom.xml'), 'dependency:copy-dependencies'];
  start('mvn', [...args, '-DincludeScope=runtime', `-DoutputDirectory=${part}`]);
  if (isWhole(part)) {
    renameSync(part, TARGET);
    return `epubcheck ${VERSION} taken from Maven`;
  }
  rmSync(part, { recursive: true, force: true });
  return `epubcheck ${VERSION} could not be had from Maven as it was published: ${without}`;
}

/** Every jar is there as it was published, and no other. */
function isWhole(folder) {
  const jars = JSON.parse(readFileSync(path.join(LIST, 'jars.json'), 'utf8'));
  const there = readdirSync(folder).sort();
  return (
    there.join() === Object.keys(jars).sort().join() &&
    there.every((name) => hashOf(path.join(folder, name)) === jars[name])
  );
}

function hashOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function runs(command, args) {
  return start(command, args).status === 0;
}

/** On Windows Maven is a script, which only a shell starts. */
function start(command, args) {
  const shell = process.platform === 'win32' && command === 'mvn';
  const given = shell ? args.map((one) => `"${one}"`) : args;
  return spawnSync(command, given, { cwd: ROOT, stdio: 'ignore', timeout: FIVE_MINUTES, windowsHide: true, shell });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${setUpEpubCheck()}\n`);
