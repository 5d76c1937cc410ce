import type { ReviewComment } from '../../model/review.js';
import type { Terminal } from '../../model/terminal.js';
import { linesOf } from './lines.js';

/** What an import found. */
export interface Receipt {
  readonly comments: ReviewComment[];
  /** Comments of the store whose reviewers have written them anew since. */
  readonly revised: ReviewComment[];
  /** Comments of the store that a matrix answered. */
  readonly answered: ReviewComment[];
  duplicates: number;
  readonly problems: { readonly file: string; readonly message: string }[];
}

const PLACES = { words: 'at their words', block: 'in their block', near: 'near', none: 'not placed' } as const;

/** Tells what was found: each comment at its line, what is to be looked at, and how many there are of each kind. */
export function tell(terminal: Terminal, receipt: Receipt, { dry, json }: { dry: boolean; json: boolean }): void {
  const { comments, revised, answered, duplicates, problems } = receipt;
  if (json) {
    const ids = answered.map(({ id }) => id);
    terminal.out(
      JSON.stringify({ comments, revised: revised.map(({ id }) => id), answered: ids, duplicates, problems }, null, 2),
    );
    return;
  }
  const fresh = comments.map((comment) => ({ comment, standing: 'new' }));
  for (const line of linesOf(
    [...fresh, ...revised.map((comment) => ({ comment, standing: 'said anew' }))],
    terminal.colours,
  ))
    terminal.out(line);
  for (const { id, status } of answered) terminal.out(`${id}  ${status}`);
  for (const { file, message } of problems) terminal.say(`${file}: ${message}`);
  const counts = Object.entries(PLACES).map(
    ([place, said]) => `${String(comments.filter((one) => one.place === place).length)} ${said}`,
  );
  const anew = revised.length === 0 ? '' : `; ${String(revised.length)} said anew`;
  const replies = answered.length === 0 ? '' : `; ${String(answered.length)} answered`;
  terminal.say(
    `${String(comments.length)} new: ${counts.join(', ')}; ${String(duplicates)} known already${anew}${replies}${dry ? '; nothing was kept' : ''}`,
  );
}
