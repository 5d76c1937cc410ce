import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { checkGlyphs } from '../../../src/check/print/glyphs.js';
import { placeOfSign, placeOfWords } from '../../../src/check/print/places.js';
import { findingsOf } from '../../../src/model/finding.js';
import type { Print } from '../../../src/model/print.js';
import type { EditionText } from '../../../src/model/publication.js';

/** Findings of pages, each with its chapter and its words, of which no sign beyond ASCII has a glyph. */
function found(pages: readonly (readonly [chapter: string, words: string])[], sources: Record<string, string> = {}) {
  const configFile = new VFile({ path: 'p.yaml' });
  const files = ['one', 'two'].map((id) => new VFile({ path: id, value: sources[id] ?? '' }));
  const chapters = files.map((file) => ({ id: file.path, file }));
  const texts = pages.map(([, words]) => ({ set: [words], pdf: words.replace(/[^\p{ASCII}]/gu, '\u0000') }));
  const print = { texts, pages: pages.map(([chapter]) => ({ chapter })) };
  checkGlyphs(print as unknown as Print<'public'>, { configFile, chapters } as unknown as EditionText<'public'>);
  return [configFile, ...files].flatMap(findingsOf);
}

describe('a script without a face', () => {
  it.each([
    ['Arabic', 'ب', 'Noto Naskh Arabic'],
    ['Bengali', 'ক', 'Noto Sans Bengali'],
    ['Chinese', '中', 'Noto Sans SC'],
    ['Devanagari', 'क', 'Noto Sans Devanagari'],
    ['Hebrew', 'א', 'Noto Sans Hebrew'],
    ['Japanese', 'あ', 'Noto Sans JP'],
    ['Japanese', 'ア', 'Noto Sans JP'],
    ['Khmer', 'ក', 'Noto Sans Khmer'],
    ['Korean', '가', 'Noto Sans KR'],
    ['Lao', 'ກ', 'Noto Sans Lao'],
    ['Myanmar', 'က', 'Noto Sans Myanmar'],
    ['Sinhala', 'ක', 'Noto Sans Sinhala'],
    ['Tamil', 'க', 'Noto Sans Tamil'],
    ['Thai', 'ก', 'Noto Sans Thai'],
  ])('is named with one that has it: %s', (name, sign, face) => {
    const [one, ...more] = found([['one', `a ${sign}`]]);
    expect(more).toEqual([]);
    expect(one?.message).toBe(`Unexpected ${name} signs “${sign}” on page 1, for which no face is shipped`);
    expect(one?.mend).toContain(`(${face})`);
  });

  it('is told once, with each sign once, twelve at most', () => {
    expect(
      found([
        ['one', 'ก'],
        ['two', 'ข ก'],
      ]).map(({ message }) => /“(.*)”/u.exec(message)?.[1]),
    ).toEqual(['กข']);
    expect(found([['one', 'กขคฆงจฉชซญฎฏฐ']])[0]?.message).toContain('“กขคฆงจฉชซญฎฏ”');
  });
});

describe('a sign without a glyph', () => {
  const places = (...given: Parameters<typeof found>) =>
    found(...given).map(({ file, line, column, message }) => {
      return `${file}:${String(line)}:${String(column)} ${/U\+\w+.*page \d+/u.exec(message)?.[0] ?? ''}`;
    });

  it('is told where its own chapter has it, else where another has', () => {
    const both = { one: 'a\n☐', two: 'b ☐' };
    expect(places([['two', '☐']], both)).toEqual(['two:1:3 U+2610) on page 1']);
    expect(
      places(
        [
          ['one', 'a'],
          ['one', '☐'],
        ],
        both,
      ),
    ).toEqual(['one:2:1 U+2610) on page 2']);
    expect(places([['two', '☐']], { one: 'a ☐' })).toEqual(['one:1:3 U+2610) on page 1']);
  });

  it('is told in its own chapter where none has it, or at the publication', () => {
    expect(places([['two', '☐']])).toEqual(['two:1:1 U+2610) on page 1']);
    expect(places([['none', '×']])).toEqual(['p.yaml:1:1 U+00D7) on page 1']);
  });

  it('is told once, and apart from another', () => {
    expect(
      places([
        ['one', '☐'],
        ['one', '☐ ♞'],
      ]),
    ).toEqual(['one:1:1 U+2610) on page 1', 'one:1:1 U+265E) on page 2']);
  });
});

describe('the place of a sign', () => {
  const at = (value: string, sign = '♞') => {
    const point = placeOfSign({ file: new VFile({ value }) }, sign);
    return point === undefined ? 'none' : `${String(point.line)}:${String(point.column)}`;
  };

  it.each([
    ['♞', '1:1'],
    ['a\nb ♞ ♞', '2:3'],
    ['&#9822; a', '1:1'],
    ['a &#009822;', '1:3'],
    ['a &#x265E;', '1:3'],
    ['a &#X00265e;', '1:3'],
    ['&#9822; ♞', '1:9'],
    ['&#98220;', 'none'],
    ['&#x9822;', 'none'],
    ['9822', 'none'],
    ['', 'none'],
  ])('in %j', (source, expected) => {
    expect(at(source)).toBe(expected);
  });

  it('of words is that of the first six', () => {
    const file = new VFile({ value: 'a b\n\nOne *two*, three four five six other' });
    expect(placeOfWords({ file }, 'one two three four five six seven')).toMatchObject({ line: 3, column: 1 });
    expect(placeOfWords({ file }, 'five SIX')).toMatchObject({ line: 3, column: 23 });
    expect(placeOfWords({ file }, '–')).toEqual({ line: 1, column: 1 });
    const far = new VFile({ value: `x\none${'-'.repeat(12)}two one${'-'.repeat(13)}six` });
    expect(placeOfWords({ file: far }, 'one two')).toMatchObject({ line: 2, column: 1 });
    expect(placeOfWords({ file: far }, 'two six')).toMatchObject({ line: 2, column: 16 });
  });
});
