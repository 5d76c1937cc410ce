// Holds every cited statement against what its sources were seen to say: numbers, dates and articles of the statement must
// occur in `bibliography/facts.yaml` under a key that it cites. Lists those that do not. Usage: npm run facts
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { isAmong, numbersIn } from './facts/numbers.js';
import { statementsOf, type Statement } from './facts/statements.js';

const ROOT = path.resolve(import.meta.dirname, '..');
const list = z.array(z.coerce.string()).default([]);
const entrySchema = z.strictObject({ figures: list, dates: list, articles: list, from: list });
const ownSchema = z.array(z.strictObject({ file: z.string(), text: z.string(), why: z.string() }));
const partSchema = z.union([z.string(), z.object({ file: z.string() })]);
const publicationSchema = z.object({
  parts: z.object({
    front: z.array(partSchema).optional(),
    body: z.array(partSchema),
    annex: z.array(partSchema).optional(),
  }),
});
const recordSchema = z.object({
  id: z.string(),
  level: z.string().optional(),
  title: z.string().default(''),
  number: z.coerce.string().default(''),
  issued: z.object({ 'date-parts': z.array(z.array(z.coerce.number())).optional() }).optional(),
});

const read = (...parts: string[]) => readFile(path.join(ROOT, ...parts), 'utf8');
const { own, names, ...entries } = z
  .object({ own: ownSchema.default([]), names: z.record(z.string(), z.string()).default({}) })
  .catchall(z.unknown())
  .parse(parse(await read('bibliography', 'facts.yaml')));
const records = new Map(
  z
    .array(recordSchema)
    .parse(JSON.parse(await read('bibliography', 'references.json')))
    .map((record) => [record.id, record]),
);

/** What a work was seen to say, as numbers: its facts, and its own title, number and date. */
const known = new Map<string, Set<string>>();
function numbersOf(key: string): Set<string> {
  const before = known.get(key);
  if (before !== undefined) return before;
  const { figures, dates, articles } = entrySchema.parse(entries[key] ?? {});
  const record = records.get(key);
  const words = [
    ...figures,
    ...dates,
    ...articles,
    record?.title ?? '',
    record?.number ?? '',
    dateOf(record?.issued?.['date-parts']?.[0]),
  ];
  const found = numbersIn(words.map((each) => withMonths(each)).join(' ; '), { small: true });
  known.set(key, found);
  return found;
}

/** A date as its words: "26 January 2021". */
function dateOf([year, month, day]: readonly number[] = []): string {
  const name = month === undefined ? '' : new Date(2000, month - 1).toLocaleString('en', { month: 'long' });
  return [day ?? '', name, year ?? ''].join(' ');
}

const SHORT = /\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?/g;
const LONG: Record<string, string> = {
  Jan: 'January',
  Feb: 'February',
  Mar: 'March',
  Apr: 'April',
  Jun: 'June',
  Jul: 'July',
  Aug: 'August',
  Sep: 'September',
  Sept: 'September',
  Oct: 'October',
  Nov: 'November',
  Dec: 'December',
};
function withMonths(words: string): string {
  return words.replace(SHORT, (short, name: string) => LONG[name] ?? short);
}

async function filesOf(name: string): Promise<string[]> {
  const { parts } = publicationSchema.parse(parse(await read('manuscript', name, 'publication.yaml')));
  const all = [...(parts.front ?? []), ...parts.body, ...(parts.annex ?? [])];
  return all.map((part) => path.posix.join('manuscript', name, typeof part === 'string' ? part : part.file));
}

interface Gap {
  readonly statement: Statement;
  readonly missing: readonly string[];
}

/** What of a statement occurs in none of the works that it cites. */
function gapOf(statement: Statement): Gap | undefined {
  const named = Object.entries(names).flatMap(([name, key]) => (statement.words.includes(name) ? key : []));
  const keys = [...statement.cites.map(({ key }) => key), ...named];
  const seen = new Set(keys.flatMap((key) => [...numbersOf(key)]));
  const asked = numbersIn(withMonths(wordsOfOthers(statement)));
  if (statement.own) for (const { locator } of statement.cites) for (const each of numbersIn(locator)) asked.add(each);
  const missing = [...asked].filter((each) => !isAmong(each, seen));
  return missing.length === 0 ? undefined : { statement, missing };
}

/** The words before those that are the guide's own. */
function wordsOfOthers({ file, words }: Statement): string {
  const ends = own.filter((each) => file.endsWith(each.file)).map(({ text }) => words.indexOf(text));
  return words.slice(0, Math.min(words.length, ...ends.filter((end) => end >= 0)));
}

const files = [...(await filesOf('guide')), ...(await filesOf('brief'))];
const statements: Statement[] = [];
/** Chapters for the reviewers alone list what is weak: they are held against the facts, but not counted. */
const internal = new Set<string>();
for (const file of files) {
  const text = await read(...file.split('/'));
  statements.push(...statementsOf(file, text));
  if (/^distribution: internal$/m.test(text)) internal.add(file);
}
const cited = statements.filter((each) => each.own && !internal.has(each.file));
const gaps = statements.filter(({ cites }) => cites.length > 0).flatMap((statement) => gapOf(statement) ?? []);
for (const { statement, missing } of gaps) {
  const keys = [...new Set(statement.cites.map(({ key }) => key))].join(' ');
  console.log(
    `${statement.file}:${String(statement.line)}  ${missing.join(', ')}  not in ${keys}\n    ${statement.words.slice(0, 160)}`,
  );
}

const works = [...new Set(cited.flatMap(({ cites }) => cites.map(({ key }) => key)))].flatMap(
  (key) => records.get(key) ?? [],
);
const share = (part: number, whole: number) =>
  `${String(part)} of ${String(whole)} (${((100 * part) / Math.max(whole, 1)).toFixed(1)} %)`;
const isWeak = ({ cites }: Statement) => cites.every(({ key }) => records.get(key)?.level !== 'A');
const undated = works.filter(({ issued }) => issued === undefined);
const numbers = cited.reduce((sum, { words }) => sum + numbersIn(words).size, 0);
console.log(
  `Statements that cite: ${String(cited.length)}, with ${String(numbers)} numbers; not explained: ${String(gaps.length)}`,
);
console.log(
  `Works cited: ${String(works.length)}; of level A ${share(works.filter(({ level }) => level === 'A').length, works.length)}; undated ${share(undated.length, works.length)}`,
);
console.log(`Statements on level B alone: ${share(cited.filter(isWeak).length, cited.length)}`);
const byKey = (test: (each: Statement) => boolean) => {
  const counts = new Map<string, number>();
  for (const { cites } of cited.filter(test)) for (const { key } of cites) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([key, count]) => `${key} ${String(count)}`)
    .join(', ');
};
if (process.argv.includes('--weak'))
  console.log(`On level B alone: ${byKey(isWeak)}\nUndated: ${undated.map(({ id }) => id).join(', ')}`);
process.exitCode = gaps.length === 0 ? 0 : 1;
