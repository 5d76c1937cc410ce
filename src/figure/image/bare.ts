const KEPT_CHUNKS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'pHYs', 'sBIT']);

/** The pixels of a PNG and what is needed to show them, without comments, authors, places and dates. */
export function barePng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (KEPT_CHUNKS.has(name)) parts.push(bytes.subarray(at, Math.min(end, bytes.length)));
    if (name === 'IEND') break;
    at = end;
  }
  return joined(parts);
}

/** The pixels of a JPEG without its metadata; only the way it was turned is kept (`orientation`, 1 to 8). */
export function bareJpeg(bytes: Uint8Array, orientation = 1): Uint8Array {
  const parts = [bytes.subarray(0, 2), ...(orientation > 1 ? [turned(orientation)] : [])];
  for (let at = 2; at + 2 <= bytes.length;) {
    const marker = bytes[at + 1] ?? END;
    const end = endOf(bytes, at);
    if (isPicture(marker)) parts.push(bytes.subarray(at, end));
    if (bytes[at] !== 0xff || marker === END) break;
    at = end;
  }
  return joined(parts);
}

const END = 0xd9;
const SCAN = 0xda;

/** Where the segment at a place ends; that of a scan reaches to the next marker, past stuffed and restart bytes. */
function endOf(bytes: Uint8Array, from: number): number {
  if (bytes[from + 1] === END) return from + 2;
  let at = from + 2 + (bytes[from + 2] ?? 0) * 256 + (bytes[from + 3] ?? 0);
  if (bytes[from + 1] !== SCAN) return Math.min(at, bytes.length);
  while (at < bytes.length && !isMarker(bytes, at)) at += 1;
  return at;
}

function isMarker(bytes: Uint8Array, at: number): boolean {
  const next = bytes[at + 1] ?? 0;
  return bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7);
}

/** Application segments hold metadata, but for the form (0), the colours (2) and the transform (14); FE is a comment. */
function isPicture(marker: number): boolean {
  if (marker === 0xfe) return false;
  return marker < 0xe0 || marker > 0xef || [0xe0, 0xe2, 0xee].includes(marker);
}

/** An EXIF segment that says nothing but how the picture is turned (EXIF 2.3, tag 0x0112). */
function turned(orientation: number): Uint8Array {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8];
  const entry = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return Uint8Array.from([0xff, 0xe1, 0, exif.length + entry.length + 2, ...exif, ...entry]);
}

/** Pieces of bytes as one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
