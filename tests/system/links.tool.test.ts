import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LARGEST_FILE, MissingFile, TooLargeFile, UnusableFile } from '../../src/model/world.js';
import { RealWorld } from '../../src/system/real.js';

let top: string;
let world: RealWorld;
const outside = (...steps: string[]): string => path.join(top, 'elsewhere', ...steps);
const inside = (...steps: string[]): string => path.join(top, 'folder', ...steps);

beforeEach(() => {
  top = mkdtempSync(path.join(tmpdir(), 'links-'));
  for (const folder of [outside('sub'), inside('manuscript')]) mkdirSync(folder, { recursive: true });
  writeFileSync(outside('sub', 'keep.md'), 'mine');
  world = new RealWorld(inside(), () => undefined);
});

afterEach(() => {
  rmSync(top, { recursive: true });
});

/** What a manuscript may bring, and the link that an error must name. */
const LINKS: [string, () => string, string][] = [
  ['a file that is a link out', () => (symlinkSync(outside('sub', 'keep.md'), inside('a.md')), 'a.md'), 'a.md'],
  ['a folder that is a link out', () => (symlinkSync(outside(), inside('out')), 'out/sub/keep.md'), 'out'],
  ['a relative link out', () => (symlinkSync('../elsewhere/sub', inside('rel')), 'rel/keep.md'), 'rel'],
  [
    'a link below a folder',
    () => (symlinkSync(outside('sub'), inside('manuscript', 'm')), 'manuscript/m/keep.md'),
    'manuscript/m',
  ],
  [
    'a link by way of a link inside',
    () => {
      symlinkSync('../elsewhere', inside('first'));
      symlinkSync('first', inside('second'));
      return 'second/sub/keep.md';
    },
    'second',
  ],
  ['a link to the folder above', () => (symlinkSync('..', inside('up')), 'up/elsewhere/sub/keep.md'), 'up'],
];

describe.each(LINKS)('%s', (_, bring, link) => {
  it('is refused for reading, by its name', async () => {
    const file = bring();
    const reading = world.read(file);
    await expect(reading).rejects.toBeInstanceOf(UnusableFile);
    await expect(reading).rejects.toThrow(`Unexpected link ${link} that leads out of the folder`);
    expect(await world.exists(file)).toBe(true);
  });

  it('changes nothing at the other place, written or removed', async () => {
    const file = bring();
    await world.write(file, 'theirs').catch(() => undefined);
    await world.remove(file).catch(() => undefined);
    expect(readFileSync(outside('sub', 'keep.md'), 'utf8')).toBe('mine');
    expect(readdirSync(outside())).toEqual(['sub']);
  });
});

describe('a link in the way of an output', () => {
  it.each(['write', 'remove'] as const)('is named, and %s does nothing', async (act) => {
    symlinkSync('../elsewhere', inside('out'));
    const acting = act === 'write' ? world.write('out/new/a.pdf', '') : world.remove('out/sub');
    await expect(acting).rejects.toThrow('Unexpected link out that leads out of the folder');
    expect(readdirSync(outside())).toEqual(['sub']);
    expect(existsSync(outside('sub', 'keep.md'))).toBe(true);
  });

  it('that leads nowhere is refused, and nothing is made where it points', async () => {
    symlinkSync(outside('gone'), inside('build'));
    await expect(world.write('build/a.pdf', '')).rejects.toThrow('Unexpected link build that leads nowhere');
    expect(existsSync(outside('gone'))).toBe(false);
  });

  it('in the place of a file gives way to the file', async () => {
    symlinkSync(outside('sub', 'keep.md'), inside('a.pdf'));
    await world.write('a.pdf', 'new');
    expect(readFileSync(inside('a.pdf'), 'utf8')).toBe('new');
    expect(readFileSync(outside('sub', 'keep.md'), 'utf8')).toBe('mine');
  });
});

describe('links that stay inside', () => {
  it('are followed', async () => {
    writeFileSync(inside('manuscript', 'a.md'), 'words');
    symlinkSync('manuscript', inside('text'));
    expect(new TextDecoder().decode(await world.read('text/a.md'))).toBe('words');
  });

  it('are refused where they go round', async () => {
    symlinkSync('b', inside('a'));
    symlinkSync('a', inside('b'));
    await expect(world.read('a')).rejects.toBeInstanceOf(UnusableFile);
    await expect(world.list('a')).rejects.toBeInstanceOf(UnusableFile);
  });
});

describe('a list', () => {
  it('follows no link', async () => {
    writeFileSync(inside('manuscript', 'a.md'), '');
    symlinkSync(outside(), inside('manuscript', 'out'));
    symlinkSync('..', inside('manuscript', 'round'));
    expect(await world.list('manuscript')).toEqual(['manuscript/a.md']);
  });

  it.skipIf(process.getuid?.() === 0)('of a folder that may not be read is an error, not empty', async () => {
    mkdirSync(inside('closed'), { mode: 0 });
    await expect(world.list('closed')).rejects.toBeInstanceOf(UnusableFile);
  });
});

describe.skipIf(process.platform === 'win32')('what is no regular file', () => {
  it('is refused and never waited for: a pipe', async () => {
    execFileSync('mkfifo', [inside('one.md')]);
    await expect(world.read('one.md')).rejects.toThrow('Unexpected pipe at one.md, expected a regular file');
  });

  it('is refused: a socket', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(inside('s'), resolve));
    await expect(world.read('s')).rejects.toThrow('Unexpected socket at s, expected a regular file');
    await new Promise((resolve) => server.close(resolve));
  });

  it('is refused: a folder', async () => {
    await expect(world.read('manuscript')).rejects.toThrow('Unexpected folder at manuscript, expected a regular file');
  });
});

describe('a file of too many bytes', () => {
  it('is refused by its size, before it is read', async () => {
    writeFileSync(inside('big.yaml'), '');
    truncateSync(inside('big.yaml'), LARGEST_FILE + 1);
    await expect(world.read('big.yaml')).rejects.toBeInstanceOf(TooLargeFile);
    await expect(world.read('big.yaml')).rejects.toThrow('big.yaml of 50.0 megabytes, expected at most 50.0');
  });
});

describe('a file that is not there', () => {
  it.each(['gone.md', 'manuscript/gone/a.md', 'a'.repeat(300), 'nul\0.md'])('is missing: %j', async (file) => {
    await expect(world.read(file)).rejects.toBeInstanceOf(MissingFile);
    expect(await world.exists(file)).toBe(false);
  });
});
