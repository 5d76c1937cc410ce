#!/usr/bin/env node
// Puts LanguageTool, which reads the grammar for `check --full`, where the pipeline looks for it: into this package, or into the
// user's cache where the package is installed in another's folder. Needs Java 17 and Maven; asks nothing, never fails, prints one
// line. Only the jars that reading English takes (33 MB), each held against its hash.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const VERSION = '6.8';
const FIVE_MINUTES = 300_000;
const OWN_FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const LIST = path.join(OWN_FOLDER, 'scripts', 'languagetool');
const windows = process.platform === 'win32';
const installed = OWN_FOLDER.split(path.sep).includes('node_modules');
const tools = installed ? path.join(cacheFolder(), 'tools') : path.join(OWN_FOLDER, '.imprimatur', 'tools');
const target = path.join(tools, `languagetool-${VERSION}`);

process.stdout.write(`${setUp()}\n`);

function setUp() {
  if (existsSync(target) && isWhole(target)) return `LanguageTool ${VERSION} is there already.`;
  const without = '`check --full` cannot read the grammar; all else goes on';
  if (!runs('java', ['-version']))
    return `Java was not found: ${without}. Install Java 17 or newer and run this again.`;
  if (!runs('mvn', ['--version'])) return `Maven was not found: ${without}. Install Maven and run this again.`;
  const part = path.join(tools, '.languagetool.part');
  for (const folder of [part, target]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  const args = ['--batch-mode', '--quiet', '--file', path.join(LIST, 'pom.xml'), 'dependency:copy-dependencies'];
  start('mvn', [...args, '-DexcludeTransitive=true', `-DoutputDirectory=${part}`]);
  const whole = isWhole(part);
  if (whole) renameSync(part, target);
  else rmSync(part, { recursive: true, force: true });
  if (whole) return `LanguageTool ${VERSION} taken from Maven.`;
  return `LanguageTool ${VERSION} could not be had from Maven as it was published: ${without}. Run this again with a network.`;
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
  const shell = windows && command === 'mvn';
  const given = shell ? args.map((one) => `"${one}"`) : args;
  return spawnSync(command, given, { cwd: LIST, stdio: 'ignore', timeout: FIVE_MINUTES, windowsHide: true, shell });
}

/** As in src/system/kept.ts. */
function cacheFolder() {
  const given = process.env[windows ? 'LOCALAPPDATA' : 'XDG_CACHE_HOME'] ?? '';
  return path.join(path.isAbsolute(given) ? given : path.join(homedir(), '.cache'), 'imprimatur');
}
