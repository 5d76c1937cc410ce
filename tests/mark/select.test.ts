import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { select, selectAll } from '../../src/mark/select.js';
import { assembled, folderOf, only } from '../manuscript.js';

const FACTS = '{originator="A" basis="B"}';
const mark = (words: string) => `:non-public[${words}]${FACTS}`;
const passage = (words: string) => `:::non-public${FACTS}\n${words}\n:::`;

async function publicTree(text: string) {
  const found = await assembled(folderOf({ 'one.md': text }));
  const [chapter] = select(only(found), 'public').chapters;
  if (chapter === undefined) throw new Error('No chapter');
  return chapter.tree;
}

/** The types of a tree, and the words of its texts in quotation marks. */
function shapeOf(node: Node & { value?: string; children?: Node[] }): string {
  if (node.type === 'text') return JSON.stringify(node.value);
  return node.children === undefined ? node.type : `${node.type}(${node.children.map(shapeOf).join(' ')})`;
}

const shape = async (text: string) => (await publicTree(text)).children.map(shapeOf).join('\n');

describe('the public edition of a tree', () => {
  it.each([
    ['one space of two', `One ${mark('x')} two.`, 'paragraph("One " "two.")'],
    ['the space before a stop', `One ${mark('x')}, two ${mark('y')}.`, 'paragraph("One" ", two" ".")'],
    ['no space where there was one only', `One${mark('x')} two.`, 'paragraph("One" " two.")'],
    ['words behind emphasis', `*One* ${mark('x')} two.`, 'paragraph(emphasis("One") " " "two.")'],
    [
      'the space behind words whose end is taken out',
      `One **two ${mark('x')}** three.`,
      'paragraph("One " strong("two") " " "three.")',
    ],
    [
      'nothing between words that emphasis parts',
      `One *mid* ${mark('x')}, two.`,
      'paragraph("One " emphasis("mid") "" ", two.")',
    ],
  ])('keeps %s', async (_name, text, expected) => {
    expect((await shape(text)).replace('"" ', '')).toBe(expected.replace('"" ', ''));
  });

  it.each([
    ['a paragraph', `Open.\n\n${mark('x')}`, 'paragraph("Open.")'],
    ['emphasis', `Open *${mark('x')}*.`, 'paragraph("Open" ".")'],
    ['an item and its list', `Open.\n\n- ${mark('x')}`, 'paragraph("Open.")'],
    ['one item of two', `- ${mark('x')}\n- y`, 'list(listItem(paragraph("y")))'],
    ['a quotation', `Open.\n\n> ${mark('x')}`, 'paragraph("Open.")'],
    ['a block', `Open.\n\n:::side-note\n${mark('x')}\n:::`, 'paragraph("Open.")'],
    ['a heading', `Open.\n\n## ${mark('x')}\n\nText.`, 'paragraph("Open.")\nparagraph("Text.")'],
  ])('has no %s of which nothing is left', async (_name, text, expected) => {
    expect(await shape(text)).toBe(expected);
  });

  it('keeps a cell that is empty, for its column', async () => {
    const tree = await shape(`| a | b |\n|---|---|\n| c | ${mark('x')} |`);
    expect(tree).toContain('tableRow(tableCell("c") tableCell())');
  });

  it.each(['draw', 'break', 'thematicBreak', 'figure'])('keeps what has no words of its own: %s', async (type) => {
    const text = `One\\\ntwo.\n\n---\n\n::contents\n\n:::figure{#fig-a src="a.svg" title="T" source="x"}\n:::\n\n${mark('x')}\n`;
    expect(await shape(text)).toContain(type);
  });

  it('keeps citations and references that have no words yet, and marks of a status', async () => {
    expect(await shape(`See [@a].\n\n@sec-one\n\n${mark('x')}`)).toMatch(/citation\(\)[^]*crossReference\(\)/);
  });

  it('has no row of which nothing is public, and keeps a row of which something is', async () => {
    const rows = async (row: string) => {
      let count = 0;
      visit(await publicTree(`| a | b |\n|---|---|\n| c | d |\n${row}`), 'tableRow', () => void (count += 1));
      return count;
    };
    expect(await rows(`| ${mark('x')} | ${mark('y')} |`)).toBe(2);
    expect(await rows(`| ${mark('x')} |  |`)).toBe(2);
    expect(await rows(`| ${mark('x')} | y |`)).toBe(3);
    expect(await rows('|  |  |')).toBe(3);
  });

  it('has no figure and no table that is internal', async () => {
    const figure = (name: string, more: string) =>
      `:::figure{#fig-${name} src="a.svg" title="T" source="x"${more}}\n:::`;
    const tree = await shape(`Text.\n\n${figure('a', ' distribution="internal"')}\n\n${figure('b', '')}`);
    expect(tree.match(/figure\(/g)).toHaveLength(1);
  });

  it.each([
    ['a note', 'Text.[^n]\n\n[^n]: Note.', 1],
    ['a note of which no text is left', `Text. ${mark('a[^n]')}\n\n[^n]: Note.`, 0],
    ['a note that another open note calls', 'Text.[^a]\n\n[^a]: See.[^b]\n\n[^b]: Note.', 2],
    ['a note that only a withheld note calls', `Text. ${mark('x[^a]')}\n\n[^a]: See.[^b]\n\n[^b]: Note.`, 0],
    ['notes that call each other', 'Text.[^a]\n\n[^a]: See.[^b]\n\n[^b]: See.[^a]', 2],
    ['the target of a link', 'See [a][l].\n\n[l]: https://example.org', 1],
    ['the target of withheld links alone', `Text.\n\n${passage('See [a][l].')}\n\n[l]: https://example.org`, 0],
    ['a target that no text leads to', 'Text.\n\n[l]: https://example.org', 0],
    ['a note of the name of a target', `See [a][n]. ${mark('x[^n]')}\n\n[^n]: Note.\n\n[n]: https://example.org`, 1],
  ])('keeps what its own text leads to: %s', async (_name, text, count) => {
    let found = 0;
    visit(await publicTree(text), ['footnoteDefinition', 'definition'], () => void (found += 1));
    expect(found).toBe(count);
  });
});

describe('select', () => {
  it('cites another work in place of a withheld one that names it, and withheld ones without it nowhere', async () => {
    const publication = only(await assembled(folderOf({ 'one.md': 'See [@a; @c] and [@b].' })));
    const internal = { type: 'report', distribution: 'internal' as const };
    const records = new Map([
      ['a', { id: 'a', public: 'b', ...internal }],
      ['b', { id: 'b', type: 'report' }],
      ['c', { id: 'c', ...internal }],
    ]);
    const whole = { ...publication, bibliography: { ...publication.bibliography, records } };
    const keysIn = (edition: 'public' | 'internal'): string[] => {
      const keys: string[] = [];
      for (const { tree } of select(whole, edition).chapters)
        visit(tree, 'citation', ({ items }) => void keys.push(...items.map(({ key }) => key)));
      return keys;
    };
    expect(keysIn('internal')).toEqual(['a', 'c', 'b']);
    expect(keysIn('public')).toEqual(['b', 'c', 'b']);
  });

  it('leaves an internal chapter and an internal source to the internal edition', async () => {
    const found = await assembled(
      folderOf({ 'one.md': 'Open.', 'two.md': '---\ntitle: T\ndistribution: internal\n---\n\nX.' }),
    );
    const publication = only(found);
    const records = new Map([
      ['a', { id: 'a', type: 'report', distribution: 'internal' as const }],
      ['b', { id: 'b', type: 'report' }],
    ]);
    const whole = { ...publication, bibliography: { ...publication.bibliography, records } };
    const [open, all] = [select(whole, 'public'), select(whole, 'internal')];
    expect([open.chapters.length, all.chapters.length]).toEqual([1, 2]);
    expect([[...open.bibliography.records.keys()], [...all.bibliography.records.keys()]]).toEqual([['b'], ['a', 'b']]);
    expect([open.edition, all.edition]).toEqual(['public', 'internal']);
    expect(open).not.toHaveProperty('outline');
  });

  it('carries the agreed outline', async () => {
    const publication = only(await assembled(folderOf({ 'one.md': 'Open.' })));
    const outline = { file: publication.configFile, entries: [] };
    expect(select({ ...publication, outline }, 'public').outline).toBe(outline);
  });
});

describe('selectAll', () => {
  it('has each publication that has the edition, and none of which nothing is left', async () => {
    const publication = only(await assembled(folderOf({ 'one.md': 'Open.' })));
    const internal = { ...publication, facts: { ...publication.facts, editions: ['internal'] as const } };
    const hidden = {
      ...publication,
      chapters: publication.chapters.map((one) => ({ ...one, distribution: 'internal' as const })),
    };
    expect(selectAll([publication, internal, hidden], 'public').map(({ publication: one }) => one)).toEqual([
      publication,
    ]);
    expect(selectAll([publication, internal, hidden], 'internal')).toHaveLength(3);
  });
});
