#!/usr/bin/env node
// Puts LanguageTool, which reads the grammar for `check --full`, where the pipeline looks for it: into this package, or into the
// user's cache where the package is installed in another's folder. Needs Java 17 and Maven; asks nothing, never fails, prints one
// line. Only the jars that reading English takes (33 MB), each held against its hash.
import path from 'node:path';
import process from 'node:process';
import { fetchJars, hasJars, missing } from './maven.mjs';
import { ROOT, TOOLS } from './tools-folder.mjs';

const VERSION = '6.8';
const LIST = path.join(ROOT, 'scripts', 'languagetool');
const TARGET = path.join(TOOLS, `languagetool-${VERSION}`);

process.stdout.write(`${setUp()}\n`);

function setUp() {
  if (hasJars(LIST, TARGET)) return `LanguageTool ${VERSION} is there already`;
  const without = '`check --full` cannot read the grammar; all else goes on';
  const absent = missing('java', without);
  if (absent !== undefined) return absent;
  if (fetchJars(LIST, TARGET, '-DexcludeTransitive=true')) return `LanguageTool ${VERSION} taken from Maven`;
  return `LanguageTool ${VERSION} could not be had from Maven as it was published: ${without}. Run this again with a network`;
}
