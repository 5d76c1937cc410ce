import type { Node } from 'unist';
import { EXIT, SKIP, visit as visitByLibrary } from 'unist-util-visit';

export { EXIT, SKIP };

interface Inner extends Node {
  readonly children?: readonly Inner[];
}

type Seen = (node: Inner, index: number | undefined, parent: Inner | undefined) => unknown;

/**
 * Visits nodes as `unist-util-visit` does, whose types it has: that one gives each node of each walk a function with a name of its
 * own, and looks each child up among its siblings.
 */
export const visit = visitAll as unknown as typeof visitByLibrary;

function visitAll(tree: Inner, test: unknown, visitor?: Seen | boolean): void {
  if (typeof visitor === 'function') walk({ node: tree }, { passes: passing(test), seen: visitor });
  else walk({ node: tree }, { passes: () => true, seen: test as Seen });
}

/** Whether a node is one of those asked for: by its type, by one of several, or by a question. */
function passing(test: unknown): (place: Place) => boolean {
  if (typeof test === 'string') return ({ node }) => node.type === test;
  if (Array.isArray(test)) {
    const types: readonly unknown[] = test;
    return ({ node }) => types.includes(node.type);
  }
  const isMeant = test as Seen;
  return ({ node, index, parent }) => Boolean(isMeant(node, index, parent));
}

interface Place {
  readonly node: Inner;
  readonly index?: number;
  readonly parent?: Inner;
}

interface Walk {
  readonly passes: (place: Place) => boolean;
  readonly seen: Seen;
}

/** What to do next, and with which of the siblings to go on. */
type Next = readonly [action?: unknown, index?: unknown];
const ON: Next = [];

function walk(place: Place, by: Walk): Next {
  const { node, index, parent } = place;
  const next = by.passes(place) ? nextOf(by.seen(node, index, parent)) : ON;
  if (next[0] === EXIT || next[0] === SKIP) return next;
  const { children } = node;
  if (children === undefined) return next;
  let at = 0;
  while (at > -1 && at < children.length) {
    const child = children[at];
    if (child === undefined) break;
    const [action, to] = walk({ node: child, index: at, parent: node }, by);
    if (action === EXIT) return [EXIT];
    at = typeof to === 'number' ? to : at + 1;
  }
  return next;
}

function nextOf(said: unknown): Next {
  if (Array.isArray(said)) return said as unknown as Next;
  if (typeof said === 'number') return [true, said];
  return said === undefined || said === null ? ON : [said];
}
