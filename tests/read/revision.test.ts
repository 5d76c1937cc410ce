import { describe, expect, it } from 'vitest';
import { blobOf } from '../../src/model/hash.js';
import { read } from '../../src/read/read.js';
import { revisionOf } from '../../src/read/revision.js';
import type { MemoryWorld } from '../../src/system/memory.js';
import { folderOf } from '../manuscript.js';

/** A folder that was committed as it is. */
function committed(digits = 40): MemoryWorld {
  const world = folderOf({ 'one.md': 'Words.' }, { 'manuscript/figures/a.png': 'bytes' });
  const blobs = new Map([...world.files].map(([path, bytes]) => [path, blobOf(bytes, digits)]));
  world.committed = { commit: 'a'.repeat(digits), blobs };
  return world;
}

async function words(world: MemoryWorld): Promise<string | undefined> {
  return (await revisionOf(world, await read(world)))?.words;
}

const CLEAN = 'v0.0.0+gaaaaaaa';

describe('the revision of a folder', () => {
  it('is that of its commit', async () => {
    expect(await words(committed())).toBe(CLEAN);
    expect(await words(committed(64))).toBe(CLEAN);
  });

  it.each<readonly [string, (world: MemoryWorld) => Promise<void> | void]>([
    [
      'a chapter was changed',
      (world) => world.write('manuscript/report/one.md', '---\ntitle: One\n---\n\nOther words.'),
    ],
    ['a picture was changed', (world) => world.write('manuscript/figures/a.png', 'others')],
    ['a source was added', (world) => world.write('manuscript/glossary.yaml', 'terms: []\n')],
    ['a source was removed', (world) => world.remove('manuscript/figures/a.png')],
    ['the bibliography was changed', (world) => world.write('bibliography/references.json', '[ ]')],
  ])('is marked where %s', async (_, change) => {
    const world = committed();
    await change(world);
    expect(await words(world)).toBe(`${CLEAN}.dirty`);
  });

  it('is not marked by other line ends, nor by what is no source', async () => {
    const world = committed();
    const text = new TextDecoder().decode(world.files.get('manuscript/report/one.md'));
    await world.write('manuscript/report/one.md', text.replaceAll('\n', '\r\n'));
    await world.write('notes.txt', 'mine');
    await world.write('build/public/report.pdf', 'pdf');
    expect(await words(world)).toBe(CLEAN);
  });

  it('is unknown outside version control, and in a repository that does not hold the folder', async () => {
    const world = committed();
    world.committed = { commit: 'b'.repeat(40), blobs: new Map([['other.txt', 'c'.repeat(40)]]) };
    expect(await words(world)).toBeUndefined();
    world.committed = undefined;
    expect(await words(world)).toBeUndefined();
  });
});
