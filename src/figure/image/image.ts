import { imageSize } from 'image-size';
import { report } from '../../model/finding.js';
import type { Drawing } from '../../model/drawing.js';
import { bareJpeg, barePng } from './bare.js';
import { round } from '../kit/canvas.js';
import { TALLEST } from '../kit/look.js';
import { brokenPart } from './whole.js';
import type { Opened, Picture, Place } from '../place.js';
import { RULES } from '../rules.js';
import { base64 } from '../../tree/base64.js';

const TYPES: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg' };
const MEGAPIXELS = 20;

/** Embeds a PNG or JPEG as a data URI, as wide as its place; reports one that is huge, coarse, unreadable or not whole. */
export function drawImage({ source, place, widthMm }: Picture): Drawing | undefined {
  const size = sizeOf(source, place);
  if (size === undefined) return undefined;
  const megapixels = (size.width * size.height) / 1e6;
  if (megapixels > MEGAPIXELS) {
    const reason = `Unexpected image \`${source.path}\` of ${megapixels.toFixed(1)} megapixels, expected at most ${String(MEGAPIXELS)}`;
    report(place.file, RULES.tooLarge, { reason, place: place.node });
    return undefined;
  }
  const broken = brokenPart(source.bytes, size.type === 'image/png' ? 'png' : 'jpg');
  if (broken !== undefined) return unreadable({ source, place }, broken);
  const scale = Math.min(widthMm / size.width, TALLEST / size.height);
  const inch = Math.round(25.4 / scale);
  if (inch < 150) {
    const reason = `Unexpected ${String(inch)} pixels an inch of \`${source.path}\`, expected 150 or more`;
    report(place.file, RULES.coarse, { reason, place: place.node });
  }
  const image = `data:${size.type};base64,${base64(size.bare)}`;
  return { image, widthMm: round(size.width * scale), heightMm: round(size.height * scale) };
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly type: string;
  /** The picture without its metadata. */
  readonly bare: Uint8Array;
}

function sizeOf(source: Opened, place: Place): Size | undefined {
  try {
    const { width, height, type, orientation } = imageSize(source.bytes);
    const mime = TYPES[type ?? ''];
    if (mime === undefined) return unreadable({ source, place }, `an image of type \`${type ?? 'unknown'}\``);
    const turned = (orientation ?? 1) > 4;
    const bare = mime === 'image/png' ? barePng(source.bytes) : bareJpeg(source.bytes, orientation);
    return turned ? { width: height, height: width, type: mime, bare } : { width, height, type: mime, bare };
  } catch {
    return unreadable({ source, place }, 'bytes that are no image');
  }
}

function unreadable({ source, place }: Pick<Picture, 'source' | 'place'>, found: string): undefined {
  const reason = `Unexpected ${found} in \`${source.path}\`, expected a PNG, JPEG or SVG image`;
  report(place.file, RULES.brokenFile, { reason, place: place.node });
  return undefined;
}
