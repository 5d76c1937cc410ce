import { readFileSync } from 'node:fs';
import path from 'node:path';
import { screenRoles } from '../../src/model/screen.js';
import type { ReviewMap } from '../../src/model/review.js';
import { copiesOf } from '../../src/round/copies.js';
import { markAt } from '../../src/review/pages.js';
import { settle } from '../../src/settle.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { render } from '../../src/write/page/render.js';
import { reviewPage } from '../../src/write/review/review-page.js';
import { NO_STYLES } from '../write/page/sample.js';
import { FILES } from './sent.js';

const own = (name: string): string => readFileSync(path.join(import.meta.dirname, '../../styles/review', name), 'utf8');

/** The page on which reviewers comment on the copy of `sent.ts`, without faces, and the map of that copy. */
export async function pageToReview(
  edition: 'internal' | 'public' = 'internal',
): Promise<{ html: string; map: ReviewMap }> {
  const world = new MemoryWorld(FILES);
  const [copy] = await copiesOf(world, { round: 'C', publications: [], edition });
  const order = { publications: [], editions: [edition], purpose: 'review', formats: [] } as const;
  const [text] = (await settle(world, order, { draw: false, judge: false })).texts;
  if (copy === undefined || text === undefined) throw new Error('nothing was sent');
  const { map, blocks, chapters } = copy;
  const page = render(text, { purpose: 'review', styles: NO_STYLES, review: map });
  const html = reviewPage({
    ...map,
    due: '10 December 2026',
    to: 'desk@example.org',
    title: text.facts.title,
    version: 'First draft',
    language: 'en',
    tabs: ['DRAFT', 'INTERNAL'],
    warning: 'Internal edition: do not forward',
    html: page.review?.html ?? '',
    markOf: markAt(blocks, chapters),
    styles: `${screenRoles('#rv-text svg, #rv-text img')}\n${own('review.css')}`,
    script: own('review.js'),
  });
  return { html, map };
}
