import type { Table, TableRow } from 'mdast';
import type { NonPublicFacts } from '../model/withheld.js';
import type { Read } from '../tree/yaml.js';
import type { TreatyStatus } from './treaty-status.js';

/** Marks in the table of an internal edition what its data file withholds: a column, the rows of a group, a row, a cell. */
export function markTable(table: Table, { value, marks }: Read<TreatyStatus>): void {
  const [head, ...rows] = table.children;
  for (const { path, facts } of marks) {
    const [list, index = 0, ...inner] = path;
    if (list === 'treaties') markColumn(head, Number(index), facts);
    if (list === 'groups') markInGroup(rowsOf(value, rows, Number(index)), { inner, facts, value });
  }
}

function markColumn(head: TableRow | undefined, index: number, column: NonPublicFacts): void {
  const cell = head?.children[index + 1];
  if (cell !== undefined) cell.data = { ...cell.data, column };
}

/** The rows of a group: its heading, and one for each State. */
function rowsOf({ groups }: TreatyStatus, rows: readonly TableRow[], group: number): readonly TableRow[] {
  const before = groups.slice(0, group).reduce((sum, { states }) => sum + states.length + 1, 0);
  return rows.slice(before, before + (groups[group]?.states.length ?? 0) + 1);
}

interface Marking {
  /** The path from the group. */
  readonly inner: readonly (string | number)[];
  readonly facts: NonPublicFacts;
  readonly value: TreatyStatus;
}

/** A field is marked with the smallest part of the table that prints it. */
function markInGroup([heading, ...states]: readonly TableRow[], { inner, facts, value }: Marking): void {
  const [field, index = 0, name, treaty] = inner;
  if (field === undefined) return markGroup([heading, ...states], facts);
  const row = field === 'states' ? states[Number(index)] : heading;
  if (row === undefined) return;
  const whole = name === undefined && field === 'states';
  const column = treaty === undefined ? 0 : value.treaties.findIndex(({ id }) => id === treaty) + 1;
  const part = whole ? row : row.children[column];
  if (part !== undefined) part.data = { ...part.data, withheld: facts };
}

/** The rows of a group are one withheld text. */
function markGroup(rows: readonly (TableRow | undefined)[], facts: NonPublicFacts): void {
  for (const [index, row] of rows.entries()) {
    if (row === undefined) continue;
    row.data = { ...row.data, withheld: index === 0 ? facts : { ...facts, continues: true } };
  }
}
