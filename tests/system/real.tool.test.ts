import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { MissingFile, ToolError } from '../../src/model/world.js';
import { RealWorld } from '../../src/system/real.js';

const root = mkdtempSync(path.join(tmpdir(), 'world-'));
const world = new RealWorld(root, () => undefined);
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('the real World', () => {
  it('makes its folder with the first file, where none is there yet', async () => {
    const fresh = new RealWorld(path.join(root, 'not', 'there'), () => undefined);
    expect(await fresh.exists('a.txt')).toBe(false);
    expect(await fresh.list('')).toEqual([]);
    await fresh.write('a/b.txt', 'words');
    expect(await fresh.list('')).toEqual(['a/b.txt']);
  });

  it('writes a file whole and leaves nothing beside it', async () => {
    await world.write('build/public/a.pdf', 'first');
    await world.write('build/public/a.pdf', 'second');
    expect(new TextDecoder().decode(await world.read('build/public/a.pdf'))).toBe('second');
    expect(readdirSync(path.join(root, 'build', 'public'))).toEqual(['a.pdf']);
  });

  it('keeps the earlier file where writing fails', async () => {
    await world.write('build/b.pdf', 'kept');
    const failing = { length: 1 } as Uint8Array;
    await expect(world.write('build/b.pdf', failing)).rejects.toThrow();
    expect(readdirSync(path.join(root, 'build')).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(new TextDecoder().decode(await world.read('build/b.pdf'))).toBe('kept');
  });

  it('keeps the earlier file where it is killed while it writes', async () => {
    await world.write('build/a.pdf', 'kept');
    const folder = path.join(root, 'build');
    const begun = () => readdirSync(folder).find((name) => name.endsWith('.part'));
    const writer = path.join(import.meta.dirname, 'slow-write.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', writer, root], { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('close', resolve));
    while (child.exitCode === null && begun() === undefined) await new Promise((resolve) => setTimeout(resolve, 2));
    child.kill('SIGKILL');
    await ended;
    expect(begun()).toMatch(/^a\.pdf\..*\.part$/);
    expect(new TextDecoder().decode(await world.read('build/a.pdf'))).toBe('kept');
    rmSync(path.join(folder, begun() ?? ''), { force: true });
  });

  it('says where a file cannot be written', async () => {
    await world.write('build/file', 'a file, not a folder');
    await expect(world.write('build/file/a.pdf', '')).rejects.toThrow(/build\/file\/a\.pdf cannot be written/);
    await expect(world.remove('build/file/a.pdf')).resolves.toBeUndefined();
  });

  it.each(['../outside', '/etc/hostname', 'a/../../outside'])('refuses to leave its folder: %s', async (file) => {
    writeFileSync(path.join(root, 'inside'), '');
    await expect(world.read(file)).rejects.toBeInstanceOf(MissingFile);
  });

  it('lists files below a folder with slashes, sorted', async () => {
    await world.write('m/b/2.md', '');
    await world.write('m/a.md', '');
    expect(await world.list('m')).toEqual(['m/a.md', 'm/b/2.md']);
    expect(await world.list('nowhere')).toEqual([]);
  });

  it('says which tool could not be started', async () => {
    await expect(world.run({ command: 'no-such-tool', args: [] })).rejects.toBeInstanceOf(ToolError);
    expect(await world.findTool('no-such-tool')).toBeUndefined();
  });
});
