import { describe, expect, it } from 'vitest';
import { findLosses } from '../../../src/check/print/nothing-lost.js';
import { missingGlyphs } from '../../../src/check/print/page-text.js';
import type { SetBlock } from '../../../src/model/print.js';

const block = (text: string, set = text, order = 0, flow = 'text'): SetBlock => ({
  flow,
  chapter: 'one',
  text,
  set,
  pages: [1],
  order,
});

const losses = (blocks: SetBlock[], set: string[] = [], pdf = '') =>
  findLosses({ blocks, texts: [{ set, pdf }], pages: [] }).map(({ fault, words }) => `${fault}: ${words}`);

describe('findLosses', () => {
  it('finds nothing where only spaces, ligatures and hyphens differ', () => {
    expect(losses([block('The offi\u00ADcers find')], ['The officers find'], 'THE of\uFB01-cers f ind')).toEqual([]);
  });

  it('finds lost, doubled and moved words of an element', () => {
    expect(losses([block('one two three four', 'one four')])).toEqual(['lost: two three']);
    expect(losses([block('one two', 'one one two')])).toEqual(['doubled: one']);
    expect(losses([block('later', 'later', 5), block('sooner', 'sooner', 2)])).toEqual(['moved: sooner']);
    expect(losses([block('body', 'body', 5), block('note', 'note', 9, 'note'), block('more', 'more', 6)])).toEqual([]);
    expect(losses([block('body', 'body', 5), block('aside', 'aside', 9, 'side'), block('more', 'more', 6)])).toEqual([
      'moved: more',
    ]);
    expect(losses([block('one', 'one', 9, 'note'), block('two', 'two', 6, 'note')])).toEqual(['moved: two']);
  });

  it('finds words that are on the page and not in its PDF, or twice in it', () => {
    expect(losses([], ['first second', 'third fourth'], 'third fourth first')).toEqual(['lost: second']);
    expect(losses([], ['first second'], 'first second second')).toEqual(['doubled: second']);
  });

  it('names characters that no font has', () => {
    expect(missingGlyphs({ set: ['\u2610 open'], pdf: '\u0000 open' })).toEqual(['\u2610']);
    expect(missingGlyphs({ set: ['open'], pdf: 'open' })).toEqual([]);
  });

  it('bears words that are painted out of turn, and the numbers of lists', () => {
    expect(losses([], ['see note 3 below', 'item'], '1. item see note below 3')).toEqual([]);
  });
});
