import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '../model/finding.js';
import type { StatusMark } from '../model/nodes.js';
import type { Source } from '../model/sources.js';
import { isText } from '../tree/utf8.js';
import { nearest } from '../tree/nearest.js';
import { readYaml, type Read } from '../tree/yaml.js';
import type { Edition } from '../model/edition.js';
import type { DataMark } from '../tree/withheld/data.js';
import { markTable } from './marked-table.js';
import { RULES } from './rules.js';
import { treatyStatusSchema, type State, type TreatyStatus } from './treaty-status.js';

/** A table made from a data file, and the keys of the sources that its cells rest on, in the order of the file. */
export interface TreatyTable {
  readonly table: Table;
  readonly sources: readonly string[];
  /** The fields of the file that are withheld. */
  readonly marks: readonly DataMark[];
}

/**
 * Turns `treaty-status.yaml` into a table: a column for each treaty, a bold row for each group, a status mark for each
 * State and treaty. Reports on its file what cannot be read; returns undefined then. What the file withholds is marked in
 * the table of the internal edition, and is not in that of the public one.
 */
export function treatyTable(source: Source, edition: Edition): TreatyTable | undefined {
  const { file } = source;
  if (!isText(source)) return undefined;
  const read = readYaml(file, treatyStatusSchema, { edition });
  if (read === undefined || (edition === 'internal' && !isWhole(read, file))) return undefined;
  const { treaties, groups } = read.value;
  const head = row([[plain('State')], ...treaties.map((treaty) => [plain(treaty.title)])]);
  const rows = groups.flatMap((group) => [
    row([[strong(group.title)], ...treaties.map(() => [])]),
    ...group.states.map((one) => stateRow(one, read.value)),
  ]);
  const table: Table = { type: 'table', align: [null, ...treaties.map(() => null)], children: [head, ...rows] };
  if (edition === 'internal') markTable(table, read);
  return { table, sources: sourcesOf(read.value), marks: read.marks };
}

/** Reports a status for a treaty that the file does not name, and a State that stands twice. */
function isWhole({ value, placeOf }: Read<TreatyStatus>, file: VFile): boolean {
  const treaties = value.treaties.map((treaty) => treaty.id);
  const seen = new Set<string>();
  const before = file.messages.length;
  value.groups.forEach((group, at) => {
    group.states.forEach((one, index) => {
      const path = ['groups', at, 'states', index];
      if (seen.has(one.name)) {
        const reason = `Unexpected second row for \`${one.name}\`, expected each State once`;
        report(file, RULES.value, { reason, place: placeOf([...path, 'name']) });
      }
      seen.add(one.name);
      for (const id of Object.keys(one.status).filter((key) => !treaties.includes(key))) {
        const guess = nearest(id, treaties);
        const reason = `Unexpected treaty \`${id}\`, expected one of: ${treaties.join(', ')}`;
        const mend = guess === undefined ? {} : { expected: [guess], mend: `Did you mean \`${guess}\`?` };
        report(file, RULES.value, { reason, place: placeOf([...path, 'status', id]), actual: id, ...mend });
      }
    });
  });
  return file.messages.length === before;
}

function stateRow(one: State, { treaties }: TreatyStatus): TableRow {
  return row([[plain(one.name)], ...treaties.map(({ id }) => [markOf(one.status[id])])]);
}

/** Where nothing is said of a treaty, no evidence was found. */
function markOf(given: State['status'][string] | undefined): StatusMark {
  const text = given?.text ?? '';
  return { type: 'statusMark', mark: given?.mark ?? 'unknown', children: text === '' ? [] : [plain(text)] };
}

function sourcesOf({ treaties, groups }: TreatyStatus): string[] {
  const given = groups.flatMap((group) =>
    group.states.flatMap((one) => treaties.flatMap(({ id }) => one.status[id]?.source ?? [])),
  );
  const keys = given.flatMap((source) => source.split(/[;,\s]+/)).map((key) => key.replace(/^@/, ''));
  return [...new Set(keys.filter((key) => key !== ''))];
}

function row(cells: PhrasingContent[][]): TableRow {
  return { type: 'tableRow', children: cells.map(cell) };
}

function cell(children: PhrasingContent[]): TableCell {
  return { type: 'tableCell', children };
}

function plain(value: string): PhrasingContent {
  return { type: 'text', value };
}

function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [{ type: 'text', value }] };
}
