import { readFileSync } from 'node:fs';
import path from 'node:path';
import { receive } from '../../src/commands/review/receive.js';
import type { ExitCode } from '../../src/model/terminal.js';
import type { ReviewComment } from '../../src/model/review.js';
import { keepMap } from '../../src/review/folder.js';
import { mapFromJson } from '../../src/review/store.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { listening } from '../terminal.js';
import { CHAPTER, FILES } from './sent.js';

/** A file that came back, as a program wrote it. */
export const bytesOf = (name: string): Uint8Array => readFileSync(path.join(import.meta.dirname, 'files', name));

const map = mapFromJson(new TextDecoder().decode(bytesOf('sent.map.json')));

export interface Answer {
  readonly code: ExitCode;
  readonly comments: readonly ReviewComment[];
  readonly problems: readonly { readonly message: string }[];
}

/** What an import of a returned PDF tells, by the map of the copy that was sent. */
export async function imported(bytes: Uint8Array, build = map.build): Promise<Answer> {
  const world = new MemoryWorld(FILES);
  await keepMap(world, { ...map, build });
  const terminal = listening();
  const files = [{ name: 'back.pdf', bytes }];
  const code = await receive(world, terminal, { files, reviewer: 'Office X', dry: true, json: true });
  return { code, ...(JSON.parse(terminal.outs.join('\n')) as Omit<Answer, 'code'>) };
}

/** What stands in the manuscript where a comment came back. */
const at = ({ line, column }: ReviewComment): string =>
  (CHAPTER.split('\n')[line - 1] ?? '').slice(column - 1, column + 7);

/** A comment in one row: kind, reviewer, words, quotation, and where it came back. */
export const rowOf = (comment: ReviewComment): string[] => [
  comment.kind,
  comment.reviewer,
  comment.proposed ?? comment.text,
  comment.quote,
  comment.place,
  comment.place === 'none' ? '' : at(comment),
];
