import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const SCRIPT = path.resolve('scripts/set-up-vale.mjs');

/** Runs the set-up in an empty folder, with nothing on the PATH. */
function setUp(folder: string) {
  const { status, stdout } = spawnSync(process.execPath, [SCRIPT], {
    cwd: folder,
    env: { PATH: '' },
    encoding: 'utf8',
  });
  return { status, lines: stdout.split('\n').filter((line) => line !== '') };
}

test.skipIf(existsSync('node_modules/@vvago/vale'))(
  'where Vale cannot be had, the set-up says so in one line and goes on',
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'set-up-'));
    const { status, lines } = setUp(folder);
    rmSync(folder, { recursive: true, force: true });
    expect(status).toBe(0);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('the build goes on');
  },
);

test.skipIf(!existsSync('.imprimatur/tools/vale'))('where Vale is there, the set-up does nothing', () => {
  const { status, lines } = setUp(path.resolve('.'));
  expect(status).toBe(0);
  expect(lines).toEqual([expect.stringMatching(/^Vale \d+\.\d+\.\d+ is there already\.$/)]);
});
