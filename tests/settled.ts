import type { Edition } from '../src/model/edition.js';
import type { Finding } from '../src/model/finding.js';
import { settle } from '../src/settle.js';
import { MemoryWorld } from '../src/system/memory.js';
import { render } from '../src/write/page/render.js';
import { laidInto } from './manuscript.js';

/** One World for all folders: what a World loads once is loaded once. */
const desk = new MemoryWorld();

const BARE = { screen: '', press: '', review: '' };
const STYLES = { fonts: '', look: BARE, flow: BARE };

/** What is found in a folder before its page is written; its words are not judged, and nothing is drawn. */
export async function foundIn(folder: MemoryWorld, ...editions: readonly Edition[]): Promise<readonly Finding[]> {
  const order = { publications: [], editions, purpose: 'screen', formats: [] } as const;
  const { findings } = await settle(laidInto(desk, folder), order, { draw: false, judge: false });
  return findings();
}

/** The page of a publication's edition without the styles of the house, '' where none is left, and what was found; words are not judged. */
export async function pageIn(
  folder: MemoryWorld,
  edition: Edition,
  publications: readonly string[] = [],
): Promise<{ readonly html: string; readonly findings: readonly Finding[] }> {
  const order = { publications, editions: [edition], purpose: 'screen', formats: ['html'] } as const;
  const { texts, findings } = await settle(laidInto(desk, folder), order, { draw: true, judge: false });
  const [text] = texts;
  const html = text === undefined ? '' : render(text, { purpose: 'screen', styles: STYLES }).html;
  return { html, findings: findings() };
}
