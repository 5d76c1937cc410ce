import type { Root } from 'mdast';
import type { Node } from 'unist';
import { visitParents } from 'unist-util-visit-parents';
import type { Comment } from '../model/publication.js';

/** The comments of a chapter as its Markdown has them, before its blocks are made: those in code are shown, not meant. */
export function commentsIn(tree: Root): Comment[] {
  const comments: Comment[] = [];
  visitParents(tree, 'html', ({ position }, around) => {
    if (position !== undefined) comments.push({ position, withheld: around.some(isNonPublic) });
  });
  return comments;
}

function isNonPublic(node: Node): boolean {
  return 'name' in node && node.name === 'non-public';
}
