import { report } from '../../model/finding.js';
import type { Chapter } from '../../model/publication.js';
import { notesIn } from '../../tree/notes-in.js';
import { RULES } from '../rules.js';
import { visit } from '../../tree/visit.js';

/** Reports the notes and links of a chapter that lead to nothing in this edition. */
export function checkCalls(chapter: Chapter): void {
  const notes = notesIn(chapter.tree);
  visit(chapter.tree, 'footnoteReference', (node) => {
    if (notes.has(node.identifier) || node.data?.told === true) return;
    const reason = `Unexpected note \`[^${node.label ?? node.identifier}]\`, expected its text as [^${node.label ?? ''}]: …`;
    report(chapter.file, RULES.footnote, { reason, place: node });
  });
  checkLinks(chapter);
}

/** A link whose address was left out with a withheld passage would be printed as brackets. */
function checkLinks(chapter: Chapter): void {
  const known = new Set<string>();
  visit(chapter.tree, 'definition', (node) => {
    known.add(node.identifier);
  });
  visit(chapter.tree, 'linkReference', (node) => {
    if (known.has(node.identifier)) return;
    const reason = `Unexpected link \`[${node.label ?? node.identifier}]\` without its address in this edition, expected [${node.label ?? ''}]: https://…`;
    report(chapter.file, RULES.dangling, { reason, place: node });
  });
}
