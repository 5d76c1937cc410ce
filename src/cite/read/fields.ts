import { z } from 'zod';
import { fieldsOf } from '../../tree/fields.js';

const TYPES = `article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection
dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication
post post-weblog regulation report review review-book software song speech standard thesis treaty webpage`.split(/\s+/);

const WORDS = `DOI ISBN ISSN PMCID PMID URL abstract annote archive archive-place archive_collection archive_location
authority call-number chapter-number citation-key citation-label collection-number collection-title container-title
container-title-short dimensions division edition event-place event-title first-reference-note-number genre issue
journalAbbreviation jurisdiction keyword language license locator medium note number number-of-pages number-of-volumes
original-publisher original-publisher-place original-title page page-first part-number part-title printing publisher
publisher-place references reviewed-genre reviewed-title scale section shortTitle source status supplement-number
title-short translated-title version volume volume-title volume-title-short year-suffix shortauthor literal-reference
literal-citation seenAt url-is`.split(/\s+/);

const DATES = 'accessed available-date event-date issued original-date submitted'.split(' ');
const NAMES = `author chair collection-editor compiler composer container-author contributor curator director editor
editor-translator editorial-director executive-producer guest host illustrator interviewer narrator organizer
original-author performer producer recipient reviewed-author script-writer series-creator translator`.split(/\s+/);

const part = z.union([z.number(), z.string()]);
const date = z.looseObject({
  'date-parts': z.array(z.array(part).min(1).max(3)).min(1).max(2).optional(),
  literal: z.string().optional(),
  raw: z.string().optional(),
});
const name = z
  .looseObject({ family: z.string().optional(), literal: z.string().optional(), short: z.string().optional() })
  .refine((given) => given.family !== undefined || given.literal !== undefined, 'a name needs `family` or `literal`');

function fields<T extends z.ZodType>(names: readonly string[], form: T): Record<string, z.ZodOptional<T>> {
  return Object.fromEntries(names.map((field) => [field, form.optional()]));
}

/** The fields that hold words or numbers, names, and dates. */
export const WORD_FIELDS: ReadonlySet<string> = new Set([...WORDS, 'title']);
export const NAME_FIELDS: ReadonlySet<string> = new Set(NAMES);
export const DATE_FIELDS: ReadonlySet<string> = new Set(DATES);

/** What withholds a source, and what is said of it. */
const WITHHOLDING = ['distribution', 'originator', 'basis', 'until', 'public'];
const EXCEPTIONS = 'exceptions';

/** Every field that an entry may have: the CSL variables, and our own. */
export const KNOWN = [
  ...WORDS,
  ...DATES,
  ...NAMES,
  'id',
  'type',
  'title',
  'level',
  'changes',
  EXCEPTIONS,
  ...WITHHOLDING,
];
export const FREE = ['facts', 'tags', 'custom', 'categories'];

/** An entry of the bibliography: CSL-JSON with our own fields. */
export const entrySchema = z.looseObject({
  ...fields(WORDS, part),
  ...fields(DATES, date),
  ...fields(NAMES, z.array(name)),
  id: z.string().regex(/^[\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*$/u, 'a key of letters, digits, - and _'),
  type: z.enum(TYPES, 'a CSL type'),
  title: z.string().optional(),
  level: z.enum(['A', 'B', 'C']).optional(),
  distribution: z.literal('internal').optional(),
  ...fields(['originator', 'basis', 'until', 'public'], z.string()),
  changes: z.boolean().optional(),
  [EXCEPTIONS]: z.record(z.string(), z.string().regex(/\S+\s+\S+/, 'a reason in words')).optional(),
});

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const REQUIRED = ['id', 'type'];
const SHAPE: Readonly<Record<string, z.ZodType>> = entrySchema.shape;

/** What is wrong with an entry: only the fields that it has are looked at, for of the hundred that there are it has ten. */
export function entryIssues(entry: unknown): readonly Issue[] {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    return entrySchema.safeParse(entry).error?.issues ?? [];
  const fields = fieldsOf(entry);
  const names = [...REQUIRED, ...Object.keys(fields).filter((name) => !REQUIRED.includes(name))];
  return names.flatMap((name) => {
    if (isUsual(name, fields[name])) return [];
    const issues = SHAPE[name]?.safeParse(fields[name]).error?.issues ?? [];
    return issues.map(({ path, message }) => ({ path: [name, ...path], message }));
  });
}

/** What nearly every field holds, told without the schema: words, names of words. */
function isUsual(name: string, value: unknown): boolean {
  if (WORD_FIELDS.has(name)) return typeof value === 'string';
  if (NAME_FIELDS.has(name)) return Array.isArray(value) && value.every(isUsualName);
  return false;
}

function isUsualName(given: unknown): boolean {
  if (typeof given !== 'object' || given === null) return false;
  const { family, literal, short } = fieldsOf(given);
  const words = [family, literal, short].filter((part) => part !== undefined);
  return (family ?? literal) !== undefined && words.every((part) => typeof part === 'string');
}
