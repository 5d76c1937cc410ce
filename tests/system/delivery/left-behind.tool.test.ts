import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { removeLeftBehind, temporaryStart } from '../../../src/system/delivery/left-behind.js';
import { PLACE } from '../../../src/system/delivery/owner.js';
import { RealWorld } from '../../../src/system/real.js';

const dead = 999_999_999;
let home: string;

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'left-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP', 'XDG_CACHE_HOME', 'LOCALAPPDATA']) vi.stubEnv(name, home);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

function folder(name: string, daysAgo = 0): string {
  const at = path.join(home, name);
  mkdirSync(at);
  writeFileSync(path.join(at, 'inside'), 'words');
  const then = new Date(Date.now() - daysAgo * 86_400_000);
  utimesSync(at, then, then);
  return at;
}

describe('temporary folders', () => {
  it.each([
    ['the browser’s of a dead process', `imprimatur-browser-${String(dead)}-${PLACE}-abcDEF`, 0],
    ['a tool’s of a dead process', `imprimatur-tool-${String(dead)}-${PLACE}-abcDEF`, 0],
    ['one of another place, long ago', `imprimatur-browser-${String(process.pid)}-00000000-abcDEF`, 8],
    ['one of an earlier version, long ago', 'imprimatur-browser-abcDEF', 8],
  ])('go: %s', async (_, name, days) => {
    const left = folder(name, days);
    await removeLeftBehind();
    expect(existsSync(left)).toBe(false);
  });

  it.each([
    ['one of this process', `imprimatur-browser-${String(process.pid)}-${PLACE}-abcDEF`, 9],
    ['one of the first process, which is another user’s', `imprimatur-browser-1-${PLACE}-abcDEF`, 9],
    ['one of another place, which nobody here can ask', `imprimatur-browser-${String(dead)}-00000000-abcDEF`, 6],
    ['one of an earlier version', 'imprimatur-tool-abcDEF', 6],
    ['what others name in a similar way', `imprimatur-notes-${String(dead)}-${PLACE}-abcDEF`, 9],
    ['what an author has named', 'imprimatur-browser-notes', 9],
  ])('stay: %s', async (_, name, days) => {
    const left = folder(name, days);
    await removeLeftBehind();
    expect(existsSync(left)).toBe(true);
  });

  it.skipIf(process.getuid?.() !== 0)('stay where they are another user’s', async () => {
    const left = folder(`imprimatur-browser-${String(dead)}-${PLACE}-abcDEF`);
    chownSync(left, 12345, 12345);
    await removeLeftBehind();
    expect(existsSync(left)).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('are no links: what they lead to stays', async () => {
    const own = folder('own');
    symlinkSync(own, path.join(home, `imprimatur-browser-${String(dead)}-${PLACE}-abcDEF`));
    await removeLeftBehind();
    expect(readdirSync(own)).toEqual(['inside']);
  });

  it('are named after their process', () => {
    expect(temporaryStart('browser')).toBe(path.join(home, `imprimatur-browser-${String(process.pid)}-${PLACE}-`));
  });

  it('are none where there is no folder for them', async () => {
    vi.stubEnv('TMPDIR', path.join(home, 'nowhere'));
    await expect(removeLeftBehind()).resolves.toBeUndefined();
  });
});

describe('files begun beside their places', () => {
  const part = (pid: number) => `a.pdf.${String(pid)}-0a1b2c3d.part`;

  function lay(at: string): void {
    mkdirSync(at, { recursive: true });
    for (const name of [part(dead), part(process.pid), 'own.part']) writeFileSync(path.join(at, name), 'words');
  }

  it('go from the cache where their process is dead', async () => {
    lay(path.join(home, 'imprimatur', 'kept'));
    await removeLeftBehind();
    expect(readdirSync(path.join(home, 'imprimatur', 'kept')).sort()).toEqual([part(process.pid), 'own.part'].sort());
  });

  it('go from a folder of outputs when it is held', async () => {
    const world = new RealWorld(path.join(home, 'folder'), () => undefined);
    lay(path.join(home, 'folder', 'build', 'public'));
    await (
      await world.hold('build')
    )();
    expect(await world.list('build')).toEqual(
      [part(process.pid), 'own.part'].map((name) => `build/public/${name}`).sort(),
    );
  });

  it('go when their file is written again', async () => {
    const world = new RealWorld(path.join(home, 'folder'), () => undefined);
    lay(path.join(home, 'folder', 'bibliography'));
    await world.write('bibliography/a.pdf', 'words');
    expect(await world.list('bibliography')).toEqual(
      ['a.pdf', part(process.pid), 'own.part'].map((name) => `bibliography/${name}`).sort(),
    );
  });
});
