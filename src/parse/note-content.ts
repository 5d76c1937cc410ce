import type { Root } from 'mdast';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../model/finding.js';
import { isParent } from '../tree/parents.js';
import { RULES } from './rules.js';

/** What stands in a note as lines of its own; words stand in these. */
const LINES = new Set(['paragraph', 'list', 'listItem', 'blockquote', 'code']);

/** Blocks that no note can hold: it stands at the foot of a page, inside the sentence that calls it. */
const BLOCKS = new Set([
  'heading',
  'table',
  'tableBlock',
  'figure',
  'block',
  'draw',
  'nonPublic',
  'thematicBreak',
  'html',
]);

/** Reports what stands in a note and cannot be set there. */
export function checkNotes(tree: Root, file: VFile): void {
  visit(tree, 'footnoteDefinition', (note) => {
    for (const block of blocksIn(note)) {
      const reason = `Unexpected ${block.type === 'nonPublic' ? 'passage' : block.type} in the note [^${note.label ?? note.identifier}], expected paragraphs, lists, quotations or code`;
      report(file, RULES.noteContent, { reason, place: block });
    }
  });
}

function blocksIn(node: Node): Node[] {
  if (!isParent(node)) return [];
  return node.children.flatMap((child) =>
    BLOCKS.has(child.type) ? [child] : LINES.has(child.type) ? blocksIn(child) : [],
  );
}
