#!/usr/bin/env node
// Puts veraPDF, which validates PDF/UA and PDF/A, into .imprimatur/tools (where the package is installed in another's folder, into the
// user's cache) where Java and Maven are found. Tests, releases and `npm run validate` use it; a build never does. Asks nothing, never fails, prints one line.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { hashOf, maven, missing, runs } from './maven.mjs';
import { TOOLS } from './tools-folder.mjs';

const VERSION = '1.30.2';
const SHA256 = '287cc9c9757f99dcff4a2d39b68268245b48103fb6af443162d5a29df2afa332';

/** Where the runnable jar of this version lies, if it lies there. */
export function veraPdf() {
  const jar = path.join(TOOLS, `cli-${VERSION}.jar`);
  return existsSync(jar) && hashOf(jar) === SHA256 && runs('java', ['-version']) ? jar : undefined;
}

/** Sets veraPDF up and says in a line what came of it. */
function setUpVeraPdf() {
  if (veraPdf() !== undefined) return `veraPDF ${VERSION} is there already`;
  const without = 'tests go on without the validation of PDF/UA and PDF/A, and no release is made';
  const absent = missing('java', without);
  if (absent !== undefined) return absent;
  mkdirSync(TOOLS, { recursive: true });
  const artifact = `-Dartifact=org.verapdf.apps:cli:${VERSION}`;
  maven(['dependency:copy', artifact, `-DoutputDirectory=${TOOLS}`]);
  if (veraPdf() !== undefined) return `veraPDF ${VERSION} taken from Maven`;
  rmSync(path.join(TOOLS, `cli-${VERSION}.jar`), { force: true });
  return `veraPDF ${VERSION} could not be had from Maven as it was published: ${without}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${setUpVeraPdf()}\n`);
