import type { Browser, Page } from 'puppeteer-core';
import type { World } from '../../model/world.js';
import { FACES } from './faces.js';

/** A page of the shared browser in which the look's faces are known and chance is seeded: same input, same drawing. It has no network. */
export async function readyPage(world: World, browser: Browser): Promise<Page> {
  const faces = await Promise.all(Object.values(FACES).map((face) => faceOf(world, face)));
  const page = await browser.newPage();
  await page.setOfflineMode(true);
  await page.evaluateOnNewDocument(`${SEED}\n${addFaces(faces)}`);
  return page;
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
