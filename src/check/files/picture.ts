import { unzlibSync } from 'fflate';
import { latin1 } from '../../tree/latin1.js';
import { APART, type Place } from './place.js';
import { wordsOfBytes } from './text.js';

/** What a picture says of itself: comments, titles, authors, where it was taken; its points hold no words that can be read here. */
export function placesInPicture(bytes: Uint8Array): Place[] {
  const raw: Place = { where: 'bytes', text: latin1(bytes), loose: true };
  const parts = isPng(bytes) ? [...partsOfPng(bytes)] : isJpeg(bytes) ? [...partsOfJpeg(bytes)] : [];
  const words = parts.flatMap(readings).filter((text) => text.trim() !== '');
  return words.length === 0 ? [raw] : [{ where: 'metadata', text: words.join(APART), flows: true }, raw];
}

function isPng(bytes: Uint8Array): boolean {
  return bytes[0] === 0x89 && bytes[1] === 0x50;
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8;
}

/** As text, and as text of two bytes a sign, which cameras write as well; what parts strings in bytes is a space. */
function readings(part: Uint8Array): string[] {
  const plain = wordsOfBytes(part);
  const narrow = plain.replaceAll('\0', '');
  return [plain, ...(narrow === plain ? [] : [narrow])].map((text) => text.replace(/\p{Cc}+/gu, ' '));
}

/** Parts of a PNG that say how it is drawn, or hold its points. */
const DRAWN = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA sBIT sRGB bKGD hIST pHYs sPLT tIME cICP acTL fcTL fdAT'.split(' '),
);

function* partsOfPng(bytes: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + view.getUint32(at);
    const kind = latin1(bytes.subarray(at + 4, at + 8));
    const part = bytes.subarray(at + 8, Math.min(end, bytes.length));
    if (!DRAWN.has(kind)) {
      yield part;
      yield* unpacked(part);
    }
    at = end + 4;
    if (kind === 'IEND') break;
  }
  yield bytes.subarray(Math.min(at, bytes.length));
}

/** What is packed behind one of the first signs of a part that are nothing. */
function* unpacked(part: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < Math.min(part.length, 300); at += 1) {
    // The first byte of what zlib packs.
    if (part[at] !== 0x78) continue;
    try {
      yield unzlibSync(part.subarray(at));
      return;
    } catch {
      // It was a letter.
    }
  }
}

/** Segments of a JPEG that programs and people write words into: APP1 to APP13 but colour profiles, and comments; and what stands behind its end. */
function* partsOfJpeg(bytes: Uint8Array): Generator<Uint8Array> {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const kind = bytes[at + 1] ?? 0;
    if (kind === 0xda) break;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const part = bytes.subarray(at + 4, at + 2 + length);
    const isProfile = kind === 0xe2 && latin1(part.subarray(0, 11)) === 'ICC_PROFILE';
    if (((kind >= 0xe1 && kind <= 0xed) || kind === 0xfe) && !isProfile) yield part;
    at += 2 + length;
  }
  const end = lastIndexOf(bytes, 0xff, 0xd9);
  if (end >= 0) yield bytes.subarray(end + 2);
}

function lastIndexOf(bytes: Uint8Array, first: number, second: number): number {
  for (let at = bytes.length - 2; at >= 0; at -= 1) if (bytes[at] === first && bytes[at + 1] === second) return at;
  return -1;
}
