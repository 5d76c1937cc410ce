import type { Root, TableRow } from 'mdast';
import { visit } from '../tree/visit.js';

/**
 * Marks the rows that are group headings, whose first cell is bold and whose other cells are empty. It is settled here,
 * as the author wrote it: a row whose cells are withheld from an edition does not become one.
 */
export function markGroups(tree: Root): void {
  visit(tree, 'tableRow', (row) => {
    if (isGroup(row)) row.data = { ...row.data, group: true };
  });
}

function isGroup({ children: [first, ...others] }: TableRow): boolean {
  const bold = first?.children.length === 1 && first.children[0]?.type === 'strong';
  return bold && others.length > 0 && others.every((cell) => cell.children.length === 0);
}
