import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../../src/system/kept.js';
import type { Circumstance } from './circumstances.js';

const HOME = fileURLToPath(new URL('../..', import.meta.url));
const LOADER = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
const TOOL = path.join(HOME, 'src', 'cli.ts');
const WINDOWS = process.platform === 'win32';

/** Digests of the editions that a build left, by their paths; the diary of findings beside them is dated. */
export type Digests = ReadonlyMap<string, string>;

/** A place where the same sources are built again and again, each time as nobody did before. Everything goes with `remove`. */
export class Desk {
  private readonly root = mkdtempSync(path.join(tmpdir(), 'reproduce-'));
  private readonly kept = path.join(this.root, 'cache');

  /** `sources` is a folder with imprimatur.yaml; `args` are those of `build`. */
  constructor(
    private readonly sources: string,
    private readonly args: readonly string[],
  ) {
    this.forget();
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  /** Builds under a circumstance; undefined where it cannot be had here. Throws where the build fails. */
  async build(one: Circumstance): Promise<Digests | undefined> {
    const node = one.node === undefined ? process.execPath : this.nodeOf(one.node);
    if (node === undefined) return undefined;
    if (one.cold === true) this.forget();
    const folder = path.join(this.root, one.folder ?? 'folder');
    const folders = one.twin === true ? [folder, path.join(this.root, 'beside')] : [folder];
    for (const each of folders) this.lay(each, one.reversed === true);
    const burners = Array.from({ length: one.burners ?? 0 }, () => spawn(process.execPath, ['--eval', 'for(;;);']));
    try {
      if (one.killed !== undefined) await this.run({ node, folder, one }, one.killed * 1000);
      const ends = await Promise.all(folders.map((each) => this.run({ node, folder: each, one })));
      for (const { code, said } of ends)
        if (code !== 0) throw new Error(`${one.name}: the build ended with ${String(code)}\n${said}`);
      return sameIn(folders.map((each) => digestsIn(path.join(each, 'build'))));
    } finally {
      for (const burner of burners) burner.kill('SIGKILL');
      for (const each of folders) rmSync(each, { recursive: true, force: true });
    }
  }

  /** Nothing is kept of earlier builds, save the browser that was unpacked. */
  private forget(): void {
    rmSync(this.kept, { recursive: true, force: true });
    const own = path.join(this.kept, 'imprimatur');
    mkdirSync(own, { recursive: true });
    for (const name of existsSync(cacheFolder()) ? readdirSync(cacheFolder()) : [])
      if (name !== 'kept')
        symlinkSync(path.join(cacheFolder(), name), path.join(own, name), WINDOWS ? 'junction' : null);
  }

  private lay(folder: string, reversed: boolean): void {
    const files = readdirSync(this.sources, { recursive: true, encoding: 'utf8' })
      .filter((name) => isSource(name) && statSync(path.join(this.sources, name)).isFile())
      .sort();
    (reversed ? files.reverse() : files).forEach((name, index) => {
      const target = path.join(folder, name);
      mkdirSync(path.dirname(target), { recursive: true });
      copyFileSync(path.join(this.sources, name), target);
      utimesSync(target, 1_000_000_000 + index, 1_000_000_000 + index);
    });
  }

  private run(at: At, limitMs?: number): Promise<{ code: number | string; said: string }> {
    const { node, folder, one } = at;
    const before = one.before === undefined ? [] : ['--import', one.before];
    const args = [...before, '--import', LOADER, TOOL, '-C', folder, 'build', ...this.args];
    const umask = process.umask(one.umask ?? process.umask());
    const env = { ...process.env, [WINDOWS ? 'LOCALAPPDATA' : 'XDG_CACHE_HOME']: this.kept, ...one.env };
    const child = spawn(node, args, {
      env,
      cwd: HOME,
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: limitMs,
      killSignal: 'SIGKILL',
    });
    process.umask(umask);
    let said = '';
    child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
    return new Promise((resolve) => {
      child.on('close', (code, signal) => {
        resolve({ code: code ?? signal ?? 'none', said: said.slice(-2000) });
      });
    });
  }

  private nodeOf(major: string): string | undefined {
    const home = path.join(this.root, `node-${major}`);
    mkdirSync(home, { recursive: true });
    writeFileSync(path.join(home, 'package.json'), '{"private":true}');
    spawnSync('npm', ['install', '--no-audit', '--no-fund', `node@${major}`], { cwd: home, shell: WINDOWS });
    const node = path.join(home, 'node_modules', 'node', 'bin', WINDOWS ? 'node.exe' : 'node');
    return existsSync(node) ? node : undefined;
  }
}

interface At {
  readonly node: string;
  readonly folder: string;
  readonly one: Circumstance;
}

/** What all left; files that are not the same in each are told apart by the digest of all that they are. */
function sameIn([first = new Map(), ...others]: readonly Digests[]): Digests {
  const names = new Set([first, ...others].flatMap((digests) => [...digests.keys()]));
  return new Map(
    [...names].map((name) => {
      const found = [...new Set([first, ...others].map((digests) => digests.get(name) ?? 'absent'))];
      return [name, found.join(' and ')];
    }),
  );
}

/** Not what builds, packages and version control keep beside a manuscript. */
function isSource(name: string): boolean {
  return /^(?:imprimatur\.yaml|\.vale\.ini|(?:manuscript|bibliography|styles)[/\\].*)$/.test(name);
}

function digestsIn(folder: string): Digests {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.split(path.sep)[0] !== 'findings')
    .sort();
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile());
  return new Map(
    files.map((name) => [
      name.replaceAll('\\', '/'),
      createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex'),
    ]),
  );
}
