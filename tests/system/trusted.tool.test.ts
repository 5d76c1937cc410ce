import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UnusableFile } from '../../src/model/world.js';
import { findFolder } from '../../src/system/folder.js';
import { cacheFolder, prune } from '../../src/system/kept.js';
import { RealWorld } from '../../src/system/real.js';
import { findTool } from '../../src/system/tools.js';

let top: string;
let folder: string;

beforeEach(() => {
  top = mkdtempSync(path.join(tmpdir(), 'trusted-'));
  folder = path.join(top, 'parent', 'folder');
  mkdirSync(folder, { recursive: true });
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(top, { recursive: true });
});

function program(...steps: string[]): string {
  const file = path.join(top, ...steps, 'some-tool');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  return file;
}

describe.skipIf(process.platform === 'win32')('a tool', () => {
  it.each([
    ['parent', 'folder', '.imprimatur', 'tools'],
    ['parent', 'folder', 'node_modules', '.bin'],
    ['parent', 'folder', 'bin'],
    ['parent', 'folder'],
    ['parent', 'node_modules', '.bin'],
    ['parent', '.imprimatur', 'tools'],
    ['parent'],
  ])('is never taken from %s %s %s %s, though the PATH names it', async (...steps) => {
    const file = program(...steps);
    vi.stubEnv('PATH', path.dirname(file));
    expect(await findTool(folder, 'some-tool')).toBeUndefined();
  });

  it.each(['', '.', 'node_modules/.bin', '..'])(
    'is never taken from a relative place of the PATH: %j',
    async (place) => {
      program('parent', 'folder');
      program('parent', 'folder', 'node_modules', '.bin');
      program('parent');
      vi.spyOn(process, 'cwd').mockReturnValue(folder);
      vi.stubEnv('PATH', place);
      expect(await findTool(folder, 'some-tool')).toBeUndefined();
      vi.restoreAllMocks();
    },
  );

  it('is not taken from the folder by way of a link to it', async () => {
    program('parent', 'folder', 'bin');
    symlinkSync(path.join(folder, 'bin'), path.join(top, 'innocent'));
    vi.stubEnv('PATH', path.join(top, 'innocent'));
    expect(await findTool(folder, 'some-tool')).toBeUndefined();
  });

  it('is taken from elsewhere on the PATH, and from the user’s cache', async () => {
    const file = program('usr', 'bin');
    vi.stubEnv('PATH', [folder, path.dirname(file)].join(path.delimiter));
    expect(await findTool(folder, 'some-tool')).toBe(file);
    const kept = program('cache', 'imprimatur', 'tools');
    vi.stubEnv('XDG_CACHE_HOME', path.join(top, 'cache'));
    expect(await findTool(folder, 'some-tool')).toBe(kept);
  });

  it('is taken from the folder where the user names it', async () => {
    const file = program('parent', 'folder', 'bin');
    vi.stubEnv('IMPRIMATUR_SOME_TOOL', file);
    expect(await findTool(folder, 'some-tool')).toBe(file);
  });

  it('sees the files that it is given, and they are gone afterwards', async () => {
    const world = new RealWorld(folder, () => undefined);
    const files = new Map([['styles/a.yml', 'words']]);
    const { stdout } = await world.run({ command: 'sh', args: ['-c', 'pwd; cat styles/a.yml'], files });
    const [at = '', words] = stdout.split('\n');
    expect(words).toBe('words');
    expect(at).not.toContain(folder);
    expect(await import('node:fs').then(({ existsSync }) => existsSync(at))).toBe(false);
  });
});

describe('the user’s cache', () => {
  it('is never a folder of the manuscript', () => {
    vi.stubEnv('XDG_CACHE_HOME', 'cache');
    vi.stubEnv('LOCALAPPDATA', 'cache');
    expect(path.isAbsolute(cacheFolder())).toBe(true);
    expect(cacheFolder()).not.toContain(process.cwd());
  });

  it('gives back what was kept under a key, whatever the key holds, to this user alone', async () => {
    vi.stubEnv('XDG_CACHE_HOME', path.join(top, 'cache'));
    const world = new RealWorld(folder, () => undefined);
    await world.keep('figures/../../../a', 'drawn');
    expect(new TextDecoder().decode(await world.recall('figures/../../../a'))).toBe('drawn');
    expect(await world.recall('another')).toBeUndefined();
    expect(await world.list('')).toEqual([]);
    const { mode } = statSync(path.join(top, 'cache', 'imprimatur', 'kept'));
    if (process.platform !== 'win32') expect(mode & 0o077).toBe(0);
  });

  it('loses what was used longest ago where it grows too large or too old', async () => {
    const kept = path.join(top, 'pruned');
    mkdirSync(kept);
    const today = Date.now() / 1000;
    for (const [name, days] of Object.entries({ oldest: 9, newest: 1, middle: 5, '0.4711-0a1b2c3d.part': 9 })) {
      writeFileSync(path.join(kept, name), 'x'.repeat(10));
      utimesSync(path.join(kept, name), today - days * 86_400, today - days * 86_400);
    }
    expect(await prune(kept, { bytes: 20, days: 30 })).toEqual({ files: 1, bytes: 10 });
    expect(readdirSync(kept).sort()).toEqual(['0.4711-0a1b2c3d.part', 'middle', 'newest']);
    await prune(kept, { bytes: 20, days: 3 });
    expect(readdirSync(kept).sort()).toEqual(['0.4711-0a1b2c3d.part', 'newest']);
    expect(await prune(path.join(top, 'none'), { bytes: 20, days: 3 })).toEqual({ files: 0, bytes: 0 });
  });

  it.each([
    ['the folder', ['parent', 'folder', '.cache']],
    ['its parent', ['parent']],
  ])('is neither read nor written where it came along: %s', async (_, steps) => {
    const cache = path.join(top, 'cache');
    vi.stubEnv('XDG_CACHE_HOME', cache);
    await new RealWorld(folder, () => undefined).keep('key', 'planted');
    const brought = path.join(top, ...steps);
    mkdirSync(brought, { recursive: true });
    cpSync(path.join(cache, 'imprimatur'), path.join(brought, 'imprimatur'), { recursive: true });
    vi.stubEnv('XDG_CACHE_HOME', brought);
    const world = new RealWorld(steps.length > 1 ? folder : path.join(brought, 'imprimatur'), () => undefined);
    const before = readdirSync(path.join(brought, 'imprimatur', 'kept'));
    expect(await world.recall('key')).toBeUndefined();
    await world.keep('another', 'drawn');
    expect(await world.forget()).toEqual({ files: 0, bytes: 0 });
    expect(readdirSync(path.join(brought, 'imprimatur', 'kept'))).toEqual(before);
  });

  it('serves runs side by side, and a third that forgets everything meanwhile', async () => {
    vi.stubEnv('XDG_CACHE_HOME', path.join(top, 'cache'));
    const worlds = [1, 2, 3].map(() => new RealWorld(folder, () => undefined));
    const [one, other, third] = worlds as [RealWorld, RealWorld, RealWorld];
    const long = 'x'.repeat(300_000);
    const found = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const world = index % 2 === 0 ? one : other;
        await world.keep(`key ${String(index % 5)}`, long);
        if (index % 20 === 19) await third.forget();
        return world.recall(`key ${String(index % 5)}`);
      }),
    );
    for (const bytes of found) expect([undefined, long.length]).toContain(bytes?.length);
    expect(await one.forget()).toMatchObject({ bytes: expect.any(Number) as number });
    expect(readdirSync(path.join(top, 'cache', 'imprimatur', 'kept'))).toEqual([]);
  });
});

describe('the configuration', () => {
  it('is taken from the nearest folder above', async () => {
    writeFileSync(path.join(top, 'parent', 'imprimatur.yaml'), '');
    expect(await findFolder(folder)).toBe(path.join(top, 'parent'));
  });

  describe.skipIf(process.getuid?.() !== 0)('of another user', () => {
    it.each(['imprimatur.yaml', '.'])('above this folder is refused: the owner of %s', async (owned) => {
      writeFileSync(path.join(top, 'parent', 'imprimatur.yaml'), '');
      chownSync(path.join(top, 'parent', owned), 4321, 4321);
      await expect(findFolder(folder)).rejects.toBeInstanceOf(UnusableFile);
      await expect(findFolder(folder)).rejects.toThrow(/of another user above this folder/);
    });

    it('in the folder that the user names is taken', async () => {
      writeFileSync(path.join(folder, 'imprimatur.yaml'), '');
      chownSync(path.join(folder, 'imprimatur.yaml'), 4321, 4321);
      expect(await findFolder(folder)).toBe(folder);
    });
  });
});
