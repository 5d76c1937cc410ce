import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { placesInPicture } from '../../../src/check/files/picture.js';

const WORDS = 'Met the officer Zebrafinch';
const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: readonly (readonly number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

function chunk(kind: string, data: Uint8Array): Uint8Array {
  return bytes([0, 0, data.length >> 8, data.length & 255], utf8(kind), data, [0, 0, 0, 0]);
}

const png = (...chunks: readonly Uint8Array[]) =>
  bytes([0x89], utf8('PNG\r\n\u001A\n'), chunk('IHDR', new Uint8Array(13)), ...chunks, chunk('IEND', bytes()));

const segment = (kind: number, data: Uint8Array) =>
  bytes([0xff, kind, (data.length + 2) >> 8, (data.length + 2) & 255], data);

const jpeg = (...segments: readonly Uint8Array[]) =>
  bytes([0xff, 0xd8], ...segments, [0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]);

const wide = (text: string) => bytes(...[...text].map((sign) => [sign.charCodeAt(0), 0]));

const said = (picture: Uint8Array) =>
  placesInPicture(picture).flatMap(({ where, text }) => (where === 'metadata' ? [text] : []));

describe('what a picture says of itself', () => {
  it.each([
    ['a comment of a PNG', png(chunk('tEXt', utf8(`Comment\0${WORDS}`)))],
    ['a packed comment', png(chunk('zTXt', bytes(utf8('Comment\0\0'), zlibSync(utf8(WORDS)))))],
    [
      'a text in another language',
      png(chunk('iTXt', bytes(utf8('Title\0\u0001\0en\0Title\0'), zlibSync(utf8(WORDS))))),
    ],
    ['the record of a camera', png(chunk('eXIf', utf8(`MM\0*${WORDS}`)))],
    ['what stands behind its end', bytes(png(), utf8(WORDS))],
    ['a comment of a JPEG', jpeg(segment(0xfe, utf8(WORDS)))],
    ['the record of a camera in a JPEG', jpeg(segment(0xe1, bytes(utf8('Exif\0\0'), wide(WORDS))))],
    ['what stands behind the end of a JPEG', bytes(jpeg(), utf8(WORDS))],
  ])('is read from %s', (_, picture) => {
    expect(said(picture).join(' ')).toContain(WORDS);
  });

  it('is nothing where it has points and profiles alone', () => {
    expect(said(png(chunk('IDAT', utf8(WORDS))))).toEqual([]);
    expect(said(jpeg(segment(0xe2, utf8(`ICC_PROFILE\0${WORDS}`)), segment(0xdb, utf8(WORDS))))).toEqual([]);
  });

  it('is read from damaged pictures as far as they go', () => {
    expect(said(png(chunk('tEXt', utf8(`Comment\0${WORDS}`))).slice(0, 70)).join(' ')).toContain('Met the');
    expect(said(Uint8Array.from([0x89, 0x50, 1, 2]))).toEqual([]);
  });
});
