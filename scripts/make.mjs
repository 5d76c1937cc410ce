// The main job on a fresh machine: sets up what is missing, then prints guide and brief in both editions; `npm run make -- all` the
// inception note and the desk review as well.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from './set-up.mjs';

setUp();
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const tool = path.join(root, 'dist', 'cli.js');
const asked = process.argv.slice(2);
const named = asked.some((word) => !word.startsWith('-')) ? asked : ['guide', 'brief', ...asked];
const done = spawnSync(process.execPath, [tool, 'build', ...named], { cwd: root, stdio: 'inherit' });
process.exit(done.status ?? 1);
