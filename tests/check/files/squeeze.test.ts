import { describe, expect, it } from 'vitest';
import { squeeze, wordsIn } from '../../../src/check/files/squeeze.js';

describe('squeeze', () => {
  it.each([
    ['‘urgent’', "'urgent'"],
    ['\u02BBOkina', "'okina"],
    ['no\u2011break', 'no-break'],
    ['½ and 3⁄4', '1/2and3/4'],
    ['ﬁnd  the\u00ADre', 'findthere'],
  ])('%s', (text, squeezed) => {
    expect(squeeze(text)).toBe(squeezed);
  });

  it('gives the words of a text', () => {
    expect(wordsIn(' One\u00A0two \u200B three ')).toEqual(['one', 'two', 'three']);
  });
});
