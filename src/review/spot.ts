import type { ReviewComment, ReviewMap } from '../model/review.js';

/** Where a reader of the copy that was sent finds a comment: "page 3, paragraph 12, section 2.1"; '' where nothing of it is known. */
export function spotOf(comment: ReviewComment, map: ReviewMap | undefined): string {
  const index = map?.blocks.findIndex(({ mark }) => mark === comment.mark) ?? -1;
  const own = map?.blocks[index];
  const page = comment.page ?? pageOf(comment, map);
  const heading = map?.blocks
    .slice(0, index + 1)
    .findLast(({ kind, path }) => kind === 'heading' && path === own?.path);
  return [
    page === undefined ? '' : `page ${String(page)}`,
    own?.kind === 'paragraph' && own.number !== undefined ? `paragraph ${own.number}` : '',
    heading?.number === undefined ? '' : `section ${heading.number}`,
  ]
    .filter((words) => words !== '')
    .join(', ');
}

/** The page on which its first word stands. */
function pageOf({ mark, from = 0 }: ReviewComment, map: ReviewMap | undefined): number | undefined {
  if (mark === undefined) return undefined;
  const pages = map?.pages ?? [];
  const behind = pages.findIndex((words) => words.some((word) => word.mark === mark && word.from >= from));
  const found = behind >= 0 ? behind : pages.findLastIndex((words) => words.some((word) => word.mark === mark));
  return found < 0 ? undefined : found + 1;
}
