import type { Root } from 'mdast';
import type { Node } from 'unist';
import { visitParents } from 'unist-util-visit-parents';
import type { Comment } from '../model/publication.js';
import { isWithheld } from '../tree/withheld/facts.js';
import type { Directive } from './attributes.js';

/** The comments of a chapter as its Markdown has them, before its blocks are made: those in code are shown, not meant. */
export function commentsIn(tree: Root): Comment[] {
  const comments: Comment[] = [];
  visitParents(tree, 'html', ({ position }, around) => {
    if (position !== undefined) comments.push({ position, withheld: around.some(isNonPublic) });
  });
  return comments;
}

function isNonPublic(node: Node & Partial<Directive>): boolean {
  if (node.name === 'non-public' || node.type === 'nonPublic' || isWithheld(node)) return true;
  return node.attributes?.['distribution'] !== undefined;
}
