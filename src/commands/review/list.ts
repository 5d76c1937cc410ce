import { STATUSES, type ReviewComment } from '../../model/review.js';
import { EXIT, type ExitCode, type Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';
import { saidOf } from '../../review/matrix/rows.js';
import { becameOf, linesOf, placeOf } from './lines.js';
import { anchored, brokenOf, spotIn, toldBy, type Anchored } from './store.js';

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
  else for (const line of linesOf(toldBy(store), terminal.colours)) terminal.out(line);
  if (!given.json) terminal.say(`${countOf(chosen, store.all)}${nextOf(chosen)}`);
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

/** "3 of 42 · 2 open, 1 accepted". */
export function countOf(chosen: readonly ReviewComment[], all: number): string {
  const counts = STATUSES.map((status) => ({ status, count: chosen.filter((one) => one.status === status).length }));
  const said = counts.filter(({ count }) => count > 0).map(({ status, count }) => `${String(count)} ${status}`);
  const of =
    chosen.length === all
      ? `${String(all)} comment${all === 1 ? '' : 's'}`
      : `${String(chosen.length)} of ${String(all)} comments`;
  return [of, said.join(', ')].filter((words) => words !== '').join(' · ');
}

/** What to do next with the first comment that waits. */
function nextOf(chosen: readonly ReviewComment[]): string {
  const open = chosen.find(({ status }) => status === 'open');
  return open === undefined ? '' : `. Next: imprimatur review respond ${open.id} --status accepted --text "…"`;
}

/** Shows one comment whole. */
export async function show(world: World, terminal: Terminal, id: string): Promise<ExitCode> {
  const { comments, anchors, maps } = await anchored(world, (one) => one.id === id);
  const [found] = comments;
  if (found === undefined) return unknown(terminal, id);
  const anchor = anchors.get(id);
  const place = placeOf(found, anchor);
  const rows: [string, string][] = [
    ['Place', found.place === 'none' ? 'not found' : `${place} (${found.place})`],
    ['Sent', spotIn(found, maps)],
    ['Reviewer', [found.reviewer, found.date].filter((words) => words !== '').join(', ')],
    ['On', found.quote],
    ['Became', becameOf({ comment: found, anchor })],
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
