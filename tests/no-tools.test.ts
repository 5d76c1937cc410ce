import childProcess, { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { RealWorld } from '../src/system/real.js';

const REFUSED = /A quick test starts .*: call its file ….tool\.test\.ts/;

it('no quick test starts a process', () => {
  expect(() => spawn(process.execPath, ['--version'])).toThrow(REFUSED);
  expect(() => spawnSync(process.execPath, ['--version'])).toThrow(REFUSED);
  expect(() => childProcess.execFileSync(process.execPath, ['--version'])).toThrow(REFUSED);
});

it('no quick test starts a tool by way of the sources', async () => {
  const world = new RealWorld(path.resolve('.'), () => undefined);
  await expect(world.run({ command: process.execPath, args: ['--version'] })).rejects.toThrow(REFUSED);
});
