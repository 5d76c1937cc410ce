import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { placesInWord } from '../../../src/check/files/word.js';

const field = (code: string) => `<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>`;

function wordsIn(...codes: string[]): string {
  const body = `<w:p><w:r><w:t>Shown</w:t></w:r>${codes.map(field).join('')}</w:p>`;
  const { places } = placesInWord(zipSync({ 'word/document.xml': strToU8(`<w:document>${body}</w:document>`) }));
  return (
    places
      .find(({ where }) => where === 'words of word/document.xml')
      ?.text.replace(/[\s¶]+/gu, ' ')
      .trim() ?? ''
  );
}

it('the codes of fields that the tool writes are no words of a text', () => {
  expect(wordsIn('SEQ Figure \\* ARABIC', 'TOC \\h \\z \\c "Figure"', 'PAGE', 'NOTEREF _fn1 \\f \\h')).toBe(
    'Shown Shown',
  );
});

it.each(['SEQ Figure \\* zebrafinch', 'TOC \\h \\z \\c "zebrafinch"', 'HYPERLINK zebrafinch'])(
  'any other code is read: %s',
  (code) => {
    expect(wordsIn(code)).toContain('zebrafinch');
  },
);
