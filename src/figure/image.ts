import { imageSize } from 'image-size';
import { report } from '../model/finding.js';
import type { Drawing } from '../model/nodes.js';
import { round } from './canvas.js';
import type { Naming } from './finish.js';
import { TALLEST } from './look.js';
import type { Opened } from './open.js';
import { RULES } from './rules.js';

/** An image file, the width of its place in millimetres, and its naming. */
export interface Picture {
  readonly source: Opened;
  readonly widthMm: number;
  readonly naming: Naming;
}

const TYPES: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg' };
const MEGAPIXELS = 20;

/** Embeds a PNG or JPEG as a data URI, as wide as its place; reports one that is huge, coarse or unreadable. */
export function drawImage({ source, widthMm }: Picture): Drawing | undefined {
  const size = sizeOf(source);
  if (size === undefined) return undefined;
  const megapixels = (size.width * size.height) / 1e6;
  if (megapixels > MEGAPIXELS) {
    const reason = `Unexpected image of ${megapixels.toFixed(1)} megapixels, expected at most ${String(MEGAPIXELS)}`;
    report(source.file, RULES.tooLarge, { reason });
    return undefined;
  }
  const scale = Math.min(widthMm / size.width, TALLEST / size.height);
  const inch = Math.round(25.4 / scale);
  if (inch < 150) {
    report(source.file, RULES.coarse, { reason: `Unexpected ${String(inch)} pixels an inch, expected 150 or more` });
  }
  const image = `data:${size.type};base64,${base64(source.bytes)}`;
  return { image, widthMm: round(size.width * scale), heightMm: round(size.height * scale) };
}

function sizeOf(source: Opened): { width: number; height: number; type: string } | undefined {
  try {
    const { width, height, type, orientation } = imageSize(source.bytes);
    const mime = TYPES[type ?? ''];
    if (mime === undefined) return unreadable(source, `an image of type \`${type ?? 'unknown'}\``);
    const turned = (orientation ?? 1) > 4;
    return turned ? { width: height, height: width, type: mime } : { width, height, type: mime };
  } catch {
    return unreadable(source, 'bytes that are no image');
  }
}

function unreadable(source: Opened, found: string): undefined {
  report(source.file, RULES.brokenFile, { reason: `Unexpected ${found}, expected a PNG, JPEG or SVG image` });
  return undefined;
}

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(''));
}
