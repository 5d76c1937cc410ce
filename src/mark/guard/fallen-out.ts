import type { Node, Parent } from 'unist';
import { isParent } from '../../tree/parents.js';
import { isWithheld } from '../../tree/withheld/facts.js';
import { visit } from '../../tree/visit.js';
import { isOf } from '../../tree/kinds.js';

/** A line of spaces alone: what stood behind them, as more of an item or a note, may have slipped to the next line. */
const SPACES_ALONE = /\n[ \t]+\r?(?=\n)/;
/** A sign before the spaces with which a line goes on: it stands outside. */
const STRAY = /^(?:\p{Cf}|[^\p{L}\p{N}\s]{1,2}(?: {2}|\t))/u;
/** A bullet alone, or far before its words. */
const LOOSE_BULLET = /^[-*+](?:[ \t]*$|[ \t]{3})/m;
const TIGHT_NOTE = /^\[\^[^\]]+\]:[-*+]\s/;

/**
 * What follows a withheld item or note and may be meant to belong to it: its lines lost their indentation by a sign or a line
 * end that came in, and would be printed.
 */
export function fallenOut(tree: Node, source: string): Node[] {
  const found: Node[] = [];
  visit(tree, (node) => {
    if (!isParent(node)) return;
    for (const [index, child] of node.children.entries()) {
      const next = node.children[index + 1];
      if (isTightNote(child, source)) found.push(child);
      else if (!endsWithheld(child)) continue;
      else if (holdsEmptyItem(child)) found.push(child);
      else if (next !== undefined && isInDoubt(child, next, source)) found.push(next);
    }
  });
  return found;
}

/** A withheld note or item, or what ends with one. */
function endsWithheld(node: Node): boolean {
  if (isOf(node, 'footnoteDefinition')) return isWithheld(node) || endsInItem(node);
  return isOf(node, 'list') && endsInItem(node);
}

function endsInItem({ children }: Parent): boolean {
  const last = children.at(-1);
  if (last === undefined) return false;
  if (last.type === 'listItem' && isWithheld(last)) return true;
  return isOf(last, 'list', 'listItem') && endsInItem(last);
}

/** `[^1]:- words {…}`: the mark is that of an item, not of the note. */
function isTightNote(node: Node, source: string): boolean {
  if (node.type !== 'footnoteDefinition' || !TIGHT_NOTE.test(sourceOf(node, source))) return false;
  let held = false;
  visit(node, (inner: Node) => {
    held ||= isWithheld(inner);
  });
  return held;
}

function holdsEmptyItem(node: Node): boolean {
  let found = false;
  visit(node, 'listItem', (item: Parent) => {
    found ||= item.children.length === 0;
  });
  return found;
}

function isInDoubt(child: Node, next: Node, source: string): boolean {
  const gap = source.slice(child.position?.end.offset, next.position?.start.offset);
  const [first = ''] = sourceOf(next, source).split('\n');
  if (SPACES_ALONE.test(gap)) return true;
  if (next.type === 'list') return areBullets(child, next) || LOOSE_BULLET.test(first);
  return next.type === 'paragraph' && STRAY.test(first);
}

/** Two lists one behind the other whose bullets differ: one began where a sign came in. */
function areBullets(one: Node, other: Node): boolean {
  return [one, other].every((node) => isOf(node, 'list') && node.ordered !== true);
}

function sourceOf({ position }: Node, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset);
}
