import type { CommentStatus, ReviewComment } from '../../model/review.js';
import { EXIT, type ExitCode, type Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';
import { keepComments, readComments } from '../../review/folder.js';
import { linesOf } from './lines.js';
import { countOf, unknown } from './list.js';
import { anchored, brokenOf, toldBy, type Anchored } from './store.js';

/** What confirms that the text of a comment is gone, where a place is asked for. */
const GONE = 'gone';

export interface Answer {
  readonly id: string;
  readonly status: CommentStatus;
  readonly text: string;
  /** `chapter.md:12`, where that is not where the comment stands, or `gone`. */
  readonly where?: string | undefined;
}

/** Answers a comment. A rejection gives its reason. */
export async function respond(
  world: World,
  terminal: Terminal,
  { id, status, text, where }: Answer,
): Promise<ExitCode> {
  const found = (await readComments(world)).comments.find((one) => one.id === id);
  if (found === undefined) return unknown(terminal, id);
  if (status === 'rejected' && text.trim() === '') {
    terminal.say(`Unexpected rejection of ${id} without a reason, expected --text "…"`);
    return EXIT.usage;
  }
  if (where !== undefined && where !== GONE && !/^\S+:\d+$/.test(where)) {
    terminal.say(`Unexpected place “${where}”, expected file:line, such as one.md:12, or gone`);
    return EXIT.usage;
  }
  const response = text === '' ? found.response : text;
  await keepComments(world, [{ ...found, status, response, ...(where === undefined ? {} : { where }) }]);
  terminal.say(`${id}: ${status}`);
  return EXIT.clean;
}

/** What stands between a round and its end, each comment with what is to do. */
export async function checkRound(world: World, terminal: Terminal, round: string): Promise<ExitCode> {
  const store = await anchored(world, (one) => one.round === round);
  const faults = toldBy(store).flatMap((one) => {
    const fault = faultOf(one.comment, store);
    return fault === undefined ? [] : [{ ...one, fault }];
  });
  for (const line of [...brokenOf(store), ...linesOf(faults, terminal.colours)]) terminal.out(line);
  const count = faults.length + store.broken.length;
  const left = count === 0 ? 'nothing is left to do' : `${String(count)} need you before it can close`;
  terminal.say(`Round ${round}: ${countOf(store.comments, store.comments.length)} · ${left}`);
  return count > 0 ? EXIT.errors : EXIT.clean;
}

function faultOf(comment: ReviewComment, { anchors }: Anchored): string | undefined {
  const { id, status, response, where, kind } = comment;
  if (status === 'open') return 'not answered';
  if (status === 'rejected' && response.trim() === '') return 'rejected without a reason';
  const anchor = anchors.get(id);
  if (where !== undefined || kind === 'reply') return undefined;
  if ((status === 'accepted' || status === 'partly') && anchor?.isUntouched === true)
    return 'said to be done, but its text is as it was sent: change it, or say with --where FILE:LINE where it was changed';
  if (anchor?.kind === 'orphan' && !isClosed(comment))
    return 'its text is not found: confirm with --where gone, or say with --where FILE:LINE where it is now';
  return undefined;
}

/** A comment that asks for nothing more. */
function isClosed({ status }: ReviewComment): boolean {
  return status === 'rejected' || status === 'duplicate';
}
