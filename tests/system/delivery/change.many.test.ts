import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cacheFolder } from '../../../src/system/kept.js';
import { RealWorld } from '../../../src/system/real.js';

/** After so many effects the process is as good as dead: nothing further happens, and nobody is told. */
let alive = Infinity;

const EFFECTS = ['rename', 'rm', 'open', 'mkdir', 'link'] as const;
const real = { ...files };

/** Gives the effects of the system a life that ends; named imports follow. */
function mortal(): void {
  for (const name of EFFECTS) {
    const work = real[name] as (...given: unknown[]) => Promise<unknown>;
    const dying = (...given: unknown[]): Promise<unknown> => {
      alive -= 1;
      return alive < 0 ? new Promise(() => undefined) : work(...given);
    };
    Object.assign(files, { [name]: dying });
  }
  syncBuiltinESMExports();
}

function immortal(): void {
  Object.assign(files, real);
  syncBuiltinESMExports();
}

const NAMES = ['public/a.pdf', 'public/a.json', 'internal/a.pdf', 'internal/a.json'].map((name) => `build/${name}`);
const OLD_FORM = 'build/public/a.html';
let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'change-'));
  vi.stubEnv('XDG_CACHE_HOME', path.join(root, 'cache'));
  vi.stubEnv('LOCALAPPDATA', path.join(root, 'cache'));
  alive = Infinity;
  mortal();
  vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error('no such process'), { code: 'ESRCH' });
  });
});
afterEach(() => {
  immortal();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  alive = Infinity;
  rmSync(root, { recursive: true });
});

const records = NAMES.filter((name) => name.endsWith('.json'));

function change(words: string) {
  return { remove: [...records, OLD_FORM], write: new Map(NAMES.map((name) => [name, words])) };
}

/** A run that ends before its `steps`th effect, if it gets there; whether it came to its end. */
async function runUntil(steps: number): Promise<boolean> {
  const world = new RealWorld(root, () => undefined);
  const done = (async () => {
    alive = steps;
    const release = await world.hold('build');
    await world.change(change('new'));
    await release();
    return true;
  })();
  const pending = new Promise<boolean>((resolve) => {
    const look = setInterval(() => {
      if (alive >= 0) return;
      clearInterval(look);
      resolve(false);
    }, 1);
    void done.then(
      () => {
        clearInterval(look);
      },
      () => {
        clearInterval(look);
      },
    );
  });
  const ended = await Promise.race([done, pending]);
  alive = Infinity;
  return ended;
}

function contents(): string[] {
  const found = [...NAMES, OLD_FORM].map((name) => path.join(root, name));
  return found.map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : '-'));
}

function laid(words: string): void {
  for (const name of [...NAMES, OLD_FORM]) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), words);
  }
}

const OLD = ['old', 'old', 'old', 'old', 'old'];
const NEW = ['new', 'new', 'new', 'new', '-'];

describe('a change of several files', () => {
  it('leaves all of the old or all of the new, wherever the run is killed', async () => {
    const seen = new Set<string>();
    let steps = 0;
    for (let ended = false; !ended; steps += 1) {
      laid('old');
      ended = await runUntil(steps);
      const [publicPdf, publicRecord, internalPdf, internalRecord] = contents();
      if (publicRecord !== '-') expect(publicRecord).toBe(publicPdf);
      if (internalRecord !== '-') expect(internalRecord).toBe(internalPdf);
      const next = new RealWorld(root, () => undefined);
      await (
        await next.hold('build')
      )();
      seen.add(contents().join());
      expect([OLD.join(), NEW.join()]).toContain(contents().join());
      expect(
        readdirSync(path.join(root, 'build'), { recursive: true }).filter((name) => /part|lock/.test(String(name))),
      ).toEqual([]);
    }
    expect(steps).toBeGreaterThan(15);
    expect([...seen]).toEqual([OLD.join(), NEW.join()]);
  });

  it('is made where the user’s cache cannot be written, and says that it had no journal', async () => {
    writeFileSync(path.join(root, 'no-folder'), '');
    vi.stubEnv('XDG_CACHE_HOME', path.join(root, 'no-folder'));
    vi.stubEnv('LOCALAPPDATA', path.join(root, 'no-folder'));
    laid('old');
    const said: string[] = [];
    await new RealWorld(root, (words) => said.push(words)).change(change('new'));
    expect(contents()).toEqual(NEW);
    expect(said.join()).toContain('without a journal');
    expect(said.join()).toContain(cacheFolder());
  });

  it('says that it completed what a killed run had begun', async () => {
    const said: string[] = [];
    for (let steps = 0; said.length === 0; steps += 1) {
      laid('old');
      expect(await runUntil(steps)).toBe(false);
      await (
        await new RealWorld(root, (words) => said.push(words)).hold('build')
      )();
    }
    expect(said).toEqual(['Completed in build what a run that was ended had begun']);
    expect(contents()).toEqual(NEW);
  });

  it('touches nothing where one of its files cannot be written', async () => {
    laid('old');
    rmSync(path.join(root, 'build/internal'), { recursive: true });
    writeFileSync(path.join(root, 'build/internal'), '');
    const world = new RealWorld(root, () => undefined);
    await expect(world.change(change('new'))).rejects.toThrow(/build\/internal\/a\.pdf cannot be written/);
    expect(contents()).toEqual(['old', 'old', '-', '-', 'old']);
    expect(readdirSync(path.join(root, 'build/public')).sort()).toEqual(['a.html', 'a.json', 'a.pdf']);
  });

  it('touches nothing where a folder stands in the place of a file', async () => {
    laid('old');
    rmSync(path.join(root, 'build/internal/a.pdf'));
    mkdirSync(path.join(root, 'build/internal/a.pdf'));
    const world = new RealWorld(root, () => undefined);
    await expect(world.change(change('new'))).rejects.toThrow(/Unexpected folder at build\/internal\/a\.pdf/);
    rmSync(path.join(root, 'build/internal/a.pdf'), { recursive: true });
    expect(contents()).toEqual(['old', 'old', '-', 'old', 'old']);
  });

  it.skipIf(process.platform === 'win32')('refuses a link that leads out before it touches anything', async () => {
    laid('old');
    const outside = mkdtempSync(path.join(tmpdir(), 'outside-'));
    rmSync(path.join(root, 'build/internal'), { recursive: true });
    symlinkSync(outside, path.join(root, 'build/internal'));
    const world = new RealWorld(root, () => undefined);
    await expect(world.change(change('new'))).rejects.toThrow(/leads out of the folder/);
    expect(readFileSync(path.join(root, 'build/public/a.pdf'), 'utf8')).toBe('old');
    expect(readdirSync(outside)).toEqual([]);
    rmSync(outside, { recursive: true });
  });

  it('believes no journal that cannot be read', async () => {
    laid('old');
    const deliveries = path.join(cacheFolder(), 'deliveries');
    const journals = () => (existsSync(deliveries) ? readdirSync(deliveries) : []).filter((name) => /^\w+$/.test(name));
    for (let steps = 0; journals().length === 0; steps += 1) expect(await runUntil(steps)).toBe(false);
    for (const name of journals()) writeFileSync(path.join(deliveries, name), '{"remove": 3');
    laid('old');
    await (
      await new RealWorld(root, () => undefined).hold('build')
    )();
    expect(contents()).toEqual(OLD);
  });
});
