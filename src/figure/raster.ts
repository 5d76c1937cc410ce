import type { Page } from 'puppeteer-core';
import { z } from 'zod';
import type { Edition } from '../model/edition.js';
import type { Drawing } from '../model/drawing.js';
import type { Figure } from '../model/nodes.js';
import { POLICY } from '../model/policy.js';
import type { CitedText } from '../model/publication.js';
import { rememberEach, type Step } from '../model/remember.js';
import { BROWSER_ENDED, ToolError, type World } from '../model/world.js';
import { closePage, inTime, readyPage } from './kit/page.js';
import { visit } from '../tree/visit.js';

/** How long a browser may take over one picture. */
const TIMEOUT_MS = 30_000;

const png = z.base64().min(64);
const DRAWING: Step<string> = { name: 'figure/raster', browser: true, read: (kept) => png.parse(kept) };

/** A PNG of each drawing of an edition, by its SVG, with so many dots an inch, for programs that do not know SVG. Throws ToolError. */
export async function rasters(
  world: World,
  text: CitedText<Edition>,
  dpi: number,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const drawings = drawingsOf(text).filter(({ svg }) => svg !== undefined);
  const items = drawings.map(({ svg = '', widthMm, heightMm }) => [svg, [widthMm, heightMm, dpi].join(' ')]);
  const pictures = await rememberEach(world, { step: DRAWING, items }, (missing) =>
    takeAll(
      world,
      missing.flatMap((index) => drawings[index] ?? []),
      dpi,
    ),
  );
  return new Map(
    drawings.flatMap(({ svg = '' }, index) => {
      const data = pictures[index];
      return data === undefined ? [] : [[svg, Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))] as const];
    }),
  );
}

/** Every drawing of an edition, that of its cover first. */
export function drawingsOf(text: CitedText<Edition>): Drawing[] {
  const found = text.cover === undefined ? [] : [text.cover];
  for (const { tree } of text.chapters)
    visit(tree, 'figure', ({ drawing }: Figure) => {
      if (drawing !== undefined) found.push(drawing);
    });
  return found;
}

async function takeAll(world: World, drawings: readonly Drawing[], dpi: number): Promise<string[]> {
  const { browser } = await world.browser();
  const opening = readyPage(world, browser, { timers: false });
  try {
    const page = await opening;
    const taken: string[] = [];
    for (const drawing of drawings)
      taken.push(await inTime(take(page, drawing, dpi), TIMEOUT_MS, 'A picture was not taken'));
    return taken;
  } catch (cause) {
    if (!browser.connected) throw new ToolError('browser', BROWSER_ENDED, cause);
    throw new ToolError(
      'browser',
      `A picture could not be taken: ${cause instanceof Error ? cause.message : String(cause)}`,
      cause,
    );
  } finally {
    await closePage(opening);
  }
}

const PX_PER_MM = 96 / 25.4;

async function take(page: Page, { svg = '', widthMm, heightMm }: Drawing, dpi: number): Promise<string> {
  const [width, height] = [Math.ceil(widthMm * PX_PER_MM), Math.ceil(heightMm * PX_PER_MM)];
  await page.setViewport({ width, height, deviceScaleFactor: dpi / 96 });
  await page.setContent(sheetOf(svg));
  const size = { x: 0, y: 0, width, height };
  return page.screenshot({ type: 'png', encoding: 'base64', clip: size, captureBeyondViewport: false });
}

function sheetOf(svg: string): string {
  const look = 'html,body{margin:0;background:#fff}svg{display:block;width:100vw;height:100vh}';
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><style>${look}</style></head><body>${svg}</body></html>`;
}
