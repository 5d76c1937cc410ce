// How the scripts that set up programs of Java fetch them with Maven, and know that they came as they were published.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ROOT, TOOLS } from './tools-folder.mjs';

const FIVE_MINUTES = 300_000;
const windows = process.platform === 'win32';

export function hashOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

export function runs(command, args) {
  return start(command, args).status === 0;
}

/** What is missing to fetch a program with Maven, and what goes on `without` it; undefined where nothing is. `java` is the command it needs. */
export function missing(java, without) {
  const name = java === 'javac' ? 'A JDK' : 'Java';
  if (!runs(java, ['-version']))
    return `${name} was not found: ${without}. Install Java 17 or newer and run this again`;
  if (!runs('mvn', ['--version'])) return `Maven was not found: ${without}. Install Maven and run this again`;
  return undefined;
}

/** Runs a goal of Maven; what came of it is looked at by who asked. */
export function maven(args) {
  start('mvn', ['--batch-mode', '--quiet', ...args]);
}

/** Puts the jars that a list names (`pom.xml`, `jars.json`) into a folder. Whether all came as they were published. */
export function fetchJars(list, target, scope) {
  const part = path.join(TOOLS, `.${path.basename(list)}.part`);
  for (const folder of [part, target]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  maven(['--file', path.join(list, 'pom.xml'), 'dependency:copy-dependencies', scope, `-DoutputDirectory=${part}`]);
  const whole = hasJars(list, part);
  if (whole) renameSync(part, target);
  else rmSync(part, { recursive: true, force: true });
  return whole;
}

/** Every jar of a list is in the folder as it was published, and no other. */
export function hasJars(list, folder) {
  if (!existsSync(folder)) return false;
  const jars = JSON.parse(readFileSync(path.join(list, 'jars.json'), 'utf8'));
  const there = readdirSync(folder).sort();
  return (
    there.join() === Object.keys(jars).sort().join() &&
    there.every((name) => hashOf(path.join(folder, name)) === jars[name])
  );
}

/** On Windows Maven is a script, which only a shell starts. */
function start(command, args) {
  const shell = windows && command === 'mvn';
  const given = shell ? args.map((one) => `"${one}"`) : args;
  return spawnSync(command, given, { cwd: ROOT, stdio: 'ignore', timeout: FIVE_MINUTES, windowsHide: true, shell });
}
