import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '../model/finding.js';
import { RULES } from './word-rules.js';
import { visit } from '../tree/visit.js';

/** Fills rows that are shorter than their head, and reports those that are longer: their last cells have no column. */
export function evenRows(tree: Root, file: VFile): void {
  visit(tree, 'table', (table) => {
    const [head, ...rows] = table.children;
    const width = head?.children.length ?? 0;
    const source = String(file);
    const begins = (row: (typeof rows)[number]): boolean => source[row.position?.start.offset ?? -1] === '|';
    for (const row of rows) {
      const count = row.children.length;
      if (head !== undefined && begins(head) && !begins(row)) {
        const reason =
          'Unexpected row without the bar | before its first cell, expected one, or an empty line before it';
        report(file, RULES.row, { reason, place: row, mend: 'Write the bar, or an empty line where the table ends.' });
      }
      while (row.children.length < width) row.children.push({ type: 'tableCell', children: [] });
      if (count <= width) continue;
      const cells = `${String(count)} cells, the head has ${String(width)}`;
      report(file, RULES.row, { reason: `Unexpected row of ${cells}, expected as many as the head`, place: row });
    }
  });
}
