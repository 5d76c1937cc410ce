import type { Edition } from '../../model/edition.js';
import type { Order } from '../../model/order.js';

export function orderFor(name: string, edition: Edition): Order {
  return { publications: [name], editions: [edition], purpose: 'screen', formats: ['html'] };
}

export function keyOf({ publications, editions }: Order): string {
  return `${publications.join()} ${editions.join()}`;
}

export function once<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const made = kept.get(key) ?? make();
  kept.set(key, made);
  return made;
}
