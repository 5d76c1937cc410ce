import { describe, expect, it } from 'vitest';
import type { ChapterLength } from '../../src/model/chapter-length.js';
import { lengthLines } from '../../src/report/length.js';

const chapter = (id: string, words: number, more: Partial<ChapterLength> = {}): ChapterLength => ({
  id,
  path: `${id}.md`,
  part: 'body',
  words,
  ...more,
});
const promise = { from: 25, to: 30, counts: ['body'] } as const;
const last = { pagesByChapter: { one: 10, two: 15 }, wordsByChapter: { one: 3000, two: 6000 } };

describe('the length before printing', () => {
  it('is that of the last print where nothing changed', () => {
    const chapters = [chapter('one', 3000), chapter('two', 6001)];
    expect(lengthLines({ chapters, promise, last })).toEqual(['about 25 of 25 to 30 pages, by the last print']);
  });

  it('grows with the words of a chapter, by the words that its pages held', () => {
    const chapters = [chapter('one', 3450), chapter('two', 6000)];
    expect(lengthLines({ chapters, promise, last })).toEqual(['about 26.5 of 25 to 30 pages, by the last print']);
  });

  it('counts the parts that the promise counts', () => {
    const chapters = [chapter('one', 3000), chapter('two', 6000, { part: 'annex' })];
    expect(lengthLines({ chapters, promise, last })).toEqual(['about 10 of 25 to 30 pages, by the last print']);
  });

  it('takes a new chapter to be as dense as the others', () => {
    const chapters = [chapter('one', 3000), chapter('two', 6000), chapter('three', 720)];
    expect(lengthLines({ chapters, promise, last })).toEqual(['about 27 of 25 to 30 pages, by the last print']);
  });

  it('names each chapter that will be over its budget, and by how many words', () => {
    const chapters = [chapter('one', 3600, { budget: 10 }), chapter('two', 6000, { budget: 15 })];
    expect(lengthLines({ chapters, last })).toEqual(['one.md: about 12 of 10 pages, some 600 words over']);
  });
});
