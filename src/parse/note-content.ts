import type { FootnoteDefinition, Root } from 'mdast';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { report } from '../model/finding.js';
import { isParent } from '../tree/parents.js';
import { RULES } from './rules.js';
import { visit } from '../tree/visit.js';

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

/** Reports what stands in a note and cannot be set there, and notes whose words stand behind them, where they are text. */
export function checkNotes(tree: Root, file: VFile): void {
  visit(tree, 'footnoteDefinition', (note, index, parent) => {
    const next = index === undefined ? undefined : parent?.children[index + 1];
    checkWords(note, next, file);
    for (const block of blocksIn(note)) {
      const reason = `Unexpected ${block.type === 'nonPublic' ? 'passage' : block.type} in the note [^${note.label ?? note.identifier}], expected paragraphs, lists, quotations or code`;
      report(file, RULES.noteContent, { reason, place: block });
    }
  });
}

/** A note without words, and a paragraph behind a note that is set in, but by less than belongs to a note. */
function checkWords(note: FootnoteDefinition, next: Node | undefined, file: VFile): void {
  const name = `[^${note.label ?? note.identifier}]`;
  if (note.children.length === 0) {
    report(file, RULES.emptyNote, { reason: `Unexpected end of the note ${name}, expected its words`, place: note });
    return;
  }
  const set = (next?.position?.start.column ?? 1) - (note.position?.start.column ?? 1);
  if (next?.type !== 'paragraph' || set <= 0) return;
  const reason = `Unexpected indent of ${String(set)} behind the note ${name}, expected four spaces, or none`;
  report(file, RULES.emptyNote, { reason, place: next });
}

function blocksIn(node: Node): Node[] {
  if (!isParent(node)) return [];
  return node.children.flatMap((child) =>
    BLOCKS.has(child.type) ? [child] : LINES.has(child.type) ? blocksIn(child) : [],
  );
}
