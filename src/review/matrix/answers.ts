import { STATUSES, type CommentStatus, type ReviewComment } from '../../model/review.js';
import type { MatrixRow } from './table.js';

/** What a returned matrix answers to comments of the store. */
export interface Answered {
  readonly comments: readonly ReviewComment[];
  /** Answers that would take the place of others; they are not taken. */
  readonly disputed: readonly string[];
}

/** Whether a row is a comment that the store has. */
export function isKnown({ cells }: MatrixRow, known: readonly ReviewComment[]): boolean {
  return known.some(({ id }) => id === cells.id);
}

/** The comments of the store with the answers that a returned matrix has filled in. An answer never takes the place of another. */
export function answeredBy(rows: readonly MatrixRow[], known: readonly ReviewComment[]): Answered {
  const comments: ReviewComment[] = [];
  const disputed: string[] = [];
  for (const { cells } of rows) {
    const found = known.find(({ id }) => id === cells.id);
    if (found === undefined) continue;
    const { response = '' } = cells;
    const status = statusOf(cells.status) ?? found.status;
    if (found.response !== '' && response !== '' && found.response !== response) {
      disputed.push(
        `${found.id} has another response already: “${found.response}”; the one of the matrix is “${response}”`,
      );
      continue;
    }
    if (status === 'rejected' && response === '' && found.response === '') {
      if (found.status !== 'rejected') disputed.push(`${found.id} is rejected in the matrix without a reason`);
      continue;
    }
    const now = { ...found, status, response: response === '' ? found.response : response };
    if (now.status !== found.status || now.response !== found.response) comments.push(now);
  }
  return { comments, disputed };
}

/** As offices write it: "Partially accepted", "Not accepted". */
function statusOf(words: string | undefined): CommentStatus | undefined {
  const said = (words ?? '').trim().toLowerCase();
  if (/^(?:not accepted|reject|declin|disagree)/.test(said)) return 'rejected';
  if (/^part/.test(said)) return 'partly';
  if (/^(?:accept|agree|done)/.test(said)) return 'accepted';
  if (/^duplic/.test(said)) return 'duplicate';
  if (/^note/.test(said)) return 'noted';
  return STATUSES.find((one) => one === said);
}
