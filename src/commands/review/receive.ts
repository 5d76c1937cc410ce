import { hashOf } from '../../model/hash.js';
import type { ReviewComment, ReviewMap } from '../../model/review.js';
import { EXIT, type ExitCode, type Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';
import { keepComments, keepOriginal, readComments, readMaps } from '../../review/folder.js';
import { importReturn } from '../../review/import.js';
import { mapFor } from '../../review/recognise.js';
import { readReturned } from '../../review/read.js';
import { UnreadableReturn } from '../../review/returned.js';

/** A returned file as named on the command line. */
export interface ReturnedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Receive {
  readonly files: readonly ReturnedFile[];
  readonly reviewer: string;
  readonly dry: boolean;
  readonly json: boolean;
}

interface Receipt {
  readonly comments: ReviewComment[];
  duplicates: number;
  readonly problems: { file: string; message: string }[];
}

/** Reads returned files, keeps what is new in them, and gives a receipt: so many found, placed, known already, not placed. */
export async function receive(world: World, terminal: Terminal, given: Receive): Promise<ExitCode> {
  const [{ comments: known, broken }, { maps, broken: lost }] = [await readComments(world), await readMaps(world)];
  const receipt: Receipt = { comments: [], duplicates: 0, problems: [...broken, ...lost] };
  for (const file of given.files) {
    const read = await readOne(file, { maps, known: [...known, ...receipt.comments], reviewer: given.reviewer });
    if ('message' in read) {
      receipt.problems.push({ file: file.name, message: read.message });
      continue;
    }
    receipt.comments.push(...read.comments);
    receipt.duplicates += read.duplicates;
    receipt.problems.push(...noticesOf(file, read));
    if (!given.dry) await keepOriginal(world, hashOf(file.bytes), { bytes: file.bytes, ending: read.ending });
  }
  if (!given.dry) await keepComments(world, receipt.comments);
  tell(terminal, receipt, given);
  return receipt.problems.some(({ message }) => message.startsWith('Unexpected')) ? EXIT.errors : EXIT.clean;
}

type Read = {
  readonly comments: readonly ReviewComment[];
  readonly duplicates: number;
  readonly ending: string;
  /** What is said of it where nothing was found. */
  readonly empty: string;
};

async function readOne(
  { name, bytes }: ReturnedFile,
  { maps, known, reviewer }: { maps: readonly ReviewMap[]; known: readonly ReviewComment[]; reviewer: string },
): Promise<Read | { message: string }> {
  try {
    const { returned, ending } = await readReturned(bytes);
    const map = mapFor(returned, maps);
    if (map === undefined) {
      const id =
        returned.build === undefined ? 'without a build id, whose words are of no round' : `of build ${returned.build}`;
      return { message: `Unexpected file ${id}, expected one of a round that was sent from this folder` };
    }
    const imported = importReturn(returned, { map, sender: { name, sha256: hashOf(bytes), reviewer }, known });
    return { ...imported, ending, empty: returned.empty };
  } catch (error) {
    if (error instanceof UnreadableReturn) return { message: error.message };
    throw error;
  }
}

function noticesOf({ name }: ReturnedFile, { comments, duplicates, empty }: Read): { file: string; message: string }[] {
  const anonymous = comments.filter(({ reviewer }) => reviewer === '').length;
  return [
    ...(comments.length + duplicates === 0 ? [{ file: name, message: empty }] : []),
    ...(anonymous === 0
      ? []
      : [{ file: name, message: `${String(anonymous)} of its comments name nobody: say who with --reviewer` }]),
  ];
}

const PLACES = { words: 'at their words', block: 'in their block', near: 'near', none: 'not placed' } as const;

function tell(terminal: Terminal, { comments, duplicates, problems }: Receipt, { dry, json }: Receive): void {
  if (json) {
    terminal.out(JSON.stringify({ comments, duplicates, problems }, null, 2));
    return;
  }
  for (const { id, file, line, column, reviewer, text, proposed, quote } of comments)
    terminal.out(
      `${file === '' ? '(no place)' : `${file}:${String(line)}:${String(column)}`}  ${id}  ${reviewer}  ${[text, proposed, quote].find((words) => (words ?? '') !== '') ?? ''}`,
    );
  for (const { file, message } of problems) terminal.say(`${file}: ${message}`);
  const counts = Object.entries(PLACES).map(
    ([place, said]) => `${String(comments.filter((one) => one.place === place).length)} ${said}`,
  );
  terminal.say(
    `${String(comments.length)} new: ${counts.join(', ')}; ${String(duplicates)} known already${dry ? '; nothing was kept' : ''}`,
  );
}
