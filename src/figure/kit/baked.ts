import { z } from 'zod';
import type { WordBox } from './canvas.js';
import { XLINK } from './svg-names.js';
import { readSvg } from './svg-read.js';
import { toXml } from './svg-tree.js';

/** An SVG whose styles have become attributes, so that no page's style reaches it and its own reaches no page. */
export interface Baked {
  /** What stands inside the `svg` element, as XML. */
  readonly content: string;
  readonly viewBox: string;
  /** Sizes in the units of the view box. */
  readonly width: number;
  readonly height: number;
  readonly smallest: number;
  readonly words: readonly WordBox[];
}

const size = z.number();
const box = z.strictObject({ text: z.string(), x: size, y: size, width: size, height: size });

const schema: z.ZodType<Baked> = z.strictObject({
  content: z.string(),
  viewBox: z.string().regex(/^-?[\d.]+(?:e-?\d+)?(?: -?[\d.]+(?:e-?\d+)?){3}$/),
  width: size,
  height: size,
  smallest: size,
  words: z.array(box),
});

/** A drawing that the browser cannot make of what it was given; the message says why. */
export class Undrawable extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'Undrawable';
  }
}

/** What a baked drawing holds no more: whatever is read out, or styles others. */
const GONE = /<(?:style|title|desc|a|metadata|switch)[\s>/]/;

/**
 * A drawing that came back, from a browser or from what was kept: of the right shape, and its image read and rebuilt as
 * strictly as an author's. Throws Undrawable where it is anything else, or has no size.
 */
export function checked(given: unknown): Baked {
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new Undrawable('what came back is no drawing');
  const baked = parsed.data;
  if (baked.width <= 0 || baked.height <= 0) throw new Undrawable('nothing is drawn in it');
  const { svg, faults } = readSvg(`<svg xmlns:xlink="${XLINK}">${baked.content}</svg>`);
  if (svg === undefined || GONE.test(baked.content))
    throw new Undrawable(`what came back holds ${faults[0]?.what ?? 'more than shapes and words'}`);
  return { ...baked, content: svg.children.map(toXml).join('') };
}
