import { expect } from 'vitest';
import { cited, type Entry } from './edition.js';

/** What is written, and what is printed in the text and in the list. */
export interface Row {
  readonly what: string;
  readonly entries: readonly Entry[];
  readonly text?: readonly (readonly [written: string, printed: string])[];
  readonly list?: readonly string[];
}

/** The one entry of a row is `k`; of several, each is `k1`, `k2` and so on where it has no key. */
export function row(what: string, entry: Entry, printed: { readonly text?: string; readonly list?: string }): Row {
  const text = printed.text === undefined ? {} : { text: [['[@k]', printed.text]] as const };
  const list = printed.list === undefined ? {} : { list: [printed.list] };
  return { what, entries: [{ id: 'k', ...entry }], ...text, ...list };
}

/** Cites a row and holds what is printed against it. */
export async function holds({ entries, text = [], list }: Row): Promise<void> {
  const written =
    text.length > 0 ? text.map(([words]) => words) : [`[${entries.map(({ id }) => `@${String(id)}`).join('; ')}]`];
  const result = await cited(written, entries);
  expect(result.findings).toEqual([]);
  if (text.length > 0) expect(result.words.split('\n')).toEqual(text.map(([, printed]) => printed));
  if (list !== undefined) expect(result.list).toEqual(list);
}

export const person = (family: string, given: string): Entry => ({ family, given });
export const group = (literal: string): readonly Entry[] => [{ literal }];
export const on = (...parts: number[]): Entry => ({ 'date-parts': [parts] });
