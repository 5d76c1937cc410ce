import type { Edition } from '../../model/edition.js';
import type { Anchor, ReviewComment } from '../../model/review.js';

/** The columns of a comment matrix, how wide each is in letters, and what share of a sheet it takes, per cent. */
export const COLUMNS = [
  { head: 'No.', letters: 9, share: 6 },
  { head: 'Reviewer', letters: 18, share: 10 },
  { head: 'Place', letters: 20, share: 12 },
  { head: 'Text commented on', letters: 34, share: 18 },
  { head: 'Comment', letters: 44, share: 21 },
  { head: 'Response', letters: 40, share: 17 },
  { head: 'Status', letters: 11, share: 7 },
  { head: 'Where changed', letters: 22, share: 9 },
] as const;

/** What stands where a comment is on words that are not in the public edition, or may be on such. */
const NOT_PUBLIC = '(on a passage that is not public)';
const UNSURE = '(its place is not sure)';

/** A comment, where it stands now, and where a reader of the sent copy finds it: page, paragraph, section. */
export interface Told {
  readonly comment: ReviewComment;
  readonly anchor: Anchor | undefined;
  readonly spot: string;
}

/**
 * The rows of a comment matrix in the form that offices exchange, its heads first. Of a passage that is withheld, in the copy that was
 * sent or by now, a public one tells number and status alone; so it does of a comment whose place is a guess.
 */
export function rowsOf(told: readonly Told[], edition: Edition): string[][] {
  return [COLUMNS.map(({ head }) => head), ...told.map((one) => rowOf(one, edition))];
}

function rowOf({ comment, anchor, spot }: Told, edition: Edition): string[] {
  const { id, reviewer, quote, response, status } = comment;
  if (edition === 'public') {
    const why = secrecyOf(comment, anchor);
    if (why !== undefined) return [id, '', '', '', why, '', status, ''];
    return [id, reviewer, spot, quote, saidOf(comment), response, status, changedIn(comment, anchor, spot)];
  }
  const line = comment.place === 'none' ? 'not found' : `${comment.file}:${String(comment.line)}`;
  const place = [spot, line].filter((words) => words !== '').join('\n');
  return [id, reviewer, place, quote, saidOf(comment), response, status, changedNow(comment, anchor)];
}

function secrecyOf({ edition, withheld, place }: ReviewComment, anchor: Anchor | undefined): string | undefined {
  if (withheld || anchor?.isWithheld === true) return NOT_PUBLIC;
  const isGuess = place === 'none' || place === 'near' || (anchor === undefined && edition === 'internal');
  return isGuess && edition === 'internal' ? UNSURE : undefined;
}

/** To a reader outside a file of the manuscript says nothing. */
function changedIn({ where }: ReviewComment, anchor: Anchor | undefined, spot: string): string {
  if (where !== undefined) return where === 'gone' ? 'deleted' : '';
  return anchor?.kind === 'changed' || anchor?.isUntouched === false ? spot : '';
}

function changedNow({ where }: ReviewComment, anchor: Anchor | undefined): string {
  if (where !== undefined) return where === 'gone' ? 'deleted' : where;
  if (anchor === undefined || anchor.isUntouched) return '';
  const place = `${anchor.file}:${String(anchor.line)}`;
  return anchor.kind === 'changed' ? `${place}\nnow: “${anchor.words ?? ''}”` : anchor.kind === 'orphan' ? '' : place;
}

/** A comment in words; a change says what it would have. */
export function saidOf({ kind, text, quote, proposed = '', severity }: ReviewComment): string {
  const change = {
    insert: `Insert: “${proposed}”`,
    delete: `Delete: “${quote}”`,
    replace: `Replace by: “${proposed}”`,
    highlight: '(highlight only)',
    comment: proposed === '' ? '' : `Proposed: “${proposed}”`,
    reply: '',
  }[kind];
  const weight = severity === 'must' ? '(must change)' : severity === 'remark' ? '(remark)' : '';
  return [weight, change, text].filter((words) => words !== '').join(' ');
}

/** As a table in Markdown, in which no sign of a comment is markup. */
export function toMarkdown(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `| ${row.map(plain).join(' | ')} |`);
  return `${[lines[0] ?? '', `|${' --- |'.repeat(COLUMNS.length)}`, ...lines.slice(1)].join('\n')}\n`;
}

function plain(words: string): string {
  return words.replace(/\s*\n\s*/gu, ' ').replace(/[\\`*_{}[\]<>()#+!|~@:$^&-]/gu, '\\$&');
}
