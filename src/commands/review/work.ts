import type { Edition } from '../../model/edition.js';
import type { CommentStatus, ReviewComment } from '../../model/review.js';
import { EXIT, type ExitCode, type Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';
import { keepComments, readComments } from '../../review/folder.js';
import { rowsOf, saidOf, toCsv, toMarkdown } from '../../review/matrix.js';

export interface Listing {
  readonly round?: string | undefined;
  readonly reviewer?: string | undefined;
  readonly status?: string | undefined;
  readonly file?: string | undefined;
  readonly json: boolean;
}

/** Lists comments as `file:line:column`, so that an editor jumps to each; by round, reviewer, status or file. */
export async function list(world: World, terminal: Terminal, given: Listing): Promise<ExitCode> {
  const { comments, broken } = await readComments(world);
  const chosen = comments.filter((one) => isChosen(one, given));
  for (const { file, message } of broken) terminal.say(`${file}: ${message}`);
  if (given.json) terminal.out(JSON.stringify({ comments: chosen }, null, 2));
  else for (const one of chosen) terminal.out(lineOf(one));
  if (!given.json) terminal.say(countOf(chosen));
  return broken.length > 0 ? EXIT.errors : EXIT.clean;
}

function isChosen(comment: ReviewComment, { round, reviewer, status, file }: Listing): boolean {
  return (
    (round === undefined || comment.round === round) &&
    (reviewer === undefined || comment.reviewer === reviewer) &&
    (status === undefined || comment.status === status) &&
    (file === undefined || comment.file.endsWith(file))
  );
}

function lineOf(comment: ReviewComment): string {
  const place =
    comment.place === 'none' ? '(no place)' : `${comment.file}:${String(comment.line)}:${String(comment.column)}`;
  return `${place}  ${comment.status}  ${comment.id}  ${comment.reviewer}: ${saidOf(comment)}`;
}

function countOf(comments: readonly ReviewComment[]): string {
  const open = comments.filter(({ status }) => status === 'open').length;
  return `${String(comments.length)} comments, ${String(open)} open`;
}

/** Shows one comment whole. */
export async function show(world: World, terminal: Terminal, id: string): Promise<ExitCode> {
  const found = (await readComments(world)).comments.find((one) => one.id === id);
  if (found === undefined) return unknown(terminal, id);
  const rows: [string, string][] = [
    [
      'Place',
      found.place === 'none'
        ? 'not found'
        : `${found.file}:${String(found.line)}:${String(found.column)} (${found.place})`,
    ],
    ['Reviewer', [found.reviewer, found.date].filter((words) => words !== '').join(', ')],
    ['On', found.quote],
    ['Says', saidOf(found)],
    ['Answers', found.answers ?? ''],
    ['Status', found.status],
    ['Response', found.response],
  ];
  for (const [name, words] of rows) if (words !== '') terminal.out(`${name.padEnd(9)} ${words}`);
  return EXIT.clean;
}

function unknown(terminal: Terminal, id: string): ExitCode {
  terminal.say(`Unexpected ${id}, expected the number of a comment; imprimatur review list shows them`);
  return EXIT.usage;
}

/** Answers a comment. A rejection gives its reason. */
export async function respond(
  world: World,
  terminal: Terminal,
  { id, status, text }: { readonly id: string; readonly status: CommentStatus; readonly text: string },
): Promise<ExitCode> {
  const found = (await readComments(world)).comments.find((one) => one.id === id);
  if (found === undefined) return unknown(terminal, id);
  if (status === 'rejected' && text.trim() === '') {
    terminal.say(`Unexpected rejection of ${id} without a reason, expected --text "…"`);
    return EXIT.usage;
  }
  await keepComments(world, [{ ...found, status, response: text === '' ? found.response : text }]);
  terminal.say(`${id}: ${status}`);
  return EXIT.clean;
}

/** What stands between a round and its end: comments without an answer, rejections without a reason, comments without a place. */
export async function checkRound(world: World, terminal: Terminal, round: string): Promise<ExitCode> {
  const { comments, broken } = await readComments(world);
  const own = comments.filter((one) => one.round === round);
  const faults = [
    ...broken.map(({ file, message }) => `${file}: ${message}`),
    ...own.filter(({ status }) => status === 'open').map((one) => `${lineOf(one)}  (not answered)`),
    ...own
      .filter(({ status, response }) => status === 'rejected' && response.trim() === '')
      .map((one) => `${lineOf(one)}  (rejected without a reason)`),
  ];
  for (const fault of faults) terminal.out(fault);
  terminal.say(`Round ${round}: ${String(own.length)} comments, ${String(faults.length)} to do`);
  return faults.length > 0 ? EXIT.errors : EXIT.clean;
}

export interface MatrixOrder {
  readonly round?: string | undefined;
  readonly edition: Edition;
  /** Files to write, by form. */
  readonly md?: string | undefined;
  readonly csv?: string | undefined;
}

/** Writes the comment matrix. */
export async function matrix(
  world: World,
  terminal: Terminal,
  { round, edition, md, csv }: MatrixOrder,
): Promise<ExitCode> {
  const { comments } = await readComments(world);
  const rows = rowsOf(
    comments.filter((one) => round === undefined || one.round === round),
    edition,
  );
  if (md === undefined && csv === undefined) terminal.out(toMarkdown(rows));
  if (md !== undefined) await world.write(md, toMarkdown(rows));
  if (csv !== undefined) await world.write(csv, toCsv(rows));
  terminal.say(`${String(rows.length - 1)} comments`);
  return EXIT.clean;
}
