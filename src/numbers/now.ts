import type { PublishedParagraph } from '../model/document.js';
import type { World } from '../model/world.js';
import { standingIn } from '../refer/checks/moved.js';
import { settle } from '../settle.js';

/** The numbers of the paragraphs of a document as they stand now, and the file that keeps them. */
export interface Numbers {
  readonly path: string;
  readonly version: string;
  readonly paragraphs: readonly PublishedParagraph[];
}

/** The numbers of every document that keeps them, of the edition that others cite; `errors` were found in their texts. Throws ToolError. */
export async function numbersNow(
  world: World,
  publications: readonly string[],
): Promise<{ readonly errors: number; readonly kept: readonly Numbers[] }> {
  const order = { publications, editions: ['public', 'internal'], purpose: 'screen', formats: [] } as const;
  const { texts, findings } = await settle(world, order, { draw: false, judge: false });
  const kept = texts.flatMap((text): Numbers[] => {
    const { document, editions, version, date } = text.facts;
    const cited = editions.includes('public') ? 'public' : 'internal';
    if (document?.paragraphs === undefined || text.edition !== cited) return [];
    const paragraphs = standingIn(text).map(({ number, anchor, label }) => ({ number, anchor, label }));
    return [{ path: document.paragraphs, version: [version, date].filter((one) => one !== '').join(', '), paragraphs }];
  });
  return { errors: findings().filter(({ severity }) => severity === 'error').length, kept };
}
