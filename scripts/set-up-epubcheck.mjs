#!/usr/bin/env node
// Puts epubcheck, which holds books against EPUB 3, into .imprimatur/tools where Java and Maven are found. Tests and `npm run validate` use it;
// a build never does. Each of its jars (35 MB) is held against its hash. Asks nothing, never fails, prints one line.
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { fetchJars, hasJars, missing, runs } from './maven.mjs';
import { ROOT, TOOLS } from './tools-folder.mjs';

const VERSION = '5.3.0';
const LIST = path.join(ROOT, 'scripts', 'epubcheck');
const TARGET = path.join(TOOLS, `epubcheck-${VERSION}`);

/** The folder of its jars, if they lie there as they were published, and Java compiles the program that calls them. */
export function epubCheck() {
  return hasJars(LIST, TARGET) && runs('javac', ['-version']) ? TARGET : undefined;
}

/** Sets epubcheck up and says in a line what came of it. */
function setUpEpubCheck() {
  if (epubCheck() !== undefined) return `epubcheck ${VERSION} is there already`;
  const without = 'tests go on without the validation of books';
  const absent = missing('javac', without);
  if (absent !== undefined) return absent;
  if (fetchJars(LIST, TARGET, '-DincludeScope=runtime')) return `epubcheck ${VERSION} taken from Maven`;
  return `epubcheck ${VERSION} could not be had from Maven as it was published: ${without}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${setUpEpubCheck()}\n`);
