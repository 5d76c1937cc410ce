import type { Browser, Page } from 'puppeteer-core';
import { POLICY } from '../../model/policy.js';
import type { World } from '../../model/world.js';
import { Undrawable } from './baked.js';
import { FACES } from './faces.js';

/**
 * A page of the shared browser in which the look's faces are known and chance is seeded: same input, same drawing. It has no
 * network and runs no script but what is sent to it; without `timers` nothing in it runs later either.
 */
export async function readyPage(world: World, browser: Browser, { timers }: { timers: boolean }): Promise<Page> {
  const faces = await Promise.all(Object.values(FACES).map((face) => faceOf(world, face)));
  const page = await browser.newPage();
  await page.setOfflineMode(true);
  await page.evaluateOnNewDocument(`${SEED}\n${addFaces(faces)}`);
  await page.setJavaScriptEnabled(timers);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const own = /^(about|data|blob):/.test(request.url());
    void (own ? request.continue() : request.abort('blockedbyclient'));
  });
  // A navigation first: only a page that was gone to knows the faces.
  await page.goto('about:blank');
  await page.setContent(EMPTY);
  return page;
}

const EMPTY = `<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="${POLICY}"></head><body></body></html>`;

/** Closes a page, and does not wait for one that hangs, or that is never opened. */
export async function closePage(opening: Promise<Page>): Promise<void> {
  const closing = opening.then((page) => page.close());
  await inTime(closing, CLOSING_MS, 'The page was not closed').catch(() => undefined);
}

const CLOSING_MS = 5_000;

/** Waits for work no longer than it may take. Throws Undrawable with what did not happen, and within which time. */
export async function inTime<T>(work: Promise<T>, limitMs: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const words = `${what} within ${String(limitMs / 1000)} seconds`;
    timer = setTimeout(() => {
      reject(new Undrawable(words));
    }, limitMs);
  });
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
  });
}

interface LoadedFace {
  readonly family: string;
  readonly weight: string;
  readonly data: string;
}

async function faceOf(world: World, face: { family: string; weight: number; file: string }): Promise<LoadedFace> {
  const bytes = await world.readPackage(`${face.file}2`);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { family: face.family, weight: String(face.weight), data: btoa(binary) };
}

/** Marsaglia's xorshift in place of chance. */
const SEED = `(() => {
  let state = 0x2545f491;
  Math.random = () => {
    state ^= state << 13; state ^= state >>> 17; state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
})();`;

function addFaces(faces: readonly LoadedFace[]): string {
  return `for (const face of ${JSON.stringify(faces)}) {
    const bytes = Uint8Array.from(atob(face.data), (letter) => letter.charCodeAt(0));
    document.fonts.add(new FontFace(face.family, bytes, { weight: face.weight }));
  }`;
}
