import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { SOP_ORDER } from '../../src/model/blocks.js';
import { assembled, folderOf, only } from '../manuscript.js';

function part(kind: string): string {
  const attributes = kind === 'step' ? '{who="Police" when="at once"}' : '';
  return `:::${kind}${attributes}\nWords of ${kind}.\n:::\n`;
}

function procedure(parts: readonly string[]): string {
  return `::::sop{#sop-a title="Preservation"}\n${parts.join('')}::::\n`;
}

async function read(parts: readonly string[]) {
  const found = await assembled(folderOf({ 'one.md': procedure(parts) }));
  const [sop] = only(found).chapters[0]?.tree.children ?? [];
  const words = sop !== undefined && 'children' in sop ? sop.children.map((child) => toString(child)) : [];
  return { words, findings: found.findings.map(({ rule }) => rule) };
}

const WHOLE = SOP_ORDER.map(part);

describe('a procedure', () => {
  it('has nothing to be found where its parts are whole and in order', async () => {
    expect((await read(WHOLE)).findings).toEqual([]);
  });

  it('whose parts stand in another order is told so, and printed in its own', async () => {
    const { words, findings } = await read([...WHOLE].reverse());
    expect(findings).toEqual(['parse/sop-order']);
    expect(words).toEqual(SOP_ORDER.map((kind) => `Words of ${kind}.`));
  });

  it.each([
    ['a paragraph', 'Lost words.\n\n'],
    ['a list', '- Lost words.\n\n'],
    ['another block', ':::side-note\nLost words.\n:::\n'],
    ['a passage', ':::non-public{originator="Police" basis="B"}\nLost words.\n:::\n'],
  ])('refuses %s between its parts, which nobody would print', async (_, between) => {
    const { findings } = await read([...WHOLE.slice(0, 5), between, ...WHOLE.slice(5)]);
    expect(findings).toEqual(['parse/misplaced-block']);
  });
});
