import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../src/commands/run.js';
import { RealWorld } from '../../../src/system/real.js';
import { folderOf } from '../../manuscript.js';
import { listening } from '../../terminal.js';

const ORDER = { publications: [], editions: ['public'], purpose: 'screen', formats: ['pdf'] } as const;
const MANNER = { command: 'check', format: 'text', strict: false, notes: true, withoutVale: false } as const;

const BAD = `The police organised a hearing on December 5, 2025, and about 40% of the the States came . They said “we organised 40% of it”.

> They organised 40% of it on December 5, 2025.

The *Organised Crime* report was read on 5th of May . Organised groups met in the 1990's, and the Organised Crime Unit came.

## The States organised

| organised | 40% |
|---|---|
| organised | 40% |
`;

const WANTED = `The police organized a hearing on 5 December 2025, and about 40 per cent of the States came . They said “we organised 40% of it”.

> They organised 40% of it on December 5, 2025.

The *Organised Crime* report was read on 5 May . Organized groups met in the 1990s, and the Organised Crime Unit came.

## The States organised

| organised | 40% |
|---|---|
| organised | 40% |
`;

let root = '';
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'mend-'));
  for (const [name, bytes] of folderOf({ 'one.md': BAD }).files) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), bytes);
  }
});
afterAll(() => rm(root, { recursive: true }));

async function fixed(): Promise<string> {
  const world = new RealWorld(root, () => undefined);
  await run(world, ORDER, { terminal: listening(), manner: { ...MANNER, fix: 'write' } });
  await world.close();
  return (await readFile(path.join(root, 'manuscript', 'report', 'one.md'), 'utf8')).replace(/^---[\s\S]*?---\n\n/, '');
}

describe('check --fix with the rules of words', () => {
  it('mends running text alone, and nothing the second time', async () => {
    const once = await fixed();
    expect(once).toBe(WANTED);
    expect(await fixed()).toBe(once);
  });
});
