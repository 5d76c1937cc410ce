import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { mutantsOf, type Mutant } from './mutant.js';

export const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** A place of `src` and the share of its mutants, in per cent, that the tests must kill. */
export interface Goal {
  readonly place: string;
  readonly least: number;
}

/** What is measured where nothing is named. */
export const GOALS: readonly Goal[] = [
  { place: 'mark', least: 85 },
  { place: 'check/print', least: 85 },
  { place: 'check/files/leaks.ts', least: 100 },
  { place: 'check/print/check-leaks.ts', least: 100 },
  { place: 'refer', least: 85 },
  { place: 'cite/cluster/cluster.ts', least: 85 },
  { place: 'parse/directives.ts', least: 85 },
  { place: 'release/deliver.ts', least: 85 },
];

/** A mutant that changes nothing that can be seen, and why. */
interface Equivalent {
  readonly file: string;
  readonly at: string;
  readonly change: string;
  readonly reason: string;
}

const EQUIVALENTS = 'tests/mutants-equivalent.yaml';

/** The mutants of a place that can be told apart from the code as it is. Rules are words for people; their gates have a test of their own. */
export function mutantsAt(place: string): Mutant[] {
  const known = new Set(equivalents().map(keyOf));
  return filesAt(place)
    .flatMap((file) => mutantsOf(file, readFileSync(path.join(ROOT, file), 'utf8')))
    .filter((mutant) => !known.has(keyOf(mutant)));
}

/** The equivalents that no mutant answers to any more. */
export function stale(): string[] {
  const files = [...new Set(equivalents().map(({ file }) => file))];
  const there = new Set(files.flatMap((file) => mutantsOf(file, textAt(file)).map(keyOf)));
  return equivalents()
    .filter((one) => !there.has(keyOf(one)))
    .map(({ file, at, change }) => `${file}: ${change} (${at})`);
}

/** The text of a file of the repository; '' where there is none. */
export function textAt(file: string): string {
  return statSync(path.join(ROOT, file), { throwIfNoEntry: false }) === undefined
    ? ''
    : readFileSync(path.join(ROOT, file), 'utf8');
}

/** Tests of many texts that are judges as well: each is the same at every run, or tries the marks of withheld words. */
const OF_MANY = [
  'tests/commands/run.many.test.ts',
  'tests/leak/near-markers.many.test.ts',
  'tests/leak/places.many.test.ts',
  'tests/leak/select.many.test.ts',
  'tests/check/print/source-words.many.test.ts',
  'tests/mark/guard/names.many.test.ts',
  'tests/parse/unmeant.many.test.ts',
];

/** Every quick test file, and those of many texts that judge. */
export function testsFor(): string[] {
  return filesBelow('tests').filter((file) => OF_MANY.includes(file) || /(?<!\.(?:tool|many))\.test\.ts$/.test(file));
}

/** The source files of a place: a file, or a folder. */
function filesAt(place: string): string[] {
  const named = `src/${place.replace(/^src\//, '').replace(/\/$/, '')}`;
  const file = [named, `${named}.ts`].find((one) =>
    statSync(path.join(ROOT, one), { throwIfNoEntry: false })?.isFile(),
  );
  if (file !== undefined) return [file];
  return filesBelow(named).filter((one) => one.endsWith('.ts') && !/(?:rules|\.d)\.ts$/.test(one));
}

/** Every file below a folder of the repository. */
export function filesBelow(folder: string): string[] {
  const names = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names.map((name) => `${folder}/${name.split(path.sep).join('/')}`).sort();
}

function equivalents(): readonly Equivalent[] {
  return (parse(textAt(EQUIVALENTS)) ?? []) as readonly Equivalent[];
}

function keyOf({ file, at, change }: Pick<Mutant, 'file' | 'at' | 'change'>): string {
  return [file, at, change].join('\u0000');
}
