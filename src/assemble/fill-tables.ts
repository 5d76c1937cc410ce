import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { report } from '../model/finding.js';
import type { TableBlock } from '../model/nodes.js';
import { sourceLines } from './figure-block.js';
import type { Manuscript } from './manuscript.js';
import { RULES } from './rules.js';
import type { TableData } from './table-block.js';
import { treatyTable } from './table-data.js';

/** Gives each table that names a data file its rows, and its sources where the author names none. */
export function fillTables(chapter: { tree: Root; file: VFile }, manuscript: Manuscript, files: VFile[]): void {
  visit(chapter.tree, 'tableBlock', (block) => {
    const named = (block.data as TableData | undefined)?.dataFile;
    if (named !== undefined) fill(block, { named, chapter, manuscript, files });
  });
}

interface Filling {
  readonly named: string;
  readonly chapter: { file: VFile };
  readonly manuscript: Manuscript;
  readonly files: VFile[];
}

function fill(block: TableBlock, { named, chapter, manuscript, files }: Filling): void {
  const path = `${manuscript.config.manuscript}/${named}`;
  const bytes = manuscript.data.get(path);
  if (bytes === undefined) {
    const reason = `Unexpected data file \`${named}\`, expected a file at ${path}`;
    report(chapter.file, RULES.missingFile, { reason, place: block });
    return;
  }
  const file = new VFile({ path });
  files.push(file);
  const made = treatyTable(bytes, file);
  if (made === undefined) return;
  const given = block.children.some((child) => child.type === 'sourceLine');
  const source = made.sources.map((key) => `@${key}`).join('; ');
  block.children = [made.table, ...block.children, ...(given ? [] : sourceLines(source, block, chapter.file))];
}
