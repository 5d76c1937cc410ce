import { hashOf } from '../../model/hash.js';
import type { ReviewComment, ReviewMap } from '../../model/review.js';
import { EXIT, type ExitCode, type Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';
import { keepComments, keepOriginal, readComments, readMaps } from '../../review/folder.js';
import { importReturn } from '../../review/import.js';
import { answeredBy, isKnown } from '../../review/matrix/answers.js';
import { readReturned } from '../../review/read.js';
import { mapFor } from '../../review/recognise.js';
import { UnreadableReturn, type Returned } from '../../review/returned.js';
import { tell, type Receipt } from './receipt.js';

/** A returned file as named on the command line. */
export interface ReturnedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Receive {
  readonly files: readonly ReturnedFile[];
  readonly reviewer: string;
  /** Of files that do not tell it: the round and the publication. */
  readonly round?: string | undefined;
  readonly publication?: string | undefined;
  readonly dry: boolean;
  readonly json: boolean;
}

/** Reads returned files, keeps what is new in them, and gives a receipt: so many found, placed, known already, not placed. */
export async function receive(world: World, terminal: Terminal, given: Receive): Promise<ExitCode> {
  const [{ comments: known, broken }, { maps, broken: lost }] = [await readComments(world), await readMaps(world)];
  const receipt: Receipt = { comments: [], revised: [], answered: [], duplicates: 0, problems: [...broken, ...lost] };
  for (const file of given.files) {
    const changed = new Map([...receipt.revised, ...receipt.answered].map((one) => [one.id, one]));
    const now = [...known, ...receipt.comments].map((one) => changed.get(one.id) ?? one);
    const read = await readOne(file, { maps, known: now, given });
    if ('message' in read) {
      receipt.problems.push({ file: file.name, message: read.message });
      continue;
    }
    receipt.comments.push(...read.comments);
    receipt.revised.push(...read.revised);
    receipt.answered.push(...read.answered);
    receipt.duplicates += read.duplicates;
    receipt.problems.push(...noticesOf(file, read));
    if (!given.dry) await keepOriginal(world, hashOf(file.bytes), { bytes: file.bytes, ending: read.ending });
  }
  if (!given.dry) await keepComments(world, [...receipt.comments, ...receipt.revised, ...receipt.answered]);
  tell(terminal, receipt, given);
  return receipt.problems.some(({ message }) => message.startsWith('Unexpected')) ? EXIT.errors : EXIT.clean;
}

interface Read {
  readonly comments: readonly ReviewComment[];
  /** Comments of the store whose reviewers have written them anew. */
  readonly revised: readonly ReviewComment[];
  /** Comments of the store that a matrix answers. */
  readonly answered: readonly ReviewComment[];
  readonly disputed: readonly string[];
  readonly duplicates: number;
  readonly ending: string;
  /** What is said of how it was read. */
  readonly notice: string | undefined;
  /** What is said of it where nothing was found. */
  readonly empty: string;
}

interface At {
  readonly maps: readonly ReviewMap[];
  readonly known: readonly ReviewComment[];
  readonly given: Receive;
}

async function readOne({ name, bytes }: ReturnedFile, at: At): Promise<Read | { message: string }> {
  try {
    const { returned, ending } = await readReturned(bytes);
    const { comments: answered, disputed } = answeredBy(returned.rows ?? [], at.known);
    const read = { answered, disputed, ending, notice: returned.notice, empty: returned.empty };
    const asks = returned.rows?.some((row) => row.cells.comment !== undefined && !isKnown(row, at.known)) ?? true;
    if (!asks) return { ...read, comments: [], revised: [], duplicates: returned.rows?.length ?? 0 };
    const { round = '', publication = '', reviewer } = at.given;
    const map = mapFor(returned, at.maps, { round, publication });
    if (map === undefined) return { message: refusalOf(returned) };
    return {
      ...importReturn(returned, { map, sender: { name, sha256: hashOf(bytes), reviewer }, known: at.known }),
      ...read,
    };
  } catch (error) {
    if (error instanceof UnreadableReturn) return { message: error.message };
    throw error;
  }
}

function refusalOf({ build, round }: Returned): string {
  if (round !== undefined)
    return 'Unexpected table that names no copy, expected the round and, where several publications were sent, the publication: --round C --publication guide';
  const id = build === undefined ? 'without a build id, whose words are of no round' : `of build ${build}`;
  return `Unexpected file ${id}, expected one of a round that was sent from this folder`;
}

function noticesOf({ name }: ReturnedFile, read: Read): { file: string; message: string }[] {
  const { comments, revised, duplicates, answered, disputed, notice, empty } = read;
  const anonymous = comments.filter(({ reviewer }) => reviewer === '').length;
  return [
    ...(notice === undefined ? [] : [{ file: name, message: notice }]),
    ...(comments.length + revised.length + duplicates + answered.length + disputed.length === 0
      ? [{ file: name, message: empty }]
      : []),
    ...disputed.map((message) => ({ file: name, message })),
    ...(anonymous === 0
      ? []
      : [{ file: name, message: `${String(anonymous)} of its comments name nobody: say who with --reviewer` }]),
  ];
}
