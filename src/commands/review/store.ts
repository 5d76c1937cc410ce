import type { Anchor, ReviewComment, ReviewMap } from '../../model/review.js';
import type { World } from '../../model/world.js';
import { anchorsOf } from '../../round/copies.js';
import { spotOf } from '../../review/spot.js';
import type { Told } from '../../review/matrix/rows.js';
import { readComments, readMaps, type Broken } from '../../review/folder.js';

/** Comments of the store, and where each stands in the manuscript as it is. */
export interface Anchored {
  readonly comments: readonly ReviewComment[];
  readonly anchors: ReadonlyMap<string, Anchor>;
  /** Of every copy that was sent. */
  readonly maps: readonly ReviewMap[];
  readonly broken: readonly Broken[];
  /** How many comments the store has. */
  readonly all: number;
}

/** The comments of the store that are asked for, at their places. Throws as a build does where the manuscript cannot be read. */
export async function anchored(world: World, isAsked: (comment: ReviewComment) => boolean): Promise<Anchored> {
  const { comments, broken } = await readComments(world);
  const { maps, broken: lost } = await readMaps(world);
  const asked = comments.filter(isAsked);
  return {
    comments: asked,
    anchors: await anchorsOf(world, asked, maps),
    maps,
    broken: [...broken, ...lost],
    all: comments.length,
  };
}

/** Files of the store that cannot be read, a line each. */
export function brokenOf({ broken }: Anchored): string[] {
  return broken.map(({ file, message }) => `${file}: ${message}`);
}

/** The comments at their places, as a terminal tells them. */
export function toldBy({ comments, anchors, maps }: Anchored): Told[] {
  return comments.map((comment) => ({ comment, anchor: anchors.get(comment.id), spot: spotIn(comment, maps) }));
}

/** Where a reader of the copy that was sent finds a comment. */
export function spotIn(comment: ReviewComment, maps: readonly ReviewMap[]): string {
  return spotOf(
    comment,
    maps.find(({ build, publication }) => build === comment.build && publication === comment.publication),
  );
}
