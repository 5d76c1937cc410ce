import { crc32, inflateSync } from 'node:zlib';
import { joined } from './bare.js';

/** What is wrong with the bytes of a PNG or JPEG, so that it would not be drawn whole; undefined where nothing is. */
export function brokenPart(bytes: Uint8Array, type: 'png' | 'jpg'): string | undefined {
  return type === 'png' ? brokenPng(bytes) : brokenJpeg(bytes);
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The chunks of a PNG (W3C PNG, 5.3), each with its sum, and as many pixels as its head says. */
function brokenPng(bytes: Uint8Array): string | undefined {
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) return 'a PNG without its signature';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return 'a PNG that is cut off';
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return `a PNG with a damaged part ${name}`;
    if (at === 8 && name !== 'IHDR') return 'a PNG without its head';
    if (name === 'IDAT') data.push(bytes.subarray(at + 8, end - 4));
    if (name === 'IEND') return hasPixels(view, data) ? undefined : 'a PNG with damaged pixels';
    at = end;
  }
  return 'a PNG that is cut off';
}

/** Samples of a pixel by colour type (W3C PNG, 11.2.2). */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Whether the pixels unpack to all rows; those in seven passes to at least as many bytes as their rows in one. */
function hasPixels(view: DataView, data: readonly Uint8Array[]): boolean {
  const bits = (SAMPLES[view.getUint8(25)] ?? 0) * view.getUint8(24);
  const expected = view.getUint32(20) * (1 + Math.ceil((view.getUint32(16) * bits) / 8));
  if (bits === 0 || view.getUint32(16) === 0 || expected === 0) return false;
  try {
    const { length } = inflateSync(joined(data), { maxOutputLength: 2 * expected + 1024 });
    return view.getUint8(28) === 1 ? length > 0 : length >= expected;
  } catch {
    return false;
  }
}

const [START, END, SCAN] = [0xd8, 0xd9, 0xda];

/** The segments of a JPEG (ITU-T T.81, annex B): tables, a frame, at least one scan with its data, and the end. */
function brokenJpeg(bytes: Uint8Array): string | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== START) return 'a JPEG without its beginning';
  const seen = new Set<number>();
  for (let at = 2; at + 2 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return 'a JPEG with a damaged part';
    if (marker === END) return seen.has(SCAN) ? undefined : 'a JPEG without pixels';
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === SCAN && !isFramed(seen)) return 'a JPEG without its head';
    seen.add(marker);
    const next = endOf(bytes, at);
    if (next > bytes.length) return 'a JPEG that is cut off';
    at = next;
  }
  return 'a JPEG that is cut off';
}

/** A table of quantization and a frame that browsers draw: baseline, extended or progressive. */
function isFramed(seen: ReadonlySet<number>): boolean {
  return seen.has(0xdb) && [0xc0, 0xc1, 0xc2].some((frame) => seen.has(frame));
}

/** Where the segment at a place ends; that of a scan reaches to the next marker. */
function endOf(bytes: Uint8Array, from: number): number {
  const head = (bytes[from + 2] ?? 0) * 256 + (bytes[from + 3] ?? 0);
  if (head < 2) return bytes.length + 1;
  let at = from + 2 + head;
  if (bytes[from + 1] !== SCAN) return at;
  while (at < bytes.length && !(bytes[at] === 0xff && isMarker(bytes[at + 1] ?? 0))) at += 1;
  return at;
}

function isMarker(next: number): boolean {
  return next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7);
}
