import type { Edition } from '../../model/edition.js';
import type { Anchor, ReviewComment } from '../../model/review.js';
import type { World } from '../../model/world.js';
import { saidOf } from '../../review/matrix/rows.js';
import { anchored } from '../review/store.js';

/** A comment as its card says it. */
export interface ShownComment {
  readonly id: string;
  readonly reviewer: string;
  readonly severity: string;
  readonly said: string;
  readonly quote: string;
  /** What became of its words. */
  readonly became: Anchor['kind'];
  readonly words: string;
  /** Where they stand now; '' where it has no place. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The open comments on a publication where they stand now. Beside the public edition stand only those on its own words. */
export async function commentsOn(
  world: World,
  { name, edition }: { readonly name: string; readonly edition: Edition },
): Promise<{ comments: ShownComment[]; hidden: number }> {
  const { comments, anchors } = await anchored(
    world,
    ({ status, publication }) => status === 'open' && (publication === '' || publication === name),
  );
  const isOpen = (one: ReviewComment): boolean =>
    edition === 'internal' || (one.edition === 'public' && !one.withheld && anchors.get(one.id)?.isWithheld !== true);
  const shown = comments.filter(isOpen);
  return { comments: shown.map((one) => shownOf(one, anchors.get(one.id))), hidden: comments.length - shown.length };
}

function shownOf(comment: ReviewComment, anchor: Anchor | undefined): ShownComment {
  const { id, reviewer, severity = '', quote, place } = comment;
  const { kind: became = 'orphan', words = '' } = anchor ?? {};
  const hasPlace = place !== 'none' && became !== 'orphan';
  const { file, line, column } = hasPlace ? (anchor ?? comment) : { file: '', line: 0, column: 0 };
  return {
    id,
    reviewer,
    severity,
    said: saidOf({ ...comment, severity: undefined }),
    quote,
    became,
    words,
    file,
    line,
    column,
  };
}
