import type { Browser, Page } from 'puppeteer-core';
import { BROWSER_ENDED, ToolError, type World } from '../../model/world.js';
import { checked, Undrawable, type Baked } from './baked.js';
import { bakeDrawing, BAKING, buildDrawing } from './in-page/bake.js';
import { SHAPES } from './in-page/shapes.js';
import { WORDS } from './in-page/words.js';
import { closePage, inTime, readyPage } from './page.js';
import type { SvgElement } from './svg-tree.js';

/** An SVG, rebuilt of what is allowed; `tight` cuts it to what is drawn in it. */
export interface Unbaked {
  readonly svg: SvgElement;
  readonly tight: boolean;
}

/** How long a browser may take over one drawing. */
const TIMEOUT_MS = 60_000;

/**
 * Bakes the styles of an SVG into its elements, one text element for each line of words. The page is given a tree, never
 * text, and runs no script but this tool's. Throws Undrawable where the browser cannot draw it, or not in time.
 */
export async function baked(world: World, browser: Browser, source: Unbaked): Promise<Baked> {
  const opening = readyPage(world, browser, { timers: false });
  try {
    const work = opening.then((page) => bakeIn(page, source));
    return checked(await inTime(work, TIMEOUT_MS, 'it was not laid out'));
  } catch (cause) {
    if (!browser.connected) throw new ToolError('browser', BROWSER_ENDED, cause);
    if (cause instanceof Undrawable) throw cause;
    throw new Undrawable(cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause), cause);
  } finally {
    await closePage(opening);
  }
}

/** A compiler wraps a name around functions that are sent: the page is told of it. */
const NAMED = 'globalThis.__name = (named) => named;';

async function bakeIn(page: Page, { svg, tight }: Unbaked): Promise<Baked> {
  await page.evaluate([NAMED, ...[...SHAPES, ...WORDS, ...BAKING].map(String)].join('\n'));
  await page.evaluate(buildDrawing, svg);
  return page.evaluate(bakeDrawing, tight);
}
