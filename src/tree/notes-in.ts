import type { FootnoteDefinition } from 'mdast';
import type { Node } from 'unist';
import { visit } from './visit.js';

/** The notes of a chapter by identifier; the first of two counts. */
export function notesIn(tree: Node): Map<string, FootnoteDefinition> {
  const notes = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (note: FootnoteDefinition) => {
    if (!notes.has(note.identifier)) notes.set(note.identifier, note);
  });
  return notes;
}
