import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Node } from 'unist';
import { visit as visitByLibrary } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { EXIT, SKIP, visit } from '../../src/tree/visit.js';

const TEXT = '# One *two* three\n\nFour **five *six*** seven.\n\n- a\n- b\n  - c\n\n> d *e*\n';
const tests = [undefined, 'text', 'emphasis', ['strong', 'listItem'], ({ type }: Node) => type.startsWith('l')];
type Visit = typeof visitByLibrary;

/** What a visitor sees, and what is left of the tree. */
function seenBy(walk: Visit, test: unknown, answer: (node: Node, index: number | undefined) => unknown): unknown {
  const tree = unified().use(remarkParse).parse(TEXT);
  const seen: unknown[] = [];
  const visitor = (node: Node, index: number | undefined, parent: Node | undefined) => {
    seen.push([node.type, index, parent?.type]);
    return answer(node, index);
  };
  if (test === undefined) walk(tree, visitor as never);
  else walk(tree, test as never, visitor as never);
  return { seen, tree };
}

describe('the walk through a tree', () => {
  it.each(tests)('sees what unist-util-visit sees: %s', (test) => {
    const answers = [
      () => undefined,
      ({ type }: Node) => (type === 'strong' ? SKIP : undefined),
      ({ type }: Node) => (type === 'listItem' ? EXIT : undefined),
      ({ type }: Node, index?: number) => (type === 'emphasis' ? [SKIP, (index ?? 0) + 2] : true),
      ({ type }: Node, index?: number) => (type === 'emphasis' ? (index ?? 0) + 2 : null),
    ];
    for (const answer of answers) expect(seenBy(visit, test, answer)).toEqual(seenBy(visitByLibrary, test, answer));
  });

  it('goes on among siblings that were taken out meanwhile', () => {
    const without = (walk: Visit) => {
      const tree = unified().use(remarkParse).parse(TEXT);
      walk(tree, 'emphasis', (_node, index, parent) => {
        parent?.children.splice(index ?? 0, 1);
        return [SKIP, index ?? 0];
      });
      return tree;
    };
    expect(without(visit)).toEqual(without(visitByLibrary));
  });
});
