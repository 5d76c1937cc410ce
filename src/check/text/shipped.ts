import { keptByText } from '../../tree/kept.js';

/** What is made of a file that the tool ships: once for the same words, whichever World they come from. */
export function madeOnce<T extends object>(make: (text: string) => T): (bytes: Uint8Array) => T {
  const made = keptByText(make, 4);
  return (bytes) => made(new TextDecoder().decode(bytes));
}
