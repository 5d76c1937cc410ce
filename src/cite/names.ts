import type { ReferenceRecord } from '../model/publication.js';

/** A name of a record: a person, or a group with its full name and perhaps its short one. */
export interface Name {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly short?: string;
  readonly [field: string]: unknown;
}

/** The authors of a record; the field `shortauthor` is the short name of its first group. */
export function authorsOf(record: ReferenceRecord): Name[] {
  const authors = Array.isArray(record['author']) ? (record['author'] as Name[]) : [];
  const short = typeof record['shortauthor'] === 'string' ? record['shortauthor'] : undefined;
  const first = authors.findIndex((author) => author.literal !== undefined);
  return authors.map((author, index) => {
    const own = author.short ?? (index === first ? short : undefined);
    const literal = author.literal === undefined ? {} : { literal: typographic(author.literal) };
    return { ...author, ...literal, ...(own === undefined ? {} : { short: own }) };
  });
}

/** Apostrophes as citeproc prints them. */
export function typographic(words: string): string {
  return words.replaceAll("'", '’');
}

/** The same for two spellings that differ in case, marks or spaces only. */
export function folded(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Full names of groups and the short form of each; a short form that two groups share is left out. */
export function shortNames(records: readonly ReferenceRecord[]): ReadonlyMap<string, string> {
  const shorts = new Map<string, string>();
  const owners = new Map<string, Set<string>>();
  for (const { literal, short } of records.flatMap(authorsOf)) {
    if (literal === undefined || short === undefined || short === literal) continue;
    if (!shorts.has(literal)) shorts.set(literal, short);
    owners.set(short, (owners.get(short) ?? new Set()).add(literal));
  }
  return new Map([...shorts].filter(([, short]) => owners.get(short)?.size === 1));
}
