import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Desk } from '../../scripts/reproduce/desk.js';

// `npm run reproduce` tries one circumstance after another, for the publications themselves as well.
const desk = new Desk(path.join(import.meta.dirname, 'reproduce'), ['--to', 'pdf,html']);

afterAll(() => {
  desk.remove();
});

it('gives the same bytes in another folder, language, place, day and order, and afterwards with what was kept there', async () => {
  const first = await desk.build({ name: 'first' });
  expect([...(first?.keys() ?? [])].filter((name) => name.endsWith('.pdf'))).toHaveLength(2);
  const env = { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati', SOURCE_DATE_EPOCH: '1700000000' };
  const elsewhere = { name: 'elsewhere', env, folder: 'İş & Büro', reversed: true, cold: true, umask: 0o077 };
  expect(await desk.build(elsewhere)).toEqual(first);
  expect(await desk.build({ name: 'afterwards' })).toEqual(first);
}, 300_000);

it('gives the same bytes after a build that was killed', async () => {
  const first = await desk.build({ name: 'first' });
  expect(await desk.build({ name: 'killed', killed: 3, cold: true })).toEqual(first);
}, 300_000);
