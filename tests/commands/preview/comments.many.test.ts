import { describe, expect, it } from 'vitest';
import { commentsOn } from '../../../src/commands/preview/comments.js';
import { answered } from '../../../src/commands/review/answered.js';
import type { ReviewComment } from '../../../src/model/review.js';
import { keepComments, keepMap, readComments } from '../../../src/review/folder.js';
import { mapsOf } from '../../../src/round/copies.js';
import type { MemoryWorld } from '../../../src/system/memory.js';
import { folderOf } from '../../manuscript.js';

const CHAPTER = 'manuscript/report/one.md';
const TEXT = 'Open words of a paragraph.\n\n:::non-public{originator="Agency" basis="letter"}\nHarbour seven.\n:::\n';

/** A folder with a copy that was sent and comments on its words. */
async function reviewed(): Promise<MemoryWorld> {
  const world = folderOf({ 'one.md': TEXT });
  const [map] = await mapsOf(world, { round: 'R1', publications: ['report'], edition: 'internal' });
  if (map === undefined) throw new Error('Nothing was sent');
  await keepMap(world, map);
  const block = (words: string) => map.blocks.find(({ pieces }) => pieces.some((piece) => piece.words.includes(words)));
  const on = (id: string, quote: string, more: Partial<ReviewComment>): ReviewComment => ({
    ...{ id, round: 'R1', build: map.build, publication: 'report', reviewer: 'A reader', date: '', kind: 'comment' },
    ...{ text: `About ${quote}`, quote, file: CHAPTER, line: 5, column: 1, place: 'words', edition: 'internal' },
    ...{ from: 0, withheld: false, source: { sha256: '', name: 'a.docx', native: '1' }, status: 'open', response: '' },
    ...(block(quote) === undefined ? {} : { mark: block(quote)?.mark ?? '' }),
    ...more,
  });
  await keepComments(world, [
    on('C-001', 'Open words', { edition: 'public' }),
    on('C-002', 'Open words', {}),
    on('C-003', 'Harbour seven', { withheld: true, edition: 'public' }),
    on('C-004', 'Open words', { status: 'noted' }),
  ]);
  return world;
}

const idsOf = ({ comments }: { comments: readonly { id: string }[] }) => comments.map(({ id }) => id).sort();

describe('comments on the desk', () => {
  it('stand where their words are now, the open ones alone', async () => {
    const world = await reviewed();
    await world.write(CHAPTER, `---\ntitle: One\n---\n\nA new paragraph.\n\n${TEXT}`);
    const shown = await commentsOn(world, { name: 'report', edition: 'internal' });
    expect(idsOf(shown)).toEqual(['C-001', 'C-002', 'C-003']);
    expect(shown.comments.find(({ id }) => id === 'C-001')).toMatchObject({
      file: CHAPTER,
      line: 7,
      said: 'About Open words',
    });
    expect(shown.hidden).toBe(0);
  });

  it('stand beside the public edition only where they were made on it and on words that it has', async () => {
    const shown = await commentsOn(await reviewed(), { name: 'report', edition: 'public' });
    expect(idsOf(shown)).toEqual(['C-001']);
    expect(shown.hidden).toBe(2);
    expect(JSON.stringify(shown)).not.toContain('Harbour');
  });

  it('are answered as on the command line, which refuses a rejection without a reason', async () => {
    const world = await reviewed();
    const answer = (status: string, text: string) => answered(world, { id: 'C-001', status, text });
    expect(await answer('rejected', '')).toMatchObject({
      done: false,
      why: expect.stringContaining('without a reason') as string,
    });
    expect(await answer('accepted', 'Done')).toEqual({ done: true, why: '' });
    const { comments } = await readComments(world);
    expect(comments.find(({ id }) => id === 'C-001')).toMatchObject({ status: 'accepted', response: 'Done' });
    expect(await answered(world, { id: 'C-001', status: 'lost', text: '' })).toBeUndefined();
  });

  it('stand where somebody placed them by hand, or nowhere where their words are said to be gone', async () => {
    const world = await reviewed();
    await world.write(CHAPTER, '---\ntitle: One\n---\n\nOther words.\n');
    const one = async () =>
      (await commentsOn(world, { name: 'report', edition: 'public' })).comments.find(({ id }) => id === 'C-001');
    expect(await one()).toMatchObject({
      became: 'orphan',
      line: 0,
      stood: expect.stringMatching(/round R1$/) as string,
    });
    const said = (where: string) => answered(world, { id: 'C-001', status: 'open', text: '', where });
    expect(await said('here')).toMatchObject({ done: false });
    expect(await said(`${CHAPTER}:5`)).toEqual({ done: true, why: '' });
    expect(await one()).toMatchObject({ became: 'placed', file: CHAPTER, line: 5 });
    await said('one.md:6');
    expect(await one()).toMatchObject({ became: 'placed', file: CHAPTER, line: 6 });
    await said('gone');
    expect(await one()).toMatchObject({ became: 'confirmed', file: '', line: 0 });
  });
});
