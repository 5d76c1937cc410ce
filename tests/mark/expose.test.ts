import { describe, expect, it } from 'vitest';
import { expose } from '../../src/mark/expose.js';
import { line, node, root, shapeOf, text, type Tree } from './trees.js';

const A = { originator: 'A' };

function exposed(...children: readonly Tree[]): string {
  const tree = root(...children);
  expose(tree);
  return tree.children.map(shapeOf).join(' ');
}

const withheld = (type: string, children: readonly Tree[], facts: object = A) =>
  node(type, children, { data: { withheld: facts } });

describe('what is withheld, in the internal edition', () => {
  it.each([
    ['listItem', 'paragraph'],
    ['listItem', 'heading'],
    ['tableRow', 'tableCell'],
    ['footnoteDefinition', 'paragraph'],
  ])('is framed line by line: %s of %s', (type, lineType) => {
    const lines = ['', 'one', 'two'].map((words) => line(words, lineType));
    expect(exposed(withheld(type, lines))).toBe(
      `${type}(${lineType}() ${lineType}(nonPublicText:A("one")) ${lineType}(nonPublicText:A+("two")))`,
    );
  });

  it('is framed as one line where it is one', () => {
    expect(exposed(withheld('tableCell', [text('one')]))).toBe('tableCell(nonPublicText:A("one"))');
    expect(exposed(node('paragraph', [text('open'), node('nonPublicText', [text('one')], A)]))).toBe(
      'paragraph("open" nonPublicText:A("one"))',
    );
    expect(exposed(node('nonPublic', [line('one')], A))).toBe('nonPublic:A(paragraph("one"))');
    expect(exposed(node('listItem', [line('open')]))).toBe('listItem(paragraph("open"))');
  });

  it('goes on from the mark before it where it says so', () => {
    const facts = { ...A, continues: true };
    expect(exposed(withheld('tableRow', [line('one', 'tableCell'), line('two', 'tableCell')], facts))).toBe(
      'tableRow(tableCell(nonPublicText:A+("one")) tableCell(nonPublicText:A+("two")))',
    );
  });

  it('is framed at its place', () => {
    const position = { start: { line: 3, column: 1 }, end: { line: 3, column: 4 } };
    const tree = root(withheld('listItem', [node('paragraph', [text('one')], { position })]));
    expose(tree);
    expect(JSON.stringify(tree).split(JSON.stringify(position))).toHaveLength(3);
  });

  it('is the cells of a column', () => {
    const row = (...cells: readonly Tree[]) => node('tableRow', cells);
    const head = node('tableCell', [text('h')], { data: { column: A } });
    const table = node('table', [
      row(line('a', 'tableCell'), head),
      row(line('b', 'tableCell')),
      row(line('c', 'tableCell'), line('', 'tableCell')),
      row(line('d', 'tableCell'), line('e', 'tableCell')),
    ]);
    expect(exposed(table)).toBe(
      'table(tableRow(tableCell("a") tableCell(nonPublicText:A("h"))) tableRow(tableCell("b")) ' +
        'tableRow(tableCell("c") tableCell()) tableRow(tableCell("d") tableCell(nonPublicText:A+("e"))))',
    );
    expect(exposed(node('table', []))).toBe('table()');
  });

  it('is the whole table, of which the public edition has rows of its own', () => {
    const [whole, open] = [[line('whole')], [line('open')]];
    const tree = root(
      node('tableBlock', whole, { publicChildren: open }),
      node('paragraph', [], { publicChildren: open }),
    );
    expose(tree);
    expect(tree.children.map((one) => 'publicChildren' in one)).toEqual([false, true]);
  });
});

describe('a figure of which fields are withheld', () => {
  const part = (facts: object) => ({ facts, words: [] });
  const figure = (...facts: readonly object[]) => node('figure', [], { title: 'T', parts: facts.map(part) });
  const framed = (...facts: readonly object[]) => {
    const tree = root(figure(...facts));
    expose(tree);
    return tree.children[0];
  };

  it('stands in one frame that says all that is said of them, each once', () => {
    const found = framed(
      { originator: 'A', basis: 'B', until: '2030' },
      { originator: 'C', basis: 'B' },
      { originator: '', until: '2031' },
    );
    expect(found).toEqual({
      ...{ type: 'nonPublic', originator: 'A; C', basis: 'B', until: '2030; 2031' },
      children: [{ type: 'figure', title: 'T', children: [] }],
    });
  });

  it('says no more than is said of them', () => {
    expect(framed({ originator: 'A' })).toEqual({
      ...{ type: 'nonPublic', originator: 'A' },
      children: [{ type: 'figure', title: 'T', children: [] }],
    });
  });

  it('is framed wherever it stands, and once', () => {
    expect(exposed(node('blockquote', [line('open'), figure(A)]))).toBe(
      'blockquote(paragraph("open") nonPublic:A(figure()))',
    );
    expect(exposed(node('nonPublic', [figure({ originator: 'B' })], A))).toBe('nonPublic:A(figure())');
    expect(exposed(node('figure', []), node('sideNote', [], { parts: [part(A)] }))).toBe('figure() sideNote()');
  });
});
