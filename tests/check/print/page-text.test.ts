import { describe, expect, it } from 'vitest';
import { findLosses } from '../../../src/check/print/nothing-lost.js';
import { lostOnPage, missingGlyphs } from '../../../src/check/print/page-text.js';
import { squeeze, wordsIn } from '../../../src/check/files/squeeze.js';
import type { SetBlock } from '../../../src/model/print.js';

const found = (set: readonly string[], pdf: string) =>
  lostOnPage({ set, pdf }).map(({ fault, words }) => `${fault}: ${words}`);

describe('a page against its PDF', () => {
  it('names a fraction that no face has, and does not count it as lost words as well', () => {
    const page = { set: ['One ⅓ and 1 half of 3 of ½ are told'], pdf: 'One \u0000 and 1 half of 3 of ½ are told' };
    expect(missingGlyphs(page)).toEqual(['⅓']);
    expect(lostOnPage(page)).toEqual([]);
    expect(found(['One ⅓ and a word that is gone'], 'One \u0000 and a word that is')).toEqual(['lost: gone']);
    expect(missingGlyphs({ set: ['½ and ⅓'], pdf: '1/2 and \u0000' })).toEqual(['⅓']);
    expect(missingGlyphs({ set: ['ＡＢ and ab'], pdf: '\u0000\u0000 and ab' })).toEqual(['Ａ', 'Ｂ']);
    expect(missingGlyphs({ set: ['10⁻⁶ − 5 ①1'], pdf: '10\u00006 − 5 \u00001' })).toEqual(['⁻', '①']);
    expect(missingGlyphs({ set: ['ﬁne Ａ'], pdf: 'fine \u0000' })).toEqual(['Ａ']);
  });

  it('has lost the words that stand nowhere, in the order of the page', () => {
    expect(found(['alpha beta gamma', 'delta'], 'gamma alpha')).toEqual(['lost: beta delta']);
    expect(found(['a longer block of words', 'a longer block of words'], 'a longer block of words')).toEqual([
      'lost: a longer block of words',
    ]);
  });

  it('has doubled the words that stand once more', () => {
    expect(found(['first second'], 'first second and second again')).toEqual(['doubled: andsecondagain']);
    expect(found(['first second'], 'second first second')).toEqual(['doubled: second']);
  });

  it('may have numbers, signs and short pieces more: those of lists and notes', () => {
    expect(found(['item words'], '1. item words – 2020 ab')).toEqual([]);
    expect(found(['of a word in it'], 'of a word in it of')).toEqual([]);
    expect(found(['word of four'], 'word of four wor')).toEqual([]);
  });

  it('has lost no sign alone: lists and notes are numbered with them', () => {
    expect(found(['• item'], 'item')).toEqual([]);
    expect(found(['7 item'], 'item')).toEqual(['lost: 7']);
  });

  it('takes the longest pieces first, so that a short one does not break them', () => {
    expect(found(['an', 'another evening'], 'another evening an')).toEqual([]);
    expect(found(['one', 'someone else here'], 'someone else here one')).toEqual([]);
  });

  it('finds a block of eight letters whole, and a shorter one after the words', () => {
    expect(found(['abcdefgh', 'xabcdefghx'], 'xabcdefghx abcdefgh')).toEqual([]);
  });

  it('finds a word that was hyphenated at a line end', () => {
    expect(found(['cooperation now'], 'coop-eration now')).toEqual([]);
    expect(found(['cooperation now'], 'coop\u2010eration now')).toEqual([]);
    expect(found(['a+b(c)'], 'a+b-(c)')).toEqual([]);
    expect(found(['cooperation now'], 'coop--eration now')).toEqual(['lost: cooperation']);
  });

  it('makes no match over what was taken', () => {
    expect(found(['middle part here', 'startend'], 'start middle part here end')).toEqual(['lost: startend']);
  });
});

describe('a character without a glyph', () => {
  it('is one of the page that its PDF does not have, where the PDF has a blank for one', () => {
    expect(missingGlyphs({ set: ['a\u2610', '\u2610b\u2611'], pdf: 'a\u0000b' })).toEqual(['\u2610', '\u2611']);
    expect(missingGlyphs({ set: ['a\u2610'], pdf: 'a\uFFFD' })).toEqual(['\u2610']);
    expect(missingGlyphs({ set: ['a\u2610'], pdf: 'a' })).toEqual([]);
  });

  it('is found by the blank in its place, where the page has its plain form elsewhere', () => {
    expect(missingGlyphs({ set: ['Odd \u2460 here'], pdf: '1 1 Odd \uFFFD here 1' })).toEqual(['\u2460']);
    expect(missingGlyphs({ set: ['\u2460 here'], pdf: '1 1 \uFFFD here 1' })).toEqual(['\u2460']);
    expect(missingGlyphs({ set: ['Odd \u2460 here'], pdf: 'Odd 1 here \uFFFD here 1 1' })).toEqual([]);
    expect(missingGlyphs({ set: ['Odd \u2460 here', 'no \u2610'], pdf: '1 1 Odd 1 here no \uFFFD' })).toEqual([
      '\u2610',
    ]);
  });
});

describe('squeezing', () => {
  it('takes out what a PDF may change', () => {
    expect(squeeze('The  OF\uFB01ce\u00AD\u200B\u200F\u2060\uFEFF\n’s')).toBe("theoffice's");
    expect([...'\u2018\u2019\u02BC\u02B9'].map(squeeze)).toEqual(["'", "'", "'", "'"]);
    expect(squeeze('a\u2020b')).toBe('a\u2020b');
  });

  it('makes words of what stands between spaces', () => {
    expect(wordsIn(' One\u00A0two \u200B three\n')).toEqual(['one', 'two', 'three']);
  });
});

describe('an element as written against it as set', () => {
  const block = (text: string, set: string, more: Partial<SetBlock> = {}): SetBlock => ({
    ...{ flow: 'text', chapter: 'one', pages: [1], order: 0, text, set },
    ...more,
  });
  const losses = (...blocks: SetBlock[]) => findLosses({ blocks, texts: [], pages: [] });

  it('names its chapter, its flow and the page on which it ends', () => {
    expect(losses(block('a b', 'a', { flow: 'note', chapter: 'two', pages: [3, 4] }))).toEqual([
      { fault: 'lost', chapter: 'two', flow: 'note', page: 4, words: 'b' },
    ]);
    expect(losses(block('a b', 'a', { pages: [] }))[0]?.page).toBe(0);
  });

  it('has both lost and doubled words', () => {
    expect(losses(block('a x c', 'a y c')).map(({ fault, words }) => `${fault} ${words}`)).toEqual([
      'lost x',
      'doubled y',
    ]);
    expect(losses(block('a b c d', 'a b x c d')).map(({ words }) => words)).toEqual(['x']);
    expect(losses(block('a b a', 'a')).map(({ words }) => words)).toEqual(['b a']);
  });

  it('moved where it stands before one that was to stand before it, notes by themselves', () => {
    const moved = losses(
      block('one', 'one', { order: 4 }),
      block('n', 'n', { order: 9, flow: 'note' }),
      block('two', 'two', { order: 3, pages: [7, 8] }),
      block('three', 'three', { order: 4 }),
      block('m', 'm', { order: 8, flow: 'note', pages: [] }),
    );
    expect(moved).toEqual([
      { fault: 'moved', chapter: 'one', flow: 'text', page: 7, words: 'two' },
      { fault: 'moved', chapter: 'one', flow: 'note', page: 0, words: 'm' },
    ]);
  });

  it('does not move where nothing of it was set', () => {
    const faults = losses(block('one', 'one', { order: 4 }), block('two', '', { order: -1 })).map(({ fault }) => fault);
    expect(faults).toEqual(['lost']);
  });

  it('is asked page by page as well, each in its chapter', () => {
    const texts = [
      { set: [], pdf: '' },
      { set: ['some words'], pdf: 'some' },
    ];
    const pages = [{ chapter: 'one' }, { chapter: 'two' }] as never;
    expect(findLosses({ blocks: [], texts, pages })).toEqual([
      { fault: 'lost', chapter: 'two', flow: 'page', page: 2, words: 'words' },
    ]);
    expect(findLosses({ blocks: [], texts, pages: [] })[0]?.chapter).toBe('');
  });
});
