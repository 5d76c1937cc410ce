import { z } from 'zod';
import { STATUSES } from '../../model/review.js';
import { EXIT } from '../../model/terminal.js';
import type { World } from '../../model/world.js';
import { respond } from './answer.js';

const answer = z.object({
  id: z.string(),
  status: z.enum(STATUSES),
  text: z.string(),
  where: z.string().optional(),
});

const plain = (words: string): string => words;

/** Answers a comment as `imprimatur review respond` does, without a terminal; undefined where what is said is no answer. */
export async function answered(world: World, said: unknown): Promise<{ done: boolean; why: string } | undefined> {
  const given = answer.safeParse(said).data;
  if (given === undefined) return undefined;
  const words: string[] = [];
  const say = (line: string): void => void words.push(line);
  const colours = { error: plain, warning: plain, info: plain, dim: plain, bold: plain };
  const code = await respond(world, { out: say, say, colours }, given);
  return { done: code === EXIT.clean, why: code === EXIT.clean ? '' : words.join(' ') };
}
