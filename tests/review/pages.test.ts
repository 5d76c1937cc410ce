import { describe, expect, it } from 'vitest';
import type { PageWord } from '../../src/model/print.js';
import { copiesOf, withPages } from '../../src/round/copies.js';
import { wordsOfBlock } from '../../src/review/map.js';
import { mapFromJson, mapToJson } from '../../src/review/store.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { settle } from '../../src/settle.js';
import { render } from '../../src/write/page/render.js';
import { NO_STYLES } from '../write/page/sample.js';
import { FILES } from './sent.js';

const word = (words: string, at = '', own = 1): PageWord => ({ words, at, own, boxes: [[1, 2, 3, 4]] });

async function placed(words: readonly PageWord[]): Promise<(string | undefined)[]> {
  const [copy] = await copiesOf(new MemoryWorld(FILES), { round: 'C', publications: [], edition: 'internal' });
  if (copy === undefined) throw new Error('nothing was sent');
  const map = mapFromJson(mapToJson(withPages(copy, [words])));
  return (map.pages?.[0] ?? []).map(({ mark, from }) => {
    const block = map.blocks.find((one) => one.mark === mark);
    return block === undefined ? undefined : wordsOfBlock(block).slice(from, from + 6);
  });
}

describe('the words of a page', () => {
  it('stand in the innermost block around the place of their element, in their order', async () => {
    const at = 'sec-one 8 1';
    expect(await placed([word('keep', at), word('logs', at), word('keep', at)])).toEqual([
      'keep l',
      'logs f',
      'keep n',
    ]);
  });

  it('stand in no block where the tool made them, nor where the page says what the block does not', async () => {
    const words = [
      word('Key'),
      word('States', 'sec-one 8 1'),
      word('seven', 'sec-one 8 1'),
      word('keep', 'sec-one 8 1'),
    ];
    expect(await placed(words)).toEqual([undefined, 'States', undefined, 'keep l']);
  });

  it('are found whatever hyphens a program put in, and over the end of a page', async () => {
    const at = 'sec-one 8 1';
    expect(await placed([word('Sta\u00adtes', at), word('keep', at), word('lo\u2010', at), word('gs', at)])).toEqual([
      'States',
      'keep l',
      'logs f',
      'gs for',
    ]);
  });

  it('are those of a title in the caption and in the contents', async () => {
    const caption = [word('Days', '', 7), word('kept', '', 7)];
    expect(await placed([...caption, word('Days', '', 9), word('kept', '', 9)])).toEqual([
      'Days k',
      'kept',
      'Days k',
      'kept',
    ]);
  });
});

describe('the page of a copy that is sent', () => {
  it('says where its words were written to the printer alone, never in what is delivered', async () => {
    const order = { publications: [], editions: ['internal'], purpose: 'review', formats: [] } as const;
    const [text] = (await settle(new MemoryWorld(FILES), order, { draw: false, judge: false })).texts;
    if (text === undefined) throw new Error('nothing was sent');
    const sent = render(text, { purpose: 'review', styles: NO_STYLES, review: { round: 'C', build: 'b' } });
    expect(sent.review?.html).toContain('data-at="sec-one 8 1"');
    expect(sent.html).not.toContain('data-at');
    expect(sent.html).toBe(render(text, { purpose: 'review', styles: NO_STYLES }).html);
  });
});
