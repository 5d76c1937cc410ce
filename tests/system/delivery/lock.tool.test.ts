import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from '../../../src/system/delivery/lock.js';
import { PLACE } from '../../../src/system/delivery/owner.js';
import { RealWorld } from '../../../src/system/real.js';

let root: string;
let file: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'lock-'));
  file = path.join(root, 'build', '.lock');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** The id of no process: no system gives one as high. */
const dead = 999_999_999;

function lockedBy(holder: object | string, minutesAgo = 0): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, typeof holder === 'string' ? holder : JSON.stringify(holder));
  const then = new Date(Date.now() - minutesAgo * 60_000);
  utimesSync(file, then, then);
}

/** Waits for the folder; what was said on the way. */
async function locked(): Promise<{ said: string[]; release: () => Promise<void> }> {
  const said: string[] = [];
  const lock = await lockFolder(root, 'build', (words) => said.push(words));
  expect(await lock.isOwn()).toBe(true);
  return { said, release: lock.release };
}

describe('the lock of a folder of outputs', () => {
  it('is taken and given back', async () => {
    const { said, release } = await locked();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid, place: PLACE });
    await release();
    expect(existsSync(file)).toBe(false);
    expect(said).toEqual([]);
  });

  it('lets one in after the other, and tells the second why it waits', async () => {
    const order: string[] = [];
    const first = await locked();
    const second = locked().then(({ said, release }) => {
      order.push('second');
      return release().then(() => said);
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    order.push('first');
    await first.release();
    expect(await second).toEqual([
      `Another run (process ${String(process.pid)}) works in build; waiting until it has ended`,
    ]);
    expect(order).toEqual(['first', 'second']);
  });

  it.each([
    [
      'of a process that is dead',
      () => {
        lockedBy({ pid: dead, place: PLACE, token: 'x' });
      },
    ],
    [
      'of one that has been silent for three minutes',
      () => {
        lockedBy({ pid: process.pid, place: PLACE, token: 'x' }, 3);
      },
    ],
    [
      'of another machine, silent for three minutes',
      () => {
        lockedBy({ pid: 1, place: 'elsewhere', token: 'x' }, 3);
      },
    ],
    [
      'that came along, dated far ahead',
      () => {
        lockedBy({ pid: 1, place: 'elsewhere', token: 'x' }, -90);
      },
    ],
    [
      'that came along, empty and old',
      () => {
        lockedBy('', 5);
      },
    ],
    [
      'that came along, of other words',
      () => {
        lockedBy('{"pid": "all"}', 5);
      },
    ],
  ])('holds nobody up: %s', async (_, lay) => {
    lay();
    const { said, release } = await locked();
    expect(said).toEqual([]);
    await release();
    expect(existsSync(file)).toBe(false);
  });

  it('of another machine at work is waited for', async () => {
    lockedBy({ pid: dead, place: 'elsewhere', token: 'x' });
    const waiting = locked();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(existsSync(file)).toBe(true);
    rmSync(file);
    const { said, release } = await waiting;
    expect(said).toHaveLength(1);
    await release();
  });

  it('is refused where a link, a folder or a huge file stands under its name', async () => {
    mkdirSync(file, { recursive: true });
    await expect(locked()).rejects.toThrow(/Unexpected folder at build\/\.lock/);
    rmSync(file, { recursive: true });
    lockedBy('x'.repeat(5000));
    await expect(locked()).rejects.toThrow(/build\/\.lock/);
    rmSync(file);
    if (process.platform === 'win32') return;
    symlinkSync('/etc/hostname', file);
    await expect(locked()).rejects.toThrow(/build\/\.lock/);
  });

  it('is not given back by one who has lost it', async () => {
    const { release } = await locked();
    lockedBy({ pid: process.pid, place: PLACE, token: 'another' });
    await release();
    expect(readFileSync(file, 'utf8')).toContain('another');
  });
});

describe('a run that has lost its folder', () => {
  it('writes nothing', async () => {
    const world = new RealWorld(root, () => undefined);
    const release = await world.hold('build');
    lockedBy({ pid: process.pid, place: PLACE, token: 'another' });
    const change = { remove: [], write: new Map([['build/a.pdf', 'words']]) };
    await expect(world.change(change)).rejects.toThrow(/has taken build over/);
    await release();
    expect(existsSync(path.join(root, 'build', 'a.pdf'))).toBe(false);
  });
});
