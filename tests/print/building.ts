import { run } from '../../src/commands/run.js';
import type { Manner } from '../../src/commands/run/manner.js';
import { EDITIONS } from '../../src/model/edition.js';
import type { Order } from '../../src/model/order.js';
import type { ExitCode, Terminal } from '../../src/model/terminal.js';
import type { World } from '../../src/model/world.js';

const same = (words: string): string => words;
const MANNER: Manner = { command: 'build', format: 'text', strict: false, notes: false, withoutVale: true };
const ORDER: Order = { publications: [], editions: EDITIONS, purpose: 'screen', formats: ['pdf', 'html'] };

/** A terminal that shows nothing and keeps what it was told. */
export function quiet(said: string[]): Terminal {
  const keep = (words: string): void => void said.push(words);
  return { out: keep, say: keep, colours: { error: same, warning: same, info: same, dim: same, bold: same } };
}

/** Builds every publication of a folder in both editions; the lines that were said are added to `said`. */
export function buildAll(world: World, said: string[], order: Partial<Order> = {}): Promise<ExitCode> {
  return run(world, { ...ORDER, ...order }, { terminal: quiet(said), manner: MANNER });
}
