import { imageSize } from 'image-size';
import { report } from '../../model/finding.js';
import type { Drawing } from '../../model/drawing.js';
import { remember, type Step } from '../../model/remember.js';
import type { World } from '../../model/world.js';
import { baked } from '../kit/bake.js';
import { checked, Undrawable, type Baked } from '../kit/baked.js';
import { fit } from '../kit/fit.js';
import { readSvg } from '../kit/svg-read.js';
import { toXml, withOwnIds, type SvgElement } from '../kit/svg-tree.js';
import type { Picture } from '../place.js';
import { RULES } from '../rules.js';

const BAKING: Step<Baked> = { name: 'figure/svg', browser: true, read: checked };

/**
 * Embeds an author's SVG: read strictly, rebuilt of what an image may hold, its styles baked into it and its ids made its
 * own. Refuses a file that holds anything else.
 */
export async function drawSvg(world: World, picture: Picture): Promise<Drawing | undefined> {
  const svg = svgIn(picture);
  if (svg === undefined) return undefined;
  const content = await bakedOnce(world, picture, withOwnIds(svg, picture.naming.id));
  if (content === undefined) return undefined;
  return fit(content, picture.source.file, { naming: picture.naming, widthMm: picture.widthMm, line: 1, grow: true });
}

/** The tree of an author's SVG; undefined where it is broken, unsafe or has no size, with each fault reported. */
export function svgIn(picture: Picture): SvgElement | undefined {
  const { file } = picture.source;
  const { svg, faults } = readSvg(String(file));
  for (const { what, kind, line, column } of faults) {
    const [rule, expected] =
      kind === 'broken' ? [RULES.brokenFile, 'an SVG image'] : [RULES.unsafe, 'one `svg` element of shapes and text'];
    report(file, rule, { reason: `Unexpected ${what} in an image, expected ${expected}`, place: { line, column } });
  }
  return svg !== undefined && hasSize(svg, picture) && hasGoodPictures(svg, picture) ? svg : undefined;
}

async function bakedOnce(world: World, { source }: Picture, svg: SvgElement): Promise<Baked | undefined> {
  try {
    return await remember(world, { step: BAKING, inputs: [toXml(svg)] }, async () => {
      const { browser } = await world.browser();
      return baked(world, browser, { svg, tight: false });
    });
  } catch (error) {
    if (!(error instanceof Undrawable)) throw error;
    const reason = `Unexpected SVG that cannot be drawn (${error.message}), expected an SVG image`;
    report(source.file, RULES.brokenFile, { reason });
    return undefined;
  }
}

function hasSize({ attributes }: SvgElement, { source }: Picture): boolean {
  const { viewBox, width, height } = attributes;
  const [, , wide, high] = (viewBox ?? '').split(/[\s,]+/).filter((one) => one !== '');
  if (isLength(wide) && isLength(high)) return true;
  if (viewBox === undefined && isLength(width) && isLength(height)) return true;
  const reason = 'Unexpected SVG without a size that can be drawn, expected a viewBox of more than nothing';
  report(source.file, RULES.brokenFile, { reason });
  return false;
}

function isLength(words = ''): boolean {
  return Number.parseFloat(words) > 0;
}

const MEGAPIXELS = 20;

/** Pictures inside the image are looked at as those in files of their own are. */
function hasGoodPictures(svg: SvgElement, { source }: Picture): boolean {
  const faults = picturesIn(svg).flatMap((address) => {
    const size = sizeOf(address);
    if (size === undefined) return ['bytes that are no picture'];
    return size > MEGAPIXELS ? [`picture of ${size.toFixed(1)} megapixels`] : [];
  });
  for (const fault of faults) {
    const reason = `Unexpected ${fault} in an image, expected PNG or JPEG of at most ${String(MEGAPIXELS)} megapixels`;
    report(source.file, RULES.brokenFile, { reason });
  }
  return faults.length === 0;
}

function picturesIn({ name, attributes, children }: SvgElement): string[] {
  const own = name === 'image' ? [attributes['href'] ?? attributes['xlink:href'] ?? ''] : [];
  return [...own, ...children.flatMap((child) => (typeof child === 'string' ? [] : picturesIn(child)))];
}

/** In megapixels; undefined where it is no PNG or JPEG. */
function sizeOf(address: string): number | undefined {
  try {
    const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
    const { width, height, type } = imageSize(bytes);
    return type === 'png' || type === 'jpg' ? (width * height) / 1e6 : undefined;
  } catch {
    return undefined;
  }
}
