import { toString } from 'mdast-util-to-string';
import type { Node } from 'unist';
import { SKIP, visit } from 'unist-util-visit';
import type { NonPublicFacts } from '../model/nodes.js';
import type { Publication } from '../model/publication.js';
import { isWithheld } from './select.js';

/** Every piece of text that the public edition of a publication must not hold, for the search that proves it. */
export function withheld(publication: Publication): string[] {
  const found = publication.chapters.flatMap((chapter) =>
    chapter.distribution === 'internal' ? [chapter.title, ...pieces(chapter.tree)] : withheldIn(chapter.tree),
  );
  for (const record of publication.bibliography.records.values()) {
    if (record.distribution === 'internal' && record.title !== undefined) found.push(record.title);
  }
  return [...new Set(found.map((piece) => piece.trim()).filter((piece) => piece !== ''))];
}

function withheldIn(tree: Node): string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    if (!isWithheld(node)) return undefined;
    found.push(...pieces(node), ...factsOf(node as Node & Partial<NonPublicFacts>));
    return SKIP;
  });
  return found;
}

/** The words of each block on their own, so that a piece is found wherever it was put. */
function pieces(root: Node): string[] {
  const found: string[] = [];
  visit(root, (node) => {
    if (['paragraph', 'heading', 'tableCell', 'code', 'nonPublicText'].includes(node.type)) found.push(toString(node));
    if ('title' in node && typeof node.title === 'string') found.push(node.title);
    if ('attributes' in node)
      found.push(...Object.values(node.attributes as Record<string, string>).filter((value) => value.includes(' ')));
  });
  return found;
}

function factsOf(node: Partial<NonPublicFacts>): string[] {
  return [node.originator, node.basis, node.until].filter((fact): fact is string => fact !== undefined && fact.includes(' '));
}
