import type { ReferenceRecord } from '../../model/publication.js';
import { entrySchema } from '../read/fields.js';
import { tidyEntry } from '../tidy/record.js';
import { signsOf } from '../quality/signs.js';
import { isSameTitle, titleKey } from '../title/titles.js';
import { keptFields } from './fields.js';
import { keyOf } from './keys.js';
import type { Given } from './given.js';
import { readEntries } from './read.js';

/** A file of a reference manager, as named on the command line. */
export interface ImportFile {
  readonly name: string;
  readonly text: string;
}

/** An entry that could not be read, at its line. */
interface Refused {
  readonly file: string;
  readonly line: number;
  readonly entry: string;
  readonly reason: string;
}

/** What an import did, or would do: keys of works that are new, of works that were there, and what could not be read. */
export interface Imported {
  readonly added: readonly string[];
  /** Works that were there. */
  readonly merged: readonly string[];
  /** Those of them that lacked nothing that the files say. */
  readonly known: readonly string[];
  /** Entries of one work that the files hold several times, by the key under which it was added. */
  readonly same: readonly {
    readonly file: string;
    readonly line: number;
    readonly entry: string;
    readonly key: string;
  }[];
  readonly refused: readonly Refused[];
  /** All works: those that were there, in their order and with their own fields, then the new ones. */
  readonly records: readonly ReferenceRecord[];
}

/** Adds the works of some files to a bibliography. A work that is there already only gets the fields that it lacks. */
export function importWorks(existing: readonly ReferenceRecord[], files: readonly ImportFile[]): Imported {
  const works = new Works(existing);
  const refused: Refused[] = [];
  const same: Imported['same'][number][] = [];
  const [added, merged, more] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { name, text } of files) {
    for (const given of readEntries(text)) {
      const at = { file: name, line: given.line, entry: given.entry };
      const read = recordOf(given);
      if (typeof read === 'string') {
        refused.push({ ...at, reason: read });
        continue;
      }
      const twin = works.twinOf(read);
      if (twin === undefined) added.add(works.add(read, given.fields ?? {}));
      else {
        const isMore = works.complete(twin, read);
        if (added.has(twin.id)) same.push({ ...at, key: twin.id });
        else (isMore ? more : merged).add(twin.id);
      }
    }
  }
  const known = [...merged].filter((key) => !more.has(key));
  return { added: [...added], merged: [...new Set([...merged, ...more])], known, same, refused, records: works.all() };
}

/** An entry as a record with a key of its own to come, or why it is refused. */
function recordOf({ fields, fault }: Given): ReferenceRecord | string {
  if (fields === undefined) return fault ?? 'Unexpected entry without fields';
  const read = entrySchema.safeParse(tidyEntry({ ...keptFields(fields), id: 'imported' }).entry);
  if (read.success) {
    const record = read.data as ReferenceRecord;
    return saysNothing(record) ? 'Unexpected entry without title and names, expected one of them' : record;
  }
  if (typeof fields['itemType'] === 'string')
    return 'Unexpected item of Zotero’s own, expected CSL: export as “Better CSL JSON” or “CSL JSON”';
  return read.error.issues.map(({ path, message }) => `\`${path.join('.')}\`: ${message}`).join('; ');
}

function saysNothing({ title = '', author, editor, 'literal-reference': written }: ReferenceRecord): boolean {
  const isEmpty = (names: unknown): boolean => !Array.isArray(names) || names.length === 0;
  return title === '' && isEmpty(author) && isEmpty(editor) && written === undefined;
}

/** The works of a bibliography, found by what they share with another record of the same work. */
class Works {
  readonly #byKey = new Map<string, ReferenceRecord>();
  readonly #bySign = new Map<string, string>();
  readonly #byTitle = new Map<string, string[]>();

  constructor(records: readonly ReferenceRecord[]) {
    for (const record of records) this.#keep(record);
  }

  all(): ReferenceRecord[] {
    return [...this.#byKey.values()];
  }

  twinOf(record: ReferenceRecord): ReferenceRecord | undefined {
    const bySign = signsOf(record).flatMap(({ sign }) => this.#bySign.get(sign) ?? [])[0];
    const same = (this.#byTitle.get(titleKey(record)) ?? []).map((key) => this.#byKey.get(key));
    const byTitle = same.find((other) => other !== undefined && isSameTitle(record, other));
    return bySign === undefined ? byTitle : this.#byKey.get(bySign);
  }

  /** Gives a work the fields that it lacks, and says whether there were any; its key, level, notes and words stay. */
  complete(twin: ReferenceRecord, record: ReferenceRecord): boolean {
    const isMore = Object.keys(record).some((field) => !(field in twin));
    if (isMore) this.#keep({ ...record, ...twin });
    return isMore;
  }

  add(record: ReferenceRecord, given: Readonly<Record<string, unknown>>): string {
    const id = keyOf(record, given, new Set(this.#byKey.keys()));
    this.#keep({ ...record, id });
    return id;
  }

  #keep(record: ReferenceRecord): void {
    this.#byKey.set(record.id, record);
    for (const { sign } of signsOf(record)) if (!this.#bySign.has(sign)) this.#bySign.set(sign, record.id);
    const keys = this.#byTitle.get(titleKey(record)) ?? [];
    if (!keys.includes(record.id)) this.#byTitle.set(titleKey(record), [...keys, record.id]);
  }
}
