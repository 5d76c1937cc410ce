import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readable } from '../../../src/check/files/raw.js';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const joined = (...parts: (string | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? bytes(part) : part)]));

const found = (...parts: (string | Uint8Array)[]) => readable(joined(...parts));
const stream = (content: string | Uint8Array, dictionary = '<< /Length 9 >>', end = '\n') =>
  ['1 0 obj ', dictionary, `\nstream${end}`, content, '\nendstream endobj '] as const;

describe('strings of a file', () => {
  it('are those in brackets, with what is escaped in them', () => {
    expect(found('/Title (plain words) /Other (more)').split('\n')).toEqual(['plain words', 'more']);
    expect(found(String.raw`(a \(b\) \\ c)`)).toBe(String.raw`a (b) \ c`);
    expect(found(String.raw`(\141\142 \7z)`)).toBe('ab \u0007z');
  });

  it('are those in hexadecimal, spaced or not, of eight digits at the least', () => {
    expect(found('<706C61696E>')).toBe('plain');
    expect(found('<70 6c\n61 69 6e>')).toBe('plain');
    expect(found('<706C61>')).toBe('');
    expect(found('<7g706C6169>')).toBe('');
  });

  it('are read as UTF-16 behind their mark', () => {
    expect(found('<FEFF00E90020D83DDE00>')).toBe('\u00E9 \u{1F600}');
    expect(found('(\u00FE\u00FF\u0000w\u0000o)')).toBe('wo');
    expect(found('(\u00FEw\u00FF)')).toBe('\u00FEw\u00FF');
  });

  it('are found beyond the first thousands of bytes', () => {
    expect(found(' '.repeat(8190), '(words)', ' '.repeat(9000), '(more)').split('\n')).toEqual(['words', 'more']);
  });
});

describe('streams of a file', () => {
  it('are read inflated, as text and by their strings', () => {
    expect(found(...stream(deflateSync(bytes('<x>withheld words</x>'))))).toContain('<x>withheld words</x>');
    expect(found(...stream(deflateSync(bytes('[ (withheld) ] <</A (words)>>'))))).toMatch(/withheld\nwords/);
  });

  it('are read as they are where they are not deflated, in UTF-8', () => {
    expect(found(...stream('plain <x>words</x>'))).toContain('plain <x>words</x>');
    expect(found(...stream(new TextEncoder().encode('gr\u00FC\u00DFe')))).toContain('gr\u00FC\u00DFe');
    expect(found(...stream('plain words', '<< >>', '\r\n'))).toContain('plain words');
  });

  it('that paint a page are read by their strings alone', () => {
    const painted = found(...stream('q BT /F1 9 Tf (shown) Tj ET'));
    expect(
      painted
        .trim()
        .split('\n')
        .filter((line) => line !== ''),
    ).toEqual(['shown', 'shown']);
    expect(painted).not.toContain('Tf');
    expect(found(...stream('BT (shown) Tj ET'))).not.toContain('Tj');
    expect(found(...stream('ABT (shown) Tj'))).toContain('ABT');
  });

  it.each([
    '/Length1 9',
    '/Subtype /Image',
    '/Subtype/Image',
    '/Subtype /CIDFontType0C',
    '/Subtype /OpenType',
    '/Subtype /Type1C',
  ])('of faces and images are no text: %s', (word) => {
    expect(found(...stream('no text here', `<< ${word} >>`))).not.toContain('no text here');
  });

  it.each(['/Length12 9', '/Subtype /XML', '/Type /Image'])('of another kind are: %s', (word) => {
    expect(found(...stream('text here', `<< ${word} >>`))).toContain('text here');
  });

  it('are judged by their own dictionary, not by the one before', () => {
    expect(found(...stream('no text', '<< /Subtype /Image >>'), ...stream('some text'))).toContain('some text');
  });

  it('that end at once or nowhere hold nothing', () => {
    expect(found('1 0 obj << >>\nstream\nendstream').trim()).toBe('');
    expect(found('1 0 obj << >>\nstream\nwords without end').trim()).toBe('');
  });
});
