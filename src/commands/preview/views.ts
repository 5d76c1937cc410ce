import type { Edition } from '../../model/edition.js';
import type { Order } from '../../model/order.js';

/** What the desk can show: both editions, and the internal one as `review send` makes it for reviewers. */
export const VIEWS = ['public', 'internal', 'review'] as const;

export type View = (typeof VIEWS)[number];

export function orderFor(name: string, view: View): Order {
  const edition: Edition = view === 'public' ? 'public' : 'internal';
  const purpose = view === 'review' ? 'review' : 'screen';
  return { publications: [name], editions: [edition], purpose, formats: ['html'] };
}

export function keyOf({ publications, editions, purpose }: Order): string {
  return `${publications.join()} ${editions.join()} ${purpose}`;
}

export function once<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const made = kept.get(key) ?? make();
  kept.set(key, made);
  return made;
}

export function wordsOfError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
