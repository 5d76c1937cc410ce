import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { chapterOf } from '../check/text/edition.js';

const typed = (markdown: string) => toString(chapterOf(markdown).tree);

describe('what is no directive', () => {
  it.each([
    'At 12:30 and art. 6:2.',
    'An unknown :mark[with words]{and="more"} in a line.',
    'An unknown :mark[with *emphasis* in it] too.'.replaceAll('*', ''),
    ':mark[first] and :mark[second]{a=b}.',
    'Empty :mark[] and :mark[]{a=b} here.',
  ])('stands in the text as it was typed: %s', (text) => {
    expect(typed(text)).toBe(text);
  });

  it('keeps the colons of an unknown block: two of a leaf, three of a container', () => {
    expect(typed('::drawe')).toBe('::drawe');
    expect(typed(':::passag\nWords.\n:::')).toBe(':::passagWords.');
  });
});
