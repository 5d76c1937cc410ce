import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '../model/finding.js';
import type { TableBlock } from '../model/nodes.js';
import { sourceAt, type Sources } from '../model/sources.js';
import { cloned } from '../tree/clone.js';
import { sourceLines } from './figure-block.js';
import { RULES } from './rules.js';
import type { TableData } from './table-block.js';
import { treatyTable, type TreatyTable } from './table-data.js';
import { visit } from '../tree/visit.js';

interface Where {
  readonly tree: Root;
  readonly file: VFile;
}

/** Gives each table that names a data file its rows, and its sources where the author names none. */
export function fillTables({ tree, file }: Where, sources: Sources): void {
  visit(tree, 'tableBlock', (block) => {
    const named = (block.data as TableData | undefined)?.dataFile;
    if (named !== undefined) fill(block, { named, file, sources });
  });
}

interface Filling {
  readonly named: string;
  readonly file: VFile;
  readonly sources: Sources;
}

function fill(block: TableBlock, { named, file, sources }: Filling): void {
  const path = `${sources.folder}/${named}`;
  const data = sourceAt(sources, path);
  if (data === undefined) {
    const reason = `Unexpected data file \`${named}\`, expected a file at ${path}`;
    report(file, RULES.missingFile, { reason, place: block });
    return;
  }
  const made = treatyTable(data, 'internal');
  if (made === undefined) return;
  const open = made.marks.length === 0 ? undefined : treatyTable(data, 'public');
  const given = block.children.some((child) => child.type === 'sourceLine');
  const own = block.children;
  const filled = ({ table, sources: keys }: TreatyTable): TableBlock['children'] => {
    const source = keys.map((key) => `@${key}`).join('; ');
    return [table, ...own, ...(given ? [] : sourceLines(source, file, block.position))];
  };
  block.children = filled(made);
  if (open !== undefined) block.publicChildren = cloned(filled(open));
}
