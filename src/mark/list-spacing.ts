import type { ListItem, Root } from 'mdast';
import { visit } from '../tree/visit.js';

const UNPRINTED = new Set(['list', 'definition', 'footnoteDefinition', 'html']);

/**
 * Sets the items of lists as paragraphs where one of them holds more than its words and the lists under them. Empty lines between
 * items do not count: around what is withheld they would stay behind, and tell of it.
 */
export function spaceLists(tree: Root): void {
  visit(tree, 'list', (list) => {
    list.spread = false;
    for (const item of list.children) item.spread = holdsMore(item);
  });
}

function holdsMore({ children }: ListItem): boolean {
  return children.filter(({ type }) => !UNPRINTED.has(type)).length > 1;
}
