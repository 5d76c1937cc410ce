import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { BlockKind } from '../model/blocks.js';
import { report } from '../model/finding.js';
import type { Block } from '../model/nodes.js';
import { RULES } from './word-rules.js';
import { visit } from '../tree/visit.js';

/** What stands nowhere by itself: notes and addresses are printed where they are called. */
const ELSEWHERE = new Set(['footnoteDefinition', 'definition', 'sourceLine', 'placeLine']);

/** Blocks that are set as one list. */
const LISTS = new Set<BlockKind>(['chain', 'where-to-start']);

/** Reports what stands in a block that has no place for it: it would be in no edition. */
export function lostWords(tree: Root, file: VFile): void {
  visit(tree, (node) => {
    const takes = takenBy(node);
    if (takes === undefined || !('children' in node)) return;
    for (const child of node.children) {
      if (ELSEWHERE.has(child.type) || takes.isTaken(child)) continue;
      const reason = `Unexpected ${nameOf(child)} in ${takes.where}, expected ${takes.what}`;
      report(file, RULES.lostWords, { reason, place: child.position });
    }
  });
}

interface Taking {
  readonly where: string;
  readonly what: string;
  readonly isTaken: (child: Nodes) => boolean;
}

function takenBy(node: Nodes): Taking | undefined {
  if (node.type === 'figure') {
    return { where: 'a figure', what: 'paragraphs alone', isTaken: ({ type }) => type === 'paragraph' };
  }
  if (node.type === 'tableBlock') {
    const what = 'one table and paragraphs';
    return { where: 'a table block', what, isTaken: ({ type }) => type === 'paragraph' || type === 'table' };
  }
  return node.type === 'block' ? takenByBlock(node) : undefined;
}

function takenByBlock({ kind }: Block): Taking | undefined {
  if (!LISTS.has(kind)) return undefined;
  return { where: `:::${kind}`, what: 'a list alone', isTaken: ({ type }) => type === 'list' };
}

const NAMES: Partial<Record<Nodes['type'], string>> = {
  nonPublic: 'non-public passage',
  tableBlock: 'table block',
  blockquote: 'quotation',
  thematicBreak: 'rule',
  draw: 'drawn list',
};

function nameOf(child: Nodes): string {
  return child.type === 'block' ? `:::${child.kind}` : (NAMES[child.type] ?? child.type);
}
