import { expect, test } from 'vitest';
import { editorDesk } from '../../../src/commands/lsp/desk.js';
import { ADDRESSES } from '../../editor/folder.js';
import { folderOf } from '../../manuscript.js';
import type { ReviewComment } from '../../../src/model/review.js';
import { keepComments, keepMap, readComments } from '../../../src/review/folder.js';
import { MemoryWorld } from '../../../src/system/memory.js';
import { CHAPTER, FILES, sentCopy } from '../../review/sent.js';

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

test('the words of a chapter are told by themselves; what its publication tells stays until that is read', async () => {
  const desk = await editorDesk(folderOf({ 'one.md': TEXT }), AROUND);
  desk.opened(PATH, TEXT);
  expect(await desk.words(PATH)).toBeUndefined();
  await desk.checkAll();
  const codes = async (text: string, ask: 'words' | 'check') => {
    desk.opened(PATH, text);
    return (await desk[ask](PATH))?.map(({ code }) => code) ?? [];
  };
  const lost = TEXT.replace('says.', 'says  so. See @sec-lost.');
  expect(await codes(lost, 'words')).toContain('text/double-space');
  expect(await codes(lost, 'words')).not.toContain('refer/dangling-reference');
  expect(await codes(lost, 'check')).toContain('refer/dangling-reference');
  const mended = await codes(lost.replace('says  so', 'says so'), 'words');
  expect(mended).toContain('refer/dangling-reference');
  expect(mended).not.toContain('text/double-space');
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

test('the page of a label is that of the last build', async () => {
  const world = folderOf({ 'one.md': TEXT });
  const desk = await editorDesk(world, AROUND);
  await world.write('build/internal/report.json', JSON.stringify({ pagesByLabel: { 'sec-law': '8' } }));
  await desk.checkAll();
  expect(desk.hover(PATH, { line: 4, character: 12 })?.contents).toMatchObject({
    value: expect.stringMatching(/, page 8: Law$/) as string,
  });
  expect(desk.symbols(PATH)).toMatchObject([{ name: 'Law', detail: 'page 8' }]);
});

async function reviewed(facts: Partial<ReviewComment>): Promise<MemoryWorld> {
  const { map } = await sentCopy();
  const world = new MemoryWorld(FILES);
  const comment: ReviewComment = {
    ...{ id: 'C-001', round: 'C', build: map.build, publication: 'report', reviewer: 'R. Tan', date: '' },
    ...{ kind: 'comment', text: 'How long?', quote: 'ninety days', file: PATH, line: 8, column: 29, place: 'words' },
    ...{ mark: '_rv_0002', from: 26, edition: 'internal', withheld: false, status: 'open', response: '' },
    ...{ source: { sha256: '', name: '', native: '' } },
    ...facts,
  };
  await keepMap(world, map);
  await keepComments(world, [comment]);
  return world;
}

test('an open comment stands at its words while they move, and is answered from the editor', async () => {
  const world = await reviewed({});
  const desk = await editorDesk(world, AROUND);
  desk.opened(PATH, CHAPTER);
  const at = { line: 7, character: 28 };
  const found = (await desk.checkAll()).get(PATH)?.filter(({ source }) => source === 'review');
  expect(found).toMatchObject([
    { code: 'C-001', message: 'R. Tan: How long?', range: { start: at, end: { line: 7, character: 39 } } },
  ]);
  desk.opened(PATH, CHAPTER.replace('## Kept', 'More words.\n\n## Kept'));
  expect(desk.quick(PATH)?.find(({ code }) => code === 'C-001')?.range.start.line).toBe(9);
  const there = { line: 9, character: 30 };
  const titles = desk.actions(PATH, { start: there, end: there }).map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(['C-001: accepted', 'C-001: noted']));
  expect(await desk.answer('C-001', 'rejected')).toContain('without a reason');
  expect(await desk.answer('C-001', 'noted')).toBeUndefined();
  expect((await readComments(world)).comments).toMatchObject([{ status: 'noted' }]);
  expect((await desk.checkAll()).get(PATH)?.filter(({ source }) => source === 'review') ?? []).toEqual([]);
});

test('of a comment whose words are others that is said, and one without a place stands in its own file', async () => {
  const changed = await editorDesk(await reviewed({}), AROUND);
  changed.opened(PATH, CHAPTER.replace('ninety days', 'two months'));
  const found = (await changed.checkAll()).get(PATH)?.find(({ code }) => code === 'C-001');
  expect(found?.message).toBe('R. Tan: How long?\ntext changed: “ninety days” → “two months,”');
  const lost = await editorDesk(await reviewed({ place: 'none', severity: 'must' }), AROUND);
  expect((await lost.checkAll()).get('review/comments/C-001.yaml')).toMatchObject([{ code: 'C-001', severity: 2 }]);
});
