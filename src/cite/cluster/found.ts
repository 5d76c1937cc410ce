import type { FootnoteDefinition, Nodes } from 'mdast';
import type { Citation } from '../../model/nodes.js';
import type { Chapter } from '../../model/publication.js';
import { visit } from '../../tree/visit.js';

/** A citation where it stands in the reading order of an edition. */
export interface Found {
  readonly citation: Citation;
  readonly chapter: Chapter;
  /** Inside a link of the author. */
  readonly inLink: boolean;
  /** In a copy that the tool drew: the original is the place for findings. */
  readonly drawn: boolean;
}

type Where = Omit<Found, 'citation'>;

/** The citations of an edition in document order; those of a footnote stand where it is first called. */
export function citationsIn(chapters: readonly Chapter[]): Found[] {
  return chapters.flatMap((chapter) => {
    const notes = new Map<string, FootnoteDefinition>();
    visit(chapter.tree, 'footnoteDefinition', (note) => void notes.set(note.identifier, note));
    const found: Found[] = [];
    walk(chapter.tree, { chapter, inLink: false, drawn: false }, { notes, found });
    return found;
  });
}

interface Walk {
  /** Notes that have not been called yet. */
  readonly notes: Map<string, FootnoteDefinition>;
  readonly found: Found[];
}

function walk(node: Nodes, where: Where, into: Walk): void {
  if (node.type === 'citation') into.found.push({ citation: node, ...where });
  if (node.type === 'footnoteReference') callNote(node.identifier, where, into);
  if (node.type === 'citation' || !('children' in node)) return;
  const inLink = where.inLink || node.type === 'link' || node.type === 'linkReference';
  const drawn = where.drawn || node.type === 'draw';
  for (const child of node.children) {
    if (child.type !== 'footnoteDefinition') walk(child, { ...where, inLink, drawn }, into);
  }
}

function callNote(identifier: string, where: Where, into: Walk): void {
  const note = into.notes.get(identifier);
  if (note === undefined) return;
  into.notes.delete(identifier);
  for (const child of note.children) walk(child, { ...where, inLink: false }, into);
}
