import { describe, expect, it } from 'vitest';
import { brokenPart } from '../../src/figure/image/whole.js';
import { png } from './png.js';
import { play } from './stage.js';

const segment = (marker: number, data: readonly number[]) => [0xff, marker, 0, data.length + 2, ...data];
const START = [0xff, 0xd8];
const TABLE = segment(0xdb, [0, 1]);
const FRAME = segment(0xc0, [8, 0, 1, 0, 1, 1]);
const SCAN = [...segment(0xda, [1, 0]), 5, 0xff, 0, 6, 0xff, 0xd0, 7];
const END = [0xff, 0xd9];

/** A picture with one byte changed. */
const changed = (bytes: Uint8Array, at: number): Uint8Array =>
  bytes.map((byte, index) => (index === at ? byte ^ 0xff : byte));

describe('a PNG', () => {
  const whole = png(300, 200);

  it('is whole', () => {
    expect(brokenPart(whole, 'png')).toBeUndefined();
  });

  it.each([
    ['without its end', whole.subarray(0, whole.length - 12), 'a PNG that is cut off'],
    ['cut in its pixels', whole.subarray(0, 60), 'a PNG that is cut off'],
    ['cut after its head', whole.subarray(0, 33), 'a PNG that is cut off'],
    ['with another signature', changed(whole, 4), 'a PNG without its signature'],
    ['with another width', changed(whole, 19), 'a PNG with a damaged part IHDR'],
    ['with other pixels', changed(whole, 50), 'a PNG with a damaged part IDAT'],
  ])('is broken: %s', (_, bytes, fault) => {
    expect(brokenPart(bytes, 'png')).toBe(fault);
  });

  it('is broken where its pixels are fewer than its head says', () => {
    const [large, small] = [png(300, 400), png(300, 200)];
    const mixed = Uint8Array.from([...large.subarray(0, 33), ...small.subarray(33)]);
    expect(brokenPart(mixed, 'png')).toBe('a PNG with damaged pixels');
  });

  it('that is broken is a finding at its figure', async () => {
    const files = { 'manuscript/figures/a.png': png(1200, 600).subarray(0, 100) };
    const { findings, node } = await play({ src: 'figures/a.png', alt: 'x' }, files);
    expect(findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      'figure/broken-file Unexpected a PNG that is cut off in `manuscript/figures/a.png`, expected a PNG, JPEG or SVG image',
    ]);
    expect(node.drawing).toBeUndefined();
  });
});

describe('a JPEG', () => {
  it.each([
    ['as cameras write it', [...START, ...segment(0xe0, [1]), ...TABLE, ...FRAME, ...SCAN, ...END]],
    ['of several scans', [...START, ...TABLE, ...FRAME, ...SCAN, 0xff, ...SCAN, ...END, 1, 2, 3]],
  ])('is whole: %s', (_, bytes) => {
    expect(brokenPart(Uint8Array.from(bytes), 'jpg')).toBeUndefined();
  });

  it.each([
    ['without its end', [...START, ...TABLE, ...FRAME, ...SCAN], 'a JPEG that is cut off'],
    ['cut in a table', [...START, 0xff, 0xdb, 0, 90, 1], 'a JPEG that is cut off'],
    ['without its beginning', [...TABLE, ...FRAME, ...SCAN, ...END], 'a JPEG without its beginning'],
    ['without a frame', [...START, ...TABLE, ...SCAN, ...END], 'a JPEG without its head'],
    ['without a scan', [...START, ...TABLE, ...FRAME, ...END], 'a JPEG without pixels'],
    [
      'with bytes between its parts',
      [...START, 1, 2, ...TABLE, ...FRAME, ...SCAN, ...END],
      'a JPEG with a damaged part',
    ],
  ])('is broken: %s', (_, bytes, fault) => {
    expect(brokenPart(Uint8Array.from(bytes), 'jpg')).toBe(fault);
  });
});
