import type { BlockContent, DefinitionContent, FootnoteDefinition } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { TABLE_WIDTHS } from '../model/blocks.js';
import { report } from '../model/finding.js';
import type { TableBlock } from '../model/nodes.js';
import { placed } from '../tree/placed.js';
import { attributePlaces } from './attribute-places.js';
import { attributesOf } from './attributes.js';
import { sourceLines } from './figure-block.js';
import { RULES } from './rules.js';

/** Where a table's rows come from, when they come from a data file: kept until the file is read. */
export interface TableData {
  dataFile?: string;
}

/** The table that a `:::table` block describes, its notes and what is printed under it. */
export function tableBlock(node: ContainerDirective, label: string | undefined, file: VFile): TableBlock {
  const given = attributesOf(node);
  const tables = node.children.filter((child) => child.type === 'table');
  if (given['data'] === undefined && tables.length !== 1) {
    const reason = `Unexpected ${String(tables.length)} tables in the block, expected one`;
    report(file, RULES.tableShape, { reason, place: node });
  }
  const columns = columnsOf(given['columns'], node, file);
  const places = attributePlaces(node, file);
  const table: TableBlock = {
    type: 'tableBlock',
    title: given['title'] ?? '',
    width: TABLE_WIDTHS.find((width) => width === given['width']) ?? 'text',
    dense: given['dense'] !== undefined,
    ...(label === undefined ? {} : { label }),
    ...(columns === undefined ? {} : { columns }),
    ...(given['data'] === undefined ? {} : { data: { dataFile: given['data'] } satisfies TableData }),
    places,
    children: [
      ...node.children.filter(isContent),
      ...sourceLines(given['source'], file, places['source'] ?? node.position),
    ],
  };
  return placed(table, node);
}

function isContent(child: BlockContent | DefinitionContent): child is BlockContent | FootnoteDefinition {
  return child.type !== 'definition';
}

function columnsOf(columns: string | undefined, node: ContainerDirective, file: VFile): number[] | undefined {
  if (columns === undefined) return undefined;
  const shares = columns.trim().split(/\s+/).map(Number);
  if (shares.every((share) => Number.isFinite(share) && share > 0)) return shares;
  report(file, RULES.value, {
    reason: `Unexpected columns="${columns}", expected numbers such as "30 40 30"`,
    place: node,
  });
  return undefined;
}
