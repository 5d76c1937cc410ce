import type { Definition, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { ForeignMark } from './mark.js';
import { tell } from './tell.js';
import { visit } from '../../tree/visit.js';

const REMARK: ForeignMark = {
  name: 'a remark written as the address of a link `[//]: # (…)`',
  found: /(?!)/gu,
  write: 'Answer the remark and remove it; a comment that is never printed is <!-- … -->.',
  remark: true,
};
const UNUSED: ForeignMark = {
  name: 'an address that no link uses',
  found: /(?!)/gu,
  write: 'Write [words][name] where it is meant, or remove it.',
};

/** Reports `[//]: # (…)`, by which other tools hide remarks, and addresses of links that no link uses. */
export function definitions(tree: Root, file: VFile): void {
  const used = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  });
  visit(tree, 'definition', (node) => {
    const words = wordsOf(node, String(file));
    if (isRemark(node)) tell(file, { mark: REMARK, words }, node.position);
    else if (!used.has(node.identifier)) tell(file, { mark: UNUSED, words }, node.position);
  });
}

function isRemark({ identifier, url }: Definition): boolean {
  return ['', '#', '<>'].includes(url) || /^(?:\/\/|comment|remark|note|to ?do|hidden)/.test(identifier);
}

function wordsOf({ position }: Definition, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset);
}
