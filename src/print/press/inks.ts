import { COLOURS, INKS, type Ink } from '../../model/tokens.js';
import type { PressProfile } from './profile.js';

/** The most ink that paper takes up and dries: 300 per cent of four plates. */
export const MOST_INK = 3;

/** From colours of a screen to ink: those of the house by its own table, others by the profile. */
export interface Inks {
  /** Three numbers from 0 to 1. */
  readonly of: (rgb: readonly number[]) => Ink;
  /** Pixels of three bytes each, as pixels of four. */
  readonly ofPixels: (rgb: Uint8Array) => Uint8Array;
  /** Colours that the table did not have, as `#A3540F`. */
  readonly strange: () => string[];
}

const TABLE = new Map<string, Ink>([
  ...Object.entries(COLOURS).map(([name, colour]): [string, Ink] => [colour, inkNamed(name)]),
  ['#000000', INKS.ink],
]);

function inkNamed(name: string): Ink {
  const known: Readonly<Record<string, Ink>> = INKS;
  return known[name] ?? INKS.ink;
}

/** The inks of a run; what the table does not have is remembered. */
export function inksOf(profile: PressProfile): Inks {
  const strange = new Map<string, Ink>();
  const byProfile = (rgb: readonly number[]): Ink => {
    const [c = 0, m = 0, y = 0, k = 0] = capped(
      profile.convert(Uint8Array.from(rgb, (part) => Math.round(part * 255))),
    );
    return [c / 255, m / 255, y / 255, k / 255];
  };
  return {
    of: (rgb) => {
      const name = hexOf(rgb);
      const known = TABLE.get(name) ?? strange.get(name);
      if (known !== undefined) return known;
      const made = byProfile(rgb);
      strange.set(name, made);
      return made;
    },
    ofPixels: (rgb) => capped(profile.convert(rgb)),
    strange: () => [...strange.keys()].sort(),
  };
}

/** At most 300 per cent in each pixel: tables of profiles go beyond what they were made for near black. Changes the pixels that it is given. */
function capped(pixels: Uint8Array): Uint8Array {
  const most = MOST_INK * 255;
  for (let at = 0; at < pixels.length; at += 4) {
    const [c = 0, m = 0, y = 0, k = 0] = pixels.subarray(at, at + 4);
    const share = (most - k) / (c + m + y);
    if (share < 1) pixels.set([c * share, m * share, y * share], at);
  }
  return pixels;
}

function hexOf(rgb: readonly number[]): string {
  const parts = rgb.map((part) => Math.round(Math.max(0, Math.min(1, part)) * 255));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}
