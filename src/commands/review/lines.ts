import type { Anchor, CommentPlace, ReviewComment } from '../../model/review.js';
import type { Colours } from '../../model/terminal.js';
import { saidOf } from '../../review/matrix/rows.js';

/** A comment as a terminal tells it. */
export interface ToldComment {
  readonly comment: ReviewComment;
  readonly anchor?: Anchor | undefined;
  /** Where a reader of the sent copy finds it; '' where that is not known. */
  readonly spot?: string | undefined;
  /** What it is called instead of its status. */
  readonly standing?: string | undefined;
  /** What is still to do. */
  readonly fault?: string | undefined;
}

/** Places are told below one another where they are not longer, in letters. */
const WIDEST = 52;

/** Each comment: its place as editors jump to it, number, weight and standing; below it who said what, and what became of its words. */
export function linesOf(told: readonly ToldComment[], colours: Colours): string[] {
  const places = told.map(({ comment, anchor }) => placeOf(comment, anchor));
  const width = Math.max(0, ...places.map(({ length }) => length).filter((length) => length <= WIDEST));
  return told.flatMap((one, index) => {
    const { comment, standing = comment.status, spot = '', fault } = one;
    const { id, severity, reviewer } = comment;
    const head = [(places[index] ?? '').padEnd(width), colours.bold(id), severity, standing];
    const who = [reviewer === '' ? '(nobody named)' : reviewer, spot].filter((words) => words !== '').join(', ');
    return [
      head.filter((words) => words !== undefined).join('  '),
      `    ${who}: ${oneLine(saidOf({ ...comment, severity: undefined }))}`,
      ...[becameOf(one), GUESSES[comment.place]].flatMap((words) =>
        words === '' ? [] : [colours.dim(`    ${words}`)],
      ),
      ...(fault === undefined ? [] : [colours.warning(`    → ${fault}`)]),
    ];
  });
}

const GUESSES: Readonly<Record<CommentPlace, string>> = {
  words: '',
  block: '',
  near: 'its place is a guess: it stands near these words',
  none: '',
};

/** `chapter.md:12:5`, where a comment stands now, or stood. */
export function placeOf(comment: ReviewComment, anchor: Anchor | undefined): string {
  if (comment.place === 'none') return '(no place)';
  const { file, line, column } = anchor ?? comment;
  return `${file}:${String(line)}:${String(column)}`;
}

/** What became of the words of a comment; '' where they stand as they stood. */
export function becameOf({ comment, anchor }: ToldComment): string {
  if (anchor === undefined || comment.place === 'none') return '';
  const { file, line, quote } = comment;
  const words = oneLine(quote);
  return {
    exact: '',
    moved: `moved: stood at ${file}:${String(line)}`,
    changed: `text changed: ${words === '' ? '' : `“${words}” → `}“${oneLine(anchor.words ?? '')}”`,
    gone: `text gone${words === '' ? '' : `: “${words}”`}`,
    orphan: `its block is gone${words === '' ? '' : `: “${words}”`}`,
  }[anchor.kind];
}

function oneLine(words: string): string {
  return words.replace(/\s*\n\s*/gu, ' ');
}
