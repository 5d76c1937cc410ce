/** Size of the head and of the table of tags: nine tags of twelve bytes and their number. */
const HEAD = 128 + 4 + 9 * 12;

/** White of a viewing booth (D50) and the colours of sRGB adapted to it, as IEC 61966-2-1 and ICC.1 have them. */
const WHITE = [0.9642, 1, 0.8249];
const RED = [0.43607, 0.22249, 0.01392];
const GREEN = [0.38515, 0.71687, 0.09708];
const BLUE = [0.14307, 0.06061, 0.7141];

/** Steps of the curve from a signal to light. */
const STEPS = 256;

/** The colour space sRGB as an ICC profile (version 2.1) of our own: what the colours of a page are meant in. */
export function standardRgb(): Uint8Array {
  const curve = curveOf();
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', descriptionOf('sRGB')],
    ['cprt', textOf('CC0')],
    ['wtpt', colourOf(WHITE)],
    ['rXYZ', colourOf(RED)],
    ['gXYZ', colourOf(GREEN)],
    ['bXYZ', colourOf(BLUE)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const places = new Map<Uint8Array, number>();
  let size = HEAD;
  for (const [, bytes] of tags) {
    if (places.has(bytes)) continue;
    places.set(bytes, size);
    size += Math.ceil(bytes.length / 4) * 4;
  }
  const profile = new Uint8Array(size);
  const view = new DataView(profile.buffer);
  writeHead(view);
  view.setUint32(128, tags.length);
  tags.forEach(([name, bytes], index) => {
    const place = places.get(bytes) ?? 0;
    writeText(view, 132 + index * 12, name);
    view.setUint32(136 + index * 12, place);
    view.setUint32(140 + index * 12, bytes.length);
    profile.set(bytes, place);
  });
  return profile;
}

function writeHead(view: DataView): void {
  view.setUint32(0, view.byteLength);
  view.setUint32(8, 0x02100000);
  writeText(view, 12, 'mntrRGB XYZ ');
  [2026, 1, 1, 0, 0, 0].forEach((part, index) => {
    view.setUint16(24 + index * 2, part);
  });
  writeText(view, 36, 'acsp');
  WHITE.forEach((part, index) => {
    view.setInt32(68 + index * 4, fixed(part));
  });
}

function descriptionOf(words: string): Uint8Array {
  const view = tagOf('desc', 12 + words.length + 1 + 78);
  view.setUint32(8, words.length + 1);
  writeText(view, 12, words);
  return new Uint8Array(view.buffer);
}

function textOf(words: string): Uint8Array {
  const view = tagOf('text', 8 + words.length + 1);
  writeText(view, 8, words);
  return new Uint8Array(view.buffer);
}

function colourOf(parts: readonly number[]): Uint8Array {
  const view = tagOf('XYZ ', 20);
  parts.forEach((part, index) => {
    view.setInt32(8 + index * 4, fixed(part));
  });
  return new Uint8Array(view.buffer);
}

function curveOf(): Uint8Array {
  const view = tagOf('curv', 12 + STEPS * 2);
  view.setUint32(8, STEPS);
  for (let step = 0; step < STEPS; step += 1) {
    const signal = step / (STEPS - 1);
    const light = signal <= 0.04045 ? signal / 12.92 : ((signal + 0.055) / 1.055) ** 2.4;
    view.setUint16(12 + step * 2, Math.round(light * 65535));
  }
  return new Uint8Array(view.buffer);
}

function tagOf(type: string, size: number): DataView {
  const view = new DataView(new ArrayBuffer(size));
  writeText(view, 0, type);
  return view;
}

function writeText(view: DataView, at: number, words: string): void {
  for (let index = 0; index < words.length; index += 1) view.setUint8(at + index, words.charCodeAt(index));
}

/** A number with sixteen bits behind the point. */
function fixed(value: number): number {
  return Math.round(value * 65536);
}
