import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { EDITIONS } from '../../src/model/edition.js';
import { RealWorld } from '../../src/system/real.js';
import { veraPdf } from '../../scripts/set-up-verapdf.mjs';
import { PROFILES, validated } from '../../scripts/vera.js';
import { buildAll } from './building.js';

const OWN = path.resolve(import.meta.dirname, '..', '..');
const root = mkdtempSync(path.join(tmpdir(), 'conformance-'));
const world = new RealWorld(root, () => undefined);

afterAll(async () => {
  await world.close();
  rmSync(root, { recursive: true, force: true });
});

it.skipIf(veraPdf() === undefined)(
  'prints our own publications so that they conform to PDF/UA-1 and PDF/A-2a (where veraPDF is set up)',
  async () => {
    for (const part of ['imprimatur.yaml', 'manuscript', 'bibliography', 'styles'])
      cpSync(path.join(OWN, part), path.join(root, part), { recursive: true });
    await buildAll(world, []);
    const files = EDITIONS.flatMap((edition) => {
      const folder = path.join(root, 'build', edition);
      return readdirSync(folder).flatMap((file) => (file.endsWith('.pdf') ? [path.join(folder, file)] : []));
    });
    expect(files).toHaveLength(4);
    for (const profile of PROFILES) {
      const failed = validated(profile, files)?.map((result) => result.failed);
      expect([profile, failed]).toEqual([profile, files.map(() => [])]);
    }
  },
  900_000,
);
