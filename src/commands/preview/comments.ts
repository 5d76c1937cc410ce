import type { Edition } from '../../model/edition.js';
import type { Anchor, ReviewComment } from '../../model/review.js';
import type { World } from '../../model/world.js';
import { saidOf } from '../../review/matrix/rows.js';
import { anchored, spotIn } from '../review/store.js';

/** A comment as its card says it. */
export interface ShownComment {
  readonly id: string;
  readonly reviewer: string;
  readonly severity: string;
  readonly said: string;
  readonly quote: string;
  /** What became of its words; `placed` by hand where they were lost, or `confirmed` to be gone. */
  readonly became: Anchor['kind'] | 'placed' | 'confirmed';
  /** Where a reader of the copy that was sent found it; '' where that is not known. */
  readonly stood: string;
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
  const { comments, anchors, maps } = await anchored(
    world,
    ({ status, publication }) => status === 'open' && (publication === '' || publication === name),
  );
  const isOpen = (one: ReviewComment): boolean =>
    edition === 'internal' || (one.edition === 'public' && !one.withheld && anchors.get(one.id)?.isWithheld !== true);
  const shown = comments.filter(isOpen);
  return {
    comments: shown.map((one) => shownOf(one, anchors.get(one.id), spotIn(one, maps))),
    hidden: comments.length - shown.length,
  };
}

function shownOf(comment: ReviewComment, anchor: Anchor | undefined, spot: string): ShownComment {
  const { id, reviewer, severity = '', quote, round } = comment;
  const { became, words = '', file, line, column } = placeOf(comment, anchor);
  const stood = [spot, `round ${round}`].filter((part) => part !== '').join(' of ');
  return {
    id,
    reviewer,
    severity,
    said: saidOf({ ...comment, severity: undefined }),
    quote,
    became,
    stood,
    words,
    file,
    line,
    column,
  };
}

type Placed = Pick<ShownComment, 'became' | 'file' | 'line' | 'column'> & { readonly words?: string };

const NOWHERE = { file: '', line: 0, column: 0 };

/** What somebody said by hand of a comment's place goes before what was found. */
function placeOf({ where, file, place }: ReviewComment, anchor: Anchor | undefined): Placed {
  if (where === 'gone') return { became: 'confirmed', ...NOWHERE };
  const [, named, line] = /^(\S+):(\d+)$/.exec(where ?? '') ?? [];
  if (named !== undefined) {
    const path = named.includes('/') ? named : file.replace(/[^/]*$/, named);
    return { became: 'placed', file: path, line: Number(line), column: 1 };
  }
  if (anchor === undefined || place === 'none' || anchor.kind === 'orphan') return { became: 'orphan', ...NOWHERE };
  const { kind: became, words, line: at, column } = anchor;
  return { became, file: anchor.file, line: at, column, ...(words === undefined ? {} : { words }) };
}
