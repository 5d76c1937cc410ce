// Builds a folder as `imprimatur build` does, or releases it, and waits for ever where the output of a given number would take its place.
// Usage: stopped-build.ts FOLDER NUMBER [release]
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { release } from '../../src/commands/release/release.js';
import { build } from '../../src/pipeline.js';
import { EDITIONS } from '../../src/model/edition.js';
import { RealWorld } from '../../src/system/real.js';
import { quiet } from './building.js';

const [, , root = '.', number = '1', command = 'build'] = process.argv;
const { rename } = files;
let count = 0;

files.rename = async (from, to) => {
  const name = path.relative(root, String(to)).split(path.sep).join('/');
  if (name.startsWith('build/')) count += 1;
  if (count === Number(number)) {
    process.stdout.write(`before ${name}\n`);
    await new Promise((resolve) => setTimeout(resolve, 120_000));
  }
  return rename(from, to);
};
syncBuiltinESMExports();

const world = new RealWorld(root, () => undefined);
if (command === 'release') await release(world, quiet([]), { dryRun: false, json: true });
else await build(world, { publications: [], editions: EDITIONS, purpose: 'screen', formats: ['pdf', 'html'] });
