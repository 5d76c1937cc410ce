import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/model/finding.js';
import { chapterOf } from '../check/text/edition.js';

function found(markdown: string, type: string) {
  const { tree, file } = chapterOf(markdown);
  const nodes: Node[] = [];
  visit(tree, type, (node) => void nodes.push(node));
  return { nodes, rules: findingsOf(file).map(({ rule, line }) => `${rule} ${String(line - 4)}`) };
}

describe('a mark within a line', () => {
  it.each([
    ['of one word', ':party[1 May]', 1],
    ['of no word', ':unknown[]', 1],
    ['of one piece', ':party[x]', 1],
    ['of two pieces', ':party[x *y*]', 1],
    ['without brackets', ':party', 0],
  ])('is a status: %s', (_name, text, count) => {
    expect(found(`A ${text} b.`, 'statusMark').nodes).toHaveLength(count);
  });

  it('has the attributes that it may have', () => {
    expect(found('A :party[1 May]{colour="red"} b.', 'statusMark').rules).toEqual([expect.stringMatching(/ 1$/)]);
    expect(found('A :party[1 May] b.', 'statusMark').rules).toEqual([]);
  });

  it('that is withheld says by whom and why', () => {
    const { nodes } = found('A :party[1 May]{distribution="internal" originator="A" basis="B"} b.', 'nonPublicText');
    expect(nodes).toEqual([expect.objectContaining({ originator: 'A', basis: 'B' })]);
    expect((nodes[0] as { children?: Node[] }).children?.map(({ type }) => type)).toEqual(['statusMark']);
  });

  it('is read wherever it stands', () => {
    const within = (text: string) => found(text, 'statusMark').nodes.length;
    expect(within(':::lead\nA :party[x] b.\n:::')).toBe(1);
    expect(within('::::lead\n:::side-note\nA :party[x] b.\n:::\n::::')).toBe(1);
    expect(within('- a\n  - :party[x]')).toBe(1);
    expect(within(':::non-public{originator="A"}\nA :party[x] b.\n:::')).toBe(1);
    expect(within('A *:party[x]* b.')).toBe(1);
  });
});
