import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { checkGlyphs } from '../../../src/check/print/glyphs.js';
import { placeOfWords } from '../../../src/check/print/places.js';
import { findingsOf } from '../../../src/model/finding.js';
import type { Print } from '../../../src/model/print.js';
import type { EditionText } from '../../../src/model/publication.js';

function found(source: string, set: string): string[] {
  const [configFile, file] = [new VFile({ path: 'p.yaml' }), new VFile({ path: 'one.md', value: source })];
  const text = { configFile, chapters: [{ id: 'one', file }] } as unknown as EditionText<'public'>;
  const pdf = set.replace(/[^\p{ASCII}]/gu, '\u0000');
  const print = { texts: [{ set: [set], pdf }], pages: [{ chapter: 'one' }] } as unknown as Print<'public'>;
  checkGlyphs(print, text);
  return [file, configFile]
    .flatMap(findingsOf)
    .map((one) => `${one.file}:${String(one.line)}:${String(one.column)} ${one.rule} ${one.message} ${one.mend}`);
}

describe('signs without a glyph', () => {
  it('are named as they were typed, at the author’s line', () => {
    const [first, ...more] = found('# A\n\nA ⅞ and ♞ here.', 'A ⅞ and ♞ here.');
    expect(first).toMatch(/^one\.md:3:3 print\/no-glyph Unexpected character “⅞” \(U\+215E\) on page 1/);
    expect(more).toEqual([expect.stringMatching(/^one\.md:3:9 print\/no-glyph Unexpected character “♞”/)]);
  });

  it('are found where they were written as a reference to a character', () => {
    expect(found('Text &#x265e; here.', 'Text ♞ here.')[0]).toMatch(/^one\.md:1:6 /);
  });

  it('are told with what may be typed for them', () => {
    const mends = found('So ⅓, ℃, Ⅳ, →, ←, ↔, ⇒, ฿, 1‒2, ☐ and ♞.', 'So ⅓, ℃, Ⅳ, →, ←, ↔, ⇒, ฿, 1‒2, ☐ and ♞.').map(
      (one) => /Write “([^”]+)”|$/.exec(one)?.[1],
    );
    expect(mends).toEqual(['1/3', '°C', 'IV', 'to', 'from', 'and', 'so', 'THB', '–', '[ ]', undefined]);
  });

  it('of one script are one finding, which names a face', () => {
    const all = found('In ភាសាខ្មែរ it is.', 'In ភាសាខ្មែរ it is.');
    expect(all).toHaveLength(1);
    expect(all[0]).toContain('one.md:1:4 print/no-glyph Unexpected Khmer signs');
    expect(all[0]).toContain('Noto Sans Khmer');
  });

  it('are none where the PDF has them all', () => {
    expect(found('Plain.', 'Plain.')).toEqual([]);
  });
});

describe('the place of printed words', () => {
  const file = new VFile({ path: 'one.md', value: 'First.\n\nThe **quiet** [door](x) opens\nfor all.' });

  it('is the author’s line, past marks and line ends', () => {
    expect(placeOfWords({ file }, 'the quiet door')).toMatchObject({ line: 3, column: 1 });
    expect(placeOfWords({ file }, 'opens for all.')).toMatchObject({ line: 3, column: 25 });
  });

  it('is that of the first words that are there, or the beginning', () => {
    expect(placeOfWords({ file }, 'opens never again')).toMatchObject({ line: 3, column: 25 });
    expect(placeOfWords({ file }, 'nothing')).toEqual({ line: 1, column: 1 });
  });
});
