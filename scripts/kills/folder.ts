import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { removeLeftBehind } from '../../src/system/delivery/left-behind.js';
import { RealWorld } from '../../src/system/real.js';

const EDITIONS = ['public', 'internal'];

/** A small manuscript of its own, with a temporary folder that no other process uses. */
export class KillFolder {
  readonly root = mkdtempSync(path.join(tmpdir(), 'kills-'));
  readonly temporary = mkdtempSync(path.join(tmpdir(), 'kills-tmp-'));

  /** The version that the next build prints into its records. */
  set version(words: string) {
    const file = path.join(this.root, 'manuscript', 'report', 'publication.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^version: .*$/m, `version: ${words}`));
  }

  /** The version of the files that stand there: both editions', each PDF that of its record; or what is wrong with them. */
  standing(): { version: string } | { wrong: string } {
    const versions = new Set<string>();
    for (const edition of EDITIONS) {
      const start = path.join(this.root, 'build', edition, 'report');
      if (!existsSync(`${start}.json`) || !existsSync(`${start}.pdf`)) return { wrong: `${edition} is not whole` };
      const { sha256, version } = JSON.parse(readFileSync(`${start}.json`, 'utf8')) as Record<string, string>;
      const found = createHash('sha256')
        .update(readFileSync(`${start}.pdf`))
        .digest('hex');
      if (found !== sha256) return { wrong: `the record of ${edition} is not of its PDF` };
      versions.add(version ?? '');
    }
    const [version = '', another] = versions;
    return another === undefined ? { version } : { wrong: `editions of two builds: ${[...versions].join(', ')}` };
  }

  /** Does what the next run does first; what it said. */
  async cleared(): Promise<string[]> {
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = this.temporary;
    const said: string[] = [];
    try {
      await removeLeftBehind();
      const release = await new RealWorld(this.root, (words) => said.push(words)).hold('build');
      await release();
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    }
    return said;
  }

  /** What no run should leave behind once the next one has begun. */
  litter(): string[] {
    const names = [
      ...readdirSync(this.root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.part$|\.lock$/.test(name)),
      ...readdirSync(this.temporary).filter((name) => name.startsWith('imprimatur-')),
    ];
    return names.sort();
  }

  remove(): void {
    for (const folder of [this.root, this.temporary]) rmSync(folder, { recursive: true, force: true });
  }
}
