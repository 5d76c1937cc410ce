import { expect, test } from 'vitest';
import { editorDesk } from '../../../src/commands/lsp/desk.js';
import { ADDRESSES } from '../../editor/folder.js';
import { folderOf } from '../../manuscript.js';

const AROUND = { ...ADDRESSES, page: (url: string) => url };
const PATH = 'manuscript/report/one.md';
const TEXT = '---\ntitle: One\n---\n\n## Law {#sec-law}\n\nAs @sec-law says.\n';

test('a folder answers from what is open, not from what is saved', async () => {
  const desk = await editorDesk(folderOf({ 'one.md': TEXT }), AROUND);
  desk.opened(PATH, TEXT);
  expect((await desk.checkAll()).get(PATH)?.filter(({ severity }) => severity === 1) ?? []).toEqual([]);

  desk.opened(PATH, TEXT.replace('As @sec-law', 'As @sec-lost and ~~gone~~'));
  expect(desk.quick(PATH)?.map(({ code }) => code)).toContain('parse/remark');
  const found = await desk.check(PATH);
  expect(found?.map(({ code }) => code)).toContain('refer/dangling-reference');

  expect(desk.hover(PATH, { line: 4, character: 12 })?.contents).toMatchObject({
    value: expect.stringMatching(/Law/) as string,
  });
  expect(desk.complete(PATH, { line: 6, character: 7 }).map(({ label }) => label)).toContain('sec-law');
  expect(desk.symbols(PATH).map(({ name }) => name)).toEqual(['Law']);
});

test('a broken configuration is told at its line, and mended again', async () => {
  const world = folderOf({ 'one.md': TEXT });
  const desk = await editorDesk(world, AROUND);
  const config = 'publications: [nothing]\n';
  desk.opened('imprimatur.yaml', config);
  expect((await desk.checkAll()).get('imprimatur.yaml')?.[0]).toMatchObject({ severity: 1 });
  desk.closed('imprimatur.yaml');
  expect((await desk.checkAll()).get('imprimatur.yaml')).toBeUndefined();
});

test('keys of the configuration come from its schema', async () => {
  const desk = await editorDesk(folderOf({ 'one.md': TEXT }), AROUND);
  desk.opened('manuscript/report/publication.yaml', 'title: A\n\n');
  const keys = desk.complete('manuscript/report/publication.yaml', { line: 1, character: 0 });
  expect(keys.find(({ label }) => label === 'short-title')?.documentation).toBe('For the foot of each page');
  desk.opened(PATH, '---\ntitle: One\n\n---\n');
  expect(desk.complete(PATH, { line: 2, character: 0 }).map(({ label }) => label)).toContain('distribution');
});
