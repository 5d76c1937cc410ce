import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Manuscript } from './manuscript.js';

/** Gives tables that name a data file their rows. */
export function fillTables(_chapter: { tree: Root; file: VFile }, _manuscript: Manuscript): void {
  // Filled once table-data is there.
}
