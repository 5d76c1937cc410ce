import { expect, it } from 'vitest';
import { inksOf } from '../../../src/print/press/inks.js';
import { readProfile } from '../../../src/print/press/profile.js';
import { PROFILE } from './pdf.js';

const profile = readProfile(PROFILE);
const percent = (...rgb: number[]): number[] =>
  [...profile.convert(Uint8Array.from(rgb))].map((ink) => Math.round(ink / 2.55));

it('gives the ink that LittleCMS gives, in the perceptual way', () => {
  expect(percent(0x1e, 0x1c, 0x19)).toEqual([71, 70, 60, 98]);
  expect(percent(0x1b, 0x4b, 0x47)).toEqual([91, 41, 60, 56]);
  expect(percent(255, 255, 255)).toEqual([0, 0, 0, 0]);
});

it('reads several pixels, and leaves a part of one', () => {
  expect(percent(255, 255, 255, 30, 28, 25, 1)).toEqual([0, 0, 0, 0, 71, 70, 60, 98]);
});

it('refuses what is no profile of a press', () => {
  const other = Uint8Array.from(PROFILE);
  other.set([0x6d, 0x6e, 0x74, 0x72], 12);
  expect(() => readProfile(other)).toThrow(RangeError);
  expect(() => readProfile(PROFILE.subarray(0, 200))).toThrow(RangeError);
});

it('is held to 300 per cent where its tables go beyond, in colours and in pixels', () => {
  const inks = inksOf(profile);
  const darks = Uint8Array.from({ length: 8 ** 3 * 3 }, (_, index) => {
    const place = Math.floor(index / 3);
    return [place >> 6, (place >> 3) & 7, place & 7][index % 3] ?? 0;
  });
  const sums = (pixels: Uint8Array): number[] =>
    Array.from({ length: pixels.length / 4 }, (_, at) =>
      pixels.subarray(at * 4, at * 4 + 4).reduce((a, b) => a + b, 0),
    );
  expect(Math.max(...sums(profile.convert(darks)))).toBeGreaterThan(765);
  expect(Math.max(...sums(inks.ofPixels(darks)))).toBeLessThanOrEqual(765);
  expect(inks.of([0.03, 0, 0.01]).reduce((a, b) => a + b)).toBeLessThanOrEqual(3);
});

it('is asked only for what the house has no ink for', () => {
  const inks = inksOf(profile);
  expect(inks.of([0.1176, 0.1098, 0.098])).toEqual([0, 0, 0, 1]);
  expect(inks.of([0, 0, 0])).toEqual([0, 0, 0, 1]);
  expect(inks.of([0.1059, 0.2941, 0.2784])).toEqual([0.75, 0, 0.4, 0.75]);
  expect(inks.strange()).toEqual([]);
  const red = inks.of([1, 0, 0]);
  expect(red.map((part) => Math.round(part * 100))).toEqual([0, 95, 100, 0]);
  expect(inks.strange()).toEqual(['#FF0000']);
});
