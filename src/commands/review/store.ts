import type { Anchor, ReviewComment, ReviewMap } from '../../model/review.js';
import type { World } from '../../model/world.js';
import { anchorsOf } from '../../round/copies.js';
import { readComments, readMaps, type Broken } from '../../review/folder.js';

/** Comments of the store, and where each stands in the manuscript as it is. */
export interface Anchored {
  readonly comments: readonly ReviewComment[];
  readonly anchors: ReadonlyMap<string, Anchor>;
  /** Of every copy that was sent. */
  readonly maps: readonly ReviewMap[];
  readonly broken: readonly Broken[];
}

/** The comments of the store that are asked for, at their places. Throws as a build does where the manuscript cannot be read. */
export async function anchored(world: World, isAsked: (comment: ReviewComment) => boolean): Promise<Anchored> {
  const { comments, broken } = await readComments(world);
  const { maps, broken: lost } = await readMaps(world);
  const asked = comments.filter(isAsked);
  return { comments: asked, anchors: await anchorsOf(world, asked, maps), maps, broken: [...broken, ...lost] };
}

/** Files of the store that cannot be read, a line each. */
export function brokenOf({ broken }: Anchored): string[] {
  return broken.map(({ file, message }) => `${file}: ${message}`);
}
