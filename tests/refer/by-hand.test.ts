import type { Paragraph } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/language/language.js';
import { findingsOf } from '../../src/model/finding.js';
import type { CitedText, EditionText } from '../../src/model/publication.js';
import { fitColumns } from '../../src/refer/columns.js';
import { takeLabel } from '../../src/refer/labels.js';
import { listsOf } from '../../src/refer/lists.js';
import type { Numbering } from '../../src/refer/number.js';
import { registerOf } from '../../src/refer/register.js';
import { chapterOf } from '../check/text/edition.js';
import { node, root, text } from '../mark/trees.js';

describe('a label that is made from words', () => {
  it('takes as many of them as have room', () => {
    const label = (...words: readonly string[]) => takeLabel('sec', words.join(' '), new Set());
    const first = 'a'.repeat(20);
    expect(label(first, 'b'.repeat(19))).toBe(`sec-${first}-${'b'.repeat(19)}`);
    expect(label(first, 'b'.repeat(20), 'c')).toBe(`sec-${first}-c`);
    expect(label('ความร่วมมือ')).toMatch(/^sec-[0-9a-f]{10}$/);
  });
});

describe('the contents', () => {
  it('name a chapter by its own number, whatever stands before its place', () => {
    const place = { chapter: 'one', title: 'T', depth: 2 };
    const numbering = new Map([
      ['sec-a', { ...place, kind: 'section', label: 'sec-a', number: '1.1' }],
      ['one', { ...place, kind: 'chapter', label: 'one', number: '1' }],
    ]) as unknown as Numbering;
    const about = { chapters: [{ id: 'one', title: 'One', part: 'body', tree: root() }], requirements: [] };
    const { contents } = listsOf(about as unknown as EditionText<'public'>, numbering);
    expect(contents.map(({ number }) => number)).toEqual(['1']);
  });
});

describe('a table behind other words of its block', () => {
  it('is measured as one that stands first', () => {
    const row = (cell: string) => `|${` ${cell} |`.repeat(12)}`;
    const markdown = `:::table{#tbl-a title="T" source="x"}\n${row('Head')}\n${row('---')}\n${row('Interdepartmental')}\n:::`;
    const chapter = chapterOf(markdown);
    visit(chapter.tree, 'tableBlock', (block) => {
      block.children.unshift(node('paragraph', [text('Words')]) as unknown as Paragraph);
    });
    fitColumns(chapter, languageOf('en'));
    expect(findingsOf(chapter.file).map(({ rule }) => rule)).toContain('refer/narrow-column');
  });
});

describe('a mark of the register', () => {
  it('carries its number in the tree', () => {
    const tree = root(node('paragraph', [node('nonPublicText', [text('x')], { originator: 'A' })]));
    const chapters = [{ id: 'one', title: 'One', tree }];
    registerOf({ edition: 'internal', chapters } as unknown as CitedText<'internal'>, []);
    expect(JSON.stringify(tree)).toContain('"number":"N1"');
  });
});
