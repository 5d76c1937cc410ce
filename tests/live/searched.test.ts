import { expect, it } from 'vitest';
import { lastSearch } from '../../src/live/searched.js';
import { hashOf } from '../../src/model/hash.js';
import { CERTIFICATE } from '../../src/release/certificate.js';
import { folderOf } from '../manuscript.js';

const certificate = (files: readonly object[]) =>
  JSON.stringify({
    ...{ certificate: 1, verdict: 'nothing withheld was found', tool: { name: 'imprimatur', version: '0.1.0' } },
    ...{ browser: { name: 'A browser', version: '1' }, search: { places: [], runs: '', words: '' } },
    ...{ proof: { how: '', compared: 'pages' }, files },
  });
const sha256 = hashOf(new TextEncoder().encode('pages'));

it('says how many files were searched, and which of them are others now', async () => {
  const world = folderOf({ 'one.md': 'Words.\n' });
  expect(await lastSearch(world, 'build')).toEqual({});
  await world.write('build/public/report.pdf', 'pages');
  const files = [
    { file: 'report.pdf', sha256 },
    { file: 'gone.pdf', sha256 },
  ];
  await world.write(`build/public/${CERTIFICATE}`, certificate(files));
  expect(await lastSearch(world, 'build')).toEqual({ files: 2, changed: 1 });
  await world.write('build/public/report.pdf', 'other pages');
  expect(await lastSearch(world, 'build')).toEqual({ files: 2, changed: 2 });
  await world.write(`build/public/${CERTIFICATE}`, '{ "verdict": "nothing withheld was found" }');
  expect(await lastSearch(world, 'build')).toEqual({});
});
