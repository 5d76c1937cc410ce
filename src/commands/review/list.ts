import type { Anchor, ReviewComment } from '../../model/review.js';
import { EXIT, type ExitCode, type Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';
import { saidOf } from '../../review/matrix/rows.js';
import { anchored, brokenOf, type Anchored } from './store.js';

export interface Listing {
  readonly round?: string | undefined;
  readonly reviewer?: string | undefined;
  readonly status?: string | undefined;
  readonly file?: string | undefined;
  readonly json: boolean;
}

/** Lists comments as `file:line:column` where their words stand now, so that an editor jumps to each; by round, reviewer, status or file. */
export async function list(world: World, terminal: Terminal, given: Listing): Promise<ExitCode> {
  const store = await anchored(world, (one) => isChosen(one, given));
  for (const fault of brokenOf(store)) terminal.say(fault);
  const chosen = store.comments;
  if (given.json) terminal.out(JSON.stringify({ comments: chosen.map((one) => toldOf(one, store)) }, null, 2));
  else for (const one of chosen) terminal.out(lineOf(one, store.anchors.get(one.id)));
  if (!given.json) terminal.say(countOf(chosen));
  return store.broken.length > 0 ? EXIT.errors : EXIT.clean;
}

function toldOf(comment: ReviewComment, { anchors }: Anchored): object {
  const anchor = anchors.get(comment.id);
  if (anchor === undefined) return comment;
  const { kind, file, line, column, words } = anchor;
  return { ...comment, anchor: kind, now: { file, line, column, ...(words === undefined ? {} : { words }) } };
}

function isChosen(comment: ReviewComment, { round, reviewer, status, file }: Listing): boolean {
  return (
    (round === undefined || comment.round === round) &&
    (reviewer === undefined || comment.reviewer === reviewer) &&
    (status === undefined || comment.status === status) &&
    (file === undefined || comment.file.endsWith(file))
  );
}

/** A comment on one line, at its place. */
export function lineOf(comment: ReviewComment, anchor: Anchor | undefined): string {
  const { id, status, reviewer } = comment;
  return `${placeOf(comment, anchor)}  ${status}  ${id}  ${reviewer}: ${saidOf(comment)}${becameOf(anchor)}`;
}

/** `chapter.md:12:5`, where a comment stands now, or stood. */
function placeOf(comment: ReviewComment, anchor: Anchor | undefined): string {
  if (comment.place === 'none') return '(no place)';
  const { file, line, column } = anchor ?? comment;
  return `${file}:${String(line)}:${String(column)}`;
}

/** What became of the words of a comment; nothing where they stand as they stood. */
function becameOf(anchor: Anchor | undefined): string {
  if (anchor === undefined) return '';
  const said = {
    exact: '',
    moved: ' [moved]',
    changed: ` [now: “${anchor.words ?? ''}”]`,
    gone: ' [text gone]',
    orphan: ' [its block is gone]',
  };
  return said[anchor.kind];
}

function countOf(comments: readonly ReviewComment[]): string {
  const open = comments.filter(({ status }) => status === 'open').length;
  return `${String(comments.length)} comments, ${String(open)} open`;
}

/** Shows one comment whole. */
export async function show(world: World, terminal: Terminal, id: string): Promise<ExitCode> {
  const { comments, anchors } = await anchored(world, (one) => one.id === id);
  const [found] = comments;
  if (found === undefined) return unknown(terminal, id);
  const anchor = anchors.get(id);
  const place = placeOf(found, anchor);
  const rows: [string, string][] = [
    ['Place', found.place === 'none' ? 'not found' : `${place} (${found.place})`],
    ['Page', found.page === undefined ? '' : `${String(found.page)} of the PDF that was sent`],
    ['Reviewer', [found.reviewer, found.date].filter((words) => words !== '').join(', ')],
    ['On', found.quote],
    ['Became', becameOf(anchor).trim()],
    ['Says', saidOf(found)],
    ['Answers', found.answers ?? ''],
    ['Status', found.status],
    ['Response', found.response],
    ['Changed', found.where ?? ''],
  ];
  for (const [name, words] of rows) if (words !== '') terminal.out(`${name.padEnd(9)} ${words}`);
  return EXIT.clean;
}

/** Says that there is no such comment. */
export function unknown(terminal: Terminal, id: string): ExitCode {
  terminal.say(`Unexpected ${id}, expected the number of a comment; imprimatur review list shows them`);
  return EXIT.usage;
}
