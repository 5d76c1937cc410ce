/** How the colours of a screen are printed under one condition: an ICC profile of a press, read. */
export interface PressProfile {
  readonly bytes: Uint8Array;
  /** Pixels of sRGB, three bytes each, as cyan, magenta, yellow and black, a byte each, 255 the most. */
  readonly convert: (rgb: Uint8Array) => Uint8Array;
}

/** White of a viewing booth (D50), and the light of sRGB adapted to it, row by row (ICC.1, IEC 61966-2-1). */
const WHITE = [0.9642, 1, 0.8249] as const;
const LIGHT = [
  [0.43607, 0.38515, 0.14307],
  [0.22249, 0.71687, 0.06061],
  [0.01392, 0.09708, 0.7141],
] as const;

const HEAD = 128;
/** From the colours of the eye to ink, as a scene is best rendered. */
const TABLE = 'B2A0';
const [LAB, INKS] = [3, 4];

/** Colours that are remembered: a photograph has millions. */
const MOST_KNOWN = 65536;

/**
 * Reads a profile of a press with four inks (ICC version 2). Throws RangeError where it is of another kind: its table is not of 16 bits, or
 * not from CIELAB.
 */
export function readProfile(bytes: Uint8Array): PressProfile {
  const table = readTable(bytes);
  const known = new Map<number, readonly number[]>();
  const inkOf = (colour: number): readonly number[] => {
    const before = known.get(colour);
    if (before !== undefined) return before;
    const ink = table(labOf((colour >> 16) & 255, (colour >> 8) & 255, colour & 255));
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(colour, ink);
    return ink;
  };
  return {
    bytes,
    convert: (rgb) => {
      const inks = new Uint8Array(Math.floor(rgb.length / 3) * INKS);
      for (let at = 0, to = 0; to < inks.length; at += 3, to += INKS)
        inks.set(inkOf(((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0)), to);
      return inks;
    },
  };
}

/** A colour of sRGB in CIELAB under D50. */
function labOf(...rgb: readonly [number, number, number]): [number, number, number] {
  const light = rgb.map((value) => {
    const signal = value / 255;
    return signal <= 0.04045 ? signal / 12.92 : ((signal + 0.055) / 1.055) ** 2.4;
  });
  const [x, y, z] = LIGHT.map((row, index) => {
    const part = row.reduce((sum, weight, at) => sum + weight * (light[at] ?? 0), 0) / (WHITE[index] ?? 1);
    return part > 216 / 24389 ? Math.cbrt(part) : ((24389 / 27) * part + 16) / 116;
  });
  return [116 * (y ?? 0) - 16, 500 * ((x ?? 0) - (y ?? 0)), 200 * ((y ?? 0) - (z ?? 0))];
}

type Lab = readonly [number, number, number];

/** The table of a profile as a function from CIELAB to bytes of ink (ICC.1:2001-04, 6.5.8). */
function readTable(bytes: Uint8Array): (lab: Lab) => readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (text(12) !== 'prtr' || text(16) !== 'CMYK' || text(20) !== 'Lab ') throw new RangeError('No profile of a press');
  const start = tagAt(view, text);
  if (text(start) !== 'mft2') throw new RangeError('A profile without a table of 16 bits');
  const [grid, steps, ends] = [bytes[start + 10] ?? 0, view.getUint16(start + 48), view.getUint16(start + 50)];
  const numbers = (at: number, count: number): Uint16Array =>
    Uint16Array.from({ length: count }, (_, index) => view.getUint16(at + index * 2));
  const curves = numbers(start + 52, LAB * steps);
  const gridAt = start + 52 + curves.length * 2;
  const cells = numbers(gridAt, grid ** LAB * INKS);
  const outs = numbers(gridAt + cells.length * 2, INKS * ends);
  return ([lightness, a, b]) => {
    const coded = [(lightness * 65280) / 100, (a + 128) * 256, (b + 128) * 256].map((value) => limit(value / 65535));
    const places = coded.map(
      (value, channel) => (on(curves, { from: channel * steps, steps }, value) / 65535) * (grid - 1),
    );
    return between(cells, grid, places).map((value, ink) =>
      Math.round((on(outs, { from: ink * ends, steps: ends }, limit(value / 65535)) / 65535) * 255),
    );
  };
}

function tagAt(view: DataView, text: (at: number) => string): number {
  const tags = view.getUint32(HEAD);
  for (let index = 0; index < tags; index += 1) {
    const at = HEAD + 4 + index * 12;
    if (text(at) === TABLE) return view.getUint32(at + 4);
  }
  throw new RangeError('A profile without a way from colour to ink');
}

function limit(value: number): number {
  return Math.max(0, Math.min(1, value));
}

/** A curve at a place from 0 to 1. */
function on(curve: Uint16Array, { from, steps }: { from: number; steps: number }, value: number): number {
  const place = value * (steps - 1);
  const low = Math.min(Math.floor(place), steps - 2);
  const [one, other] = [curve[from + low] ?? 0, curve[from + low + 1] ?? 0];
  return one + (other - one) * (place - low);
}

/** Between the eight cells around a place of the grid. */
function between(cells: Uint16Array, grid: number, places: readonly number[]): number[] {
  const lows = places.map((place) => Math.min(Math.floor(place), grid - 2));
  const sums = [0, 0, 0, 0];
  for (let corner = 0; corner < 8; corner += 1) {
    let [weight, at] = [1, 0];
    for (let channel = 0; channel < LAB; channel += 1) {
      const [step, low] = [(corner >> channel) & 1, lows[channel] ?? 0];
      const share = (places[channel] ?? 0) - low;
      weight *= step === 1 ? share : 1 - share;
      at = at * grid + low + step;
    }
    if (weight > 0)
      for (let ink = 0; ink < INKS; ink += 1) sums[ink] = (sums[ink] ?? 0) + weight * (cells[at * INKS + ink] ?? 0);
  }
  return sums;
}
