import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import type { VFile } from 'vfile';
import { z } from 'zod';
import { report } from '../model/finding.js';
import type { StatusMark } from '../model/nodes.js';
import type { Source } from '../model/sources.js';
import { isText } from '../tree/utf8.js';
import { nearest } from '../tree/nearest.js';
import { readYaml, type Read } from '../tree/yaml.js';
import { RULES } from './rules.js';

const words = z.union([z.string(), z.number()]).transform(String);
const status = z.strictObject({
  mark: z.enum(['party', 'signed', 'open', 'unknown']),
  text: words.default(''),
  source: z.union([z.string(), z.array(z.string())]).optional(),
});
const state = z.strictObject({ name: z.string(), short: z.string().optional(), status: z.record(z.string(), status) });

/** `treaty-status.yaml`: what is known of each State and treaty, and from which source. */
const treatyStatusSchema = z.strictObject({
  'as-at': words.optional().describe('The date on which the status was seen, as printed'),
  treaties: z.array(z.strictObject({ id: z.string(), title: words })).min(1),
  groups: z.array(z.strictObject({ title: words, states: z.array(state).min(1) })).min(1),
});

type TreatyStatus = z.infer<typeof treatyStatusSchema>;
type State = z.infer<typeof state>;

/** A table made from a data file, and the keys of the sources that its cells rest on, in the order of the file. */
export interface TreatyTable {
  readonly table: Table;
  readonly sources: readonly string[];
}

/**
 * Turns `treaty-status.yaml` into a table: a column for each treaty, a bold row for each group, a status mark for each
 * State and treaty. Reports on its file what cannot be read; returns undefined then.
 */
export function treatyTable(source: Source): TreatyTable | undefined {
  const { file } = source;
  if (!isText(source)) return undefined;
  const read = readYaml(file, treatyStatusSchema);
  if (read === undefined || !isWhole(read, file)) return undefined;
  const { treaties, groups } = read.value;
  const head = row([[plain('State')], ...treaties.map((treaty) => [plain(treaty.title)])]);
  const rows = groups.flatMap((group) => [
    row([[strong(group.title)], ...treaties.map(() => [])]),
    ...group.states.map((one) => stateRow(one, read.value)),
  ]);
  const table: Table = { type: 'table', align: [null, ...treaties.map(() => null)], children: [head, ...rows] };
  return { table, sources: sourcesOf(read.value) };
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
