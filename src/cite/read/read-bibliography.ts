import type { Point } from 'unist';
import { VFile } from 'vfile';
import { location } from 'vfile-location';
import { report } from '../../model/finding.js';
import type { Bibliography, ReferenceRecord } from '../../model/publication.js';
import { nearest } from '../../tree/nearest.js';
import { isDeeper } from '../../tree/deep.js';
import { entriesOf, type Entry, type Gap } from './entries.js';
import { entryIssues, FREE, KNOWN } from './fields.js';
import { keptFields } from '../import/fields.js';
import { keyOf, ownKey } from '../import/keys.js';
import { readEntries } from '../import/read.js';
import { RULES } from '../rules.js';
import { tidyEntry, type Mended } from '../tidy/record.js';

/** The file, and the place of a character in it; the index of its lines is made once. */
interface Source {
  readonly file: VFile;
  readonly pointAt: (offset: number) => Point;
}

/** Reads CSL-JSON, or a file of a reference manager. Each entry that cannot be used is one finding at its line; the others are kept. */
export function readList(path: string, text: string): Bibliography {
  const source = sourceOf(new VFile({ path, value: text }));
  const records = new Map<string, ReferenceRecord>();
  const lines = new Map<string, number>();
  for (const entry of isLibrary(path, String(source.file)) ? libraryEntries(source) : listEntries(source)) {
    const record = recordOf(entry, source);
    if (record === undefined) continue;
    const before = lines.get(record.id);
    if (before !== undefined) {
      const reason = `Unexpected second entry \`${record.id}\`, expected each key once (first on line ${String(before)})`;
      report(source.file, RULES.entry, { reason, place: placeOfField(entry, 'id', source) });
      continue;
    }
    records.set(record.id, record);
    lines.set(record.id, source.pointAt(entry.start).line);
  }
  return { file: source.file, records, lines };
}

/** The entries of our own form, a JSON list. */
function listEntries(source: Source): Entry[] {
  const { entries, gaps } = entriesOf(String(source.file));
  checkGaps(gaps, source);
  return entries;
}

/** A file that a reference manager writes: of another form, or JSON whose keys are addresses of the manager's own. */
function isLibrary(path: string, text: string): boolean {
  return !/\.json$/i.test(path) || /"id"\s*:\s*(?:\d|"https?:)/.test(text);
}

/** The entries of such a file with readable keys; one that cannot be read is told at its line. */
function libraryEntries({ file }: Source): Entry[] {
  const { toOffset } = location(file);
  const taken = new Set<string>();
  return readEntries(String(file)).flatMap(({ entry, line, fields, fault }): Entry[] => {
    if (fields === undefined) {
      const reason = `Unexpected entry \`${entry}\`: ${fault ?? 'no fields'}`;
      report(file, RULES.libraryEntry, { reason, place: { line, column: 1 } });
      return [];
    }
    const kept = keptFields(fields);
    const id = ownKey(fields) ?? keyOf(tidyEntry(kept).entry as ReferenceRecord, {}, taken);
    taken.add(id);
    return [{ source: '', start: toOffset({ line, column: 1 }) ?? 0, value: { ...kept, id } }];
  });
}

function sourceOf(file: VFile): Source {
  const { toPoint } = location(file);
  const end = String(file).length;
  return { file, pointAt: (offset) => toPoint(Math.min(offset, end)) ?? { line: 1, column: 1 } };
}

/** Between entries stands a comma, around them the brackets of the list. */
function checkGaps(gaps: readonly Gap[], { file, pointAt }: Source): void {
  for (const { start, words, expected } of gaps) {
    if (words.replace(/^\uFEFF|\s/g, '') === expected) continue;
    const typed = words.trim() === '' ? 'nothing' : `\`${words.trim().slice(0, 40)}\``;
    const where = start + (words.length - words.trimStart().length);
    report(file, RULES.syntax, {
      reason: `Unexpected ${typed}, expected \`${expected}\``,
      place: pointAt(where),
    });
  }
}

/** Lists and fields in one another: a record of CSL has four. */
const DEEPEST = 50;

function recordOf(entry: Entry, source: Source): ReferenceRecord | undefined {
  if (entry.fault !== undefined) {
    const reason = `Unexpected JSON: ${entry.fault}, expected an entry`;
    report(source.file, RULES.syntax, { reason, place: faultPlace(entry, source) });
    return undefined;
  }
  if (isDeeper(entry.value, DEEPEST)) {
    const reason = `Unexpected entry ${nameOf(entry.value)} nested deeper than ${String(DEEPEST)} levels, expected fewer`;
    report(source.file, RULES.entry, { reason, place: faultPlace(entry, source) });
    return undefined;
  }
  const tidy = tidyEntry(entry.value);
  const issues = entryIssues(tidy.entry);
  if (issues.length > 0) {
    const [first] = issues;
    const problems = issues.map(({ path, message }) => `\`${path.join('.')}\`: ${message}`);
    const reason = `Unexpected entry ${nameOf(entry.value)}: ${problems.join('; ')}`;
    report(source.file, RULES.entry, { reason, place: placeOfField(entry, String(first?.path[0] ?? ''), source) });
    return undefined;
  }
  const record = tidy.entry as ReferenceRecord;
  for (const field of Object.keys(record)) checkField(field, entry, source);
  for (const mended of tidy.mended) tellMended(mended, entry, source);
  for (const { field, mark } of tidy.left) {
    const reason = `Unexpected mark \`${mark}\` in \`${field}\` of ${nameOf(entry.value)}, expected words`;
    report(source.file, RULES.mark, { reason, place: placeOfField(entry, field, source), actual: mark });
  }
  checkDistribution(record, entry, source);
  return record;
}

function tellMended({ field, from, to }: Mended, entry: Entry, source: Source): void {
  report(source.file, RULES.mended, {
    reason: `Unexpected “${from}” in \`${field}\` of ${nameOf(entry.value)}, printed as “${to}”`,
    place: placeOfField(entry, field, source),
    actual: from,
    expected: [to],
  });
}

/** What is said of a withheld source. */
const SAID = ['originator', 'basis', 'until'];

const NOT_PUBLIC = /^(?:distribution|internal|confidential|restricted|non-?public|not-?public|public)$/i;

/** A field that says otherwise than `distribution` that a source is not public would have no effect. */
function checkDistribution(record: ReferenceRecord, entry: Entry, source: Source): void {
  const inner = FREE.flatMap((field) => wordsIn(record[field])).filter((words) => !SAID.includes(words));
  inner.push(...keywordsOf(record));
  const wrong = [...Object.keys(record).filter((field) => field !== 'distribution'), ...inner].find(
    (words) => SAID.includes(words) || NOT_PUBLIC.test(words.trim()),
  );
  if (wrong === undefined || record.distribution === 'internal') return;
  const reason = `Unexpected \`${wrong}\` in ${nameOf(record)}, expected "distribution": "internal" beside "id"`;
  report(source.file, RULES.distribution, { reason, place: placeOfField(entry, wrong, source) });
}

function keywordsOf({ keyword }: ReferenceRecord): string[] {
  return typeof keyword === 'string' ? keyword.split(/[,;]/) : [];
}

/** The names and words of a field that holds other fields. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...wordsIn(inner)]);
}

function checkField(field: string, entry: Entry, source: Source): void {
  if (KNOWN.includes(field) || FREE.includes(field)) return;
  const guess = nearest(field, KNOWN);
  report(source.file, RULES.unknownField, {
    reason: `Unexpected field \`${field}\` in ${nameOf(entry.value)}, expected a CSL field`,
    place: placeOfField(entry, field, source),
    actual: field,
    ...(guess === undefined ? {} : { expected: [guess], mend: `Did you mean \`${guess}\`?` }),
  });
}

function nameOf(value: unknown): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? `\`${id}\`` : 'without a key';
}

/** JSON.parse names the character at which it gave up, in one of two ways. */
function faultPlace(entry: Entry, source: Source): Point {
  const offset = /position (\d+)/.exec(entry.fault ?? '')?.[1];
  return source.pointAt(entry.start + Math.min(Number(offset ?? 0), entry.source.length));
}

function placeOfField(entry: Entry, field: string, source: Source): Point {
  return source.pointAt(entry.start + Math.max(entry.source.indexOf(`"${field}"`), 0));
}
