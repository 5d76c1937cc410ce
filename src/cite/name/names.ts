import { keptByText, keptOf } from '../../tree/kept.js';
import type { ReferenceRecord } from '../../model/publication.js';
import { isFields, valuesOf } from '../../tree/fields.js';

/** A name of a record: a person, or a group with its full name and perhaps its short one. */
export interface Name {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly short?: string;
  /** What stands in brackets behind a name in the list alone: "@UNODC" (APA 9.8, 10.15). */
  readonly handle?: string;
  readonly [field: string]: unknown;
}

/** The names of a field of a record; none where it holds none. */
export function namesIn(record: ReferenceRecord, field: string): Name[] {
  return valuesOf(record[field]).filter(isFields);
}

/** The authors of a record; the field `shortauthor` is the short name of its first group. */
export const authorsOf: (record: ReferenceRecord) => readonly Name[] = keptOf((record) => {
  const authors = namesIn(record, 'author');
  const short = typeof record['shortauthor'] === 'string' ? record['shortauthor'] : undefined;
  const first = authors.findIndex((author) => author.literal !== undefined);
  return authors.map((author, index) => {
    const { bracketed, ...name } = withoutBrackets(author);
    const isHandle = bracketed !== undefined && (record.type === 'post' || !/^\p{Lu}[\p{L}-]*$/u.test(bracketed));
    const own = author.short ?? (index === first ? short : undefined) ?? (isHandle ? undefined : bracketed);
    const literal = name.literal === undefined ? {} : { literal: typographic(name.literal) };
    return {
      ...name,
      ...literal,
      ...(own === undefined ? {} : { short: own }),
      ...(isHandle ? { handle: bracketed } : {}),
    };
  });
});

/** "(IWF)" behind the name of a group is its short name, "(Thailand)" and "(UK)" belong to the name. */
const SHORT_BEHIND = /^(.+?)\s*\((?!(?:UK|USA?|UAE|EU|UN|DRC|PRC|ROK|NZ|GB)\))(\p{Lu}[\p{L}\d&-]*\p{Lu}[\p{L}\d]*)\)$/u;

/** "Name [@handle]" and "Name [ABBREVIATION]" in the field of a name, parted. */
function withoutBrackets(author: Name): Name & { readonly bracketed?: string } {
  const [, group, short] = SHORT_BEHIND.exec(author.literal ?? '') ?? [];
  if (group !== undefined && short !== undefined) return { ...author, literal: group, short: author.short ?? short };
  for (const field of ['literal', 'given', 'family'] as const) {
    const [, name, bracketed] = /^(.+?)\s*\[([^\][]+)\]$/.exec(author[field] ?? '') ?? [];
    if (name !== undefined && bracketed !== undefined) return { ...author, [field]: name, bracketed };
  }
  return author;
}

/** A name with its handle, as the list prints it; the style takes what stands in brackets behind a name as it is. */
export function printedName(author: Name): Name {
  const { handle, literal, given } = author;
  if (handle === undefined) return author;
  if (literal !== undefined) return { ...author, literal: `${literal} [${handle}]` };
  return given === undefined ? author : { ...author, given: `${given} [${handle}]` };
}

/** A name with what it did, which the list prints in brackets as a handle. */
export function withRole(name: Name, role: string): Name {
  return { ...name, handle: role };
}

const HANDLE = /\s\[[^\][]*\]/g;

/** The author of a cite without handles. */
export function withoutHandles(author: string, authors: readonly Name[]): string {
  return authors.some(({ handle }) => handle !== undefined) ? author.replace(HANDLE, '') : author;
}

/** Apostrophes as citeproc prints them; words between two of them are in quotation marks. */
export function typographic(words: string): string {
  return words.replace(/(?<![\p{L}\p{N}])'(?=[^\s'])([^']*[^\s'])'(?![\p{L}\p{N}])/gu, '‘$1’').replaceAll("'", '’');
}

/** The same for two spellings that differ in case, marks or spaces only. */
export function folded(words: string): string {
  return foldedOnce(words).folded;
}

const foldedOnce = keptByText((words) => ({
  folded: words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase(),
}));

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
