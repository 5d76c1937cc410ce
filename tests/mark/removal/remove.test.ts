import type { Table } from 'mdast';
import { describe, expect, it } from 'vitest';
import { removeWithheld } from '../../../src/mark/removal/remove.js';
import { line, node, root, shapeOf, text, type Tree } from '../trees.js';

const A = { originator: 'A' };
const INSTEAD = { ...A, substitute: 'open' };
const BLANK = { ...A, substitute: ' ' };

function left(...children: readonly Tree[]): string {
  const tree = root(...children);
  removeWithheld(tree);
  return tree.children.map(shapeOf).join(' ');
}

const withheld = (type: string, children: readonly Tree[], facts: object = A, more: object = {}) =>
  node(type, children, { ...more, data: { withheld: facts, hName: type } });
const words = (facts: object) => node('nonPublicText', [text('x')], facts);
const cell = (value: string) => line(value, 'tableCell');

describe('what is withheld', () => {
  it.each([
    ['nonPublic', node('nonPublic', [line('x')], A)],
    ['listItem', withheld('listItem', [line('x')])],
    ['figure', withheld('figure', [])],
    ['footnoteDefinition', withheld('footnoteDefinition', [line('x')], A, { identifier: 'n' })],
    ['tableRow', withheld('tableRow', [cell('x')])],
    ['with blank words instead', withheld('listItem', [line('x')], BLANK)],
  ])('goes: %s', (_name, gone) => {
    expect(left(line('a'), node('blockquote', [gone, line('b')]))).toBe('paragraph("a") blockquote(paragraph("b"))');
  });

  it('leaves a seam in a line, and an empty cell in a row', () => {
    expect(left(node('paragraph', [text('a '), words(A)]))).toBe('paragraph("a " seam())');
    expect(left(node('paragraph', [text('a '), words(BLANK)]))).toBe('paragraph("a " seam())');
    expect(left(node('tableRow', [cell('a'), withheld('tableCell', [text('x')])]))).toBe(
      'tableRow(tableCell("a") tableCell(seam()))',
    );
  });

  it.each([
    ['words', node('paragraph', [text('a '), words(INSTEAD)]), 'paragraph("a " "open")'],
    ['a passage', node('nonPublic', [line('x'), line('y')], INSTEAD), 'paragraph("open")'],
    ['a figure', withheld('figure', [], INSTEAD), 'paragraph("open")'],
    ['an item', node('list', [withheld('listItem', [line('x')], INSTEAD)]), 'list(listItem(paragraph("open")))'],
    ['a note', withheld('footnoteDefinition', [line('x')], INSTEAD), 'footnoteDefinition(paragraph("open"))'],
    ['a cell', withheld('tableCell', [text('x')], INSTEAD), 'tableCell("open")'],
    [
      'a row',
      node('table', [withheld('tableRow', [cell('x'), cell('y'), cell('z')], INSTEAD)]),
      'table(tableRow(tableCell("open") tableCell() tableCell()))',
    ],
  ])('has what its author gave for the public edition: %s', (_name, given, expected) => {
    expect(left(given)).toBe(expected);
  });

  it.each(['listItem', 'footnoteDefinition', 'tableCell'])(
    'is no longer marked where it has other words: %s',
    (type) => {
      const tree = root(withheld(type, [line('x')], INSTEAD, { identifier: 'n', checked: true }));
      removeWithheld(tree);
      expect(tree.children[0]).toMatchObject({ type, identifier: 'n', checked: true });
      expect(tree.children[0]).not.toHaveProperty('data');
    },
  );

  it('has other words at its own place', () => {
    const position = { start: { line: 3, column: 1 }, end: { line: 3, column: 4 } };
    const tree = root(
      node('nonPublic', [], { ...INSTEAD, position }),
      node('paragraph', [node('nonPublicText', [], { ...A, position })]),
    );
    removeWithheld(tree);
    expect(JSON.stringify(tree).split(JSON.stringify(position))).toHaveLength(4);
  });
});

describe('a row of which nothing is public', () => {
  const gone = withheld('tableCell', [text('x')]);
  it.each([
    ['of withheld cells', [gone, gone], false],
    ['of a withheld cell with blank words instead', [withheld('tableCell', [text('x')], BLANK)], false],
    ['of withheld and empty cells', [gone, cell('')], false],
    ['of withheld and blank cells', [gone, cell(' ')], false],
    ['of withheld words', [node('tableCell', [words(A)]), cell('')], false],
    ['of withheld words between spaces', [node('tableCell', [text(' '), words(A)])], false],
    ['with an open cell', [gone, cell('a')], true],
    ['with open words', [node('tableCell', [text('a '), words(A)])], true],
    ['with a citation', [gone, node('tableCell', [node('citation', [])])], true],
    ['with other words instead', [withheld('tableCell', [text('x')], INSTEAD)], true],
    ['with other words instead in a line', [node('tableCell', [words(INSTEAD)]), gone], true],
    ['of empty cells alone', [cell(''), cell('')], true],
  ])('goes, and no other: %s', (_name, cells, stays) => {
    expect(left(node('table', [node('tableRow', structuredClone(cells))])).includes('tableRow')).toBe(stays);
  });
});

describe('a note', () => {
  const call = (identifier: string): Tree => ({ type: 'footnoteReference', identifier }) as Tree;
  const note = (identifier: string, ...children: readonly Tree[]) =>
    node('footnoteDefinition', children, { identifier });
  const calling = (identifier: string) => node('paragraph', [text('a'), call(identifier), text('.')]);
  const SEAM_LEFT = 'paragraph("a" seam() ".")';

  it('that is withheld goes with its calls', () => {
    expect(left(calling('n'), withheld('footnoteDefinition', [line('x')], A, { identifier: 'n' }))).toBe(SEAM_LEFT);
    const other = withheld('footnoteDefinition', [line('x')], INSTEAD, { identifier: 'n' });
    expect(left(calling('n'), other)).toBe(
      'paragraph("a" footnoteReference() ".") footnoteDefinition(paragraph("open"))',
    );
  });

  it('of which nothing is public loses its calls', () => {
    expect(left(calling('n'), note('n', node('paragraph', [words(A), text('.')])))).toContain(SEAM_LEFT);
    expect(left(calling('n'), note('n', line('b')))).toContain('footnoteReference()');
    expect(left(calling('n'), note('n'))).toContain('footnoteReference()');
  });

  it('that holds only the call of such a note loses its own', () => {
    const hidden = note('m', node('paragraph', [words(A)]));
    expect(left(calling('n'), note('n', node('paragraph', [call('m')])), hidden)).toContain(SEAM_LEFT);
    expect(left(calling('n'), hidden, note('n', node('paragraph', [call('m')])))).toContain(SEAM_LEFT);
  });
});

describe('a column that is withheld', () => {
  const head = (value: string, column?: object) =>
    node('tableCell', [text(value)], column === undefined ? {} : { data: { column } });
  const table = (column: object | undefined, more: object = {}): Tree =>
    node('table', [node('tableRow', [head('h'), head('x', column)]), node('tableRow', [cell('a'), cell('y')])], {
      align: ['left', 'right'],
      ...more,
    });
  const aligned = (given: Tree) => {
    const tree = root(given);
    removeWithheld(tree);
    return { shape: shapeOf(tree), align: (tree.children[0] as Table).align };
  };

  it('goes with its alignment', () => {
    const shape = 'root(table(tableRow(tableCell("h")) tableRow(tableCell("a"))))';
    for (const facts of [A, BLANK]) expect(aligned(table(facts))).toEqual({ shape, align: ['left'] });
  });

  it('keeps its head where other words are given, and loses its cells', () => {
    const shape = 'root(table(tableRow(tableCell("h") tableCell("open")) tableRow(tableCell("a") tableCell())))';
    expect(aligned(table(INSTEAD))).toEqual({ shape, align: ['left', 'right'] });
    const tree = root(table(INSTEAD));
    removeWithheld(tree);
    expect(JSON.stringify(tree)).not.toContain('data');
  });

  it('is none where none is marked', () => {
    const shape = 'root(table(tableRow(tableCell("h") tableCell("x")) tableRow(tableCell("a") tableCell("y"))))';
    expect(aligned(table(undefined))).toEqual({ shape, align: ['left', 'right'] });
  });

  it('goes from rows that are too short, and with all that had nothing else', () => {
    const short = node('table', [node('tableRow', [head('h'), head('x', A)]), node('tableRow', [cell('a')])]);
    expect(left(short)).toBe('table(tableRow(tableCell("h")) tableRow(tableCell("a")))');
    const all = node('table', [node('tableRow', [head('x', A)]), node('tableRow', [cell('y')])], { align: [null] });
    expect(left(all)).toBe('table()');
    expect(left(node('table', []))).toBe('table()');
  });

  it('goes with its share of the width', () => {
    const shares = (children: readonly Tree[], columns?: readonly number[]) => {
      const tree = root(node('tableBlock', children, columns === undefined ? {} : { columns }));
      removeWithheld(tree);
      return (tree.children[0] as unknown as { columns?: readonly number[] }).columns;
    };
    expect(shares([line('c'), table(A)], [60, 40])).toEqual([60]);
    expect(shares([table(INSTEAD)], [60, 40])).toEqual([60, 40]);
    expect(shares([table(A)])).toBeUndefined();
    expect(shares([line('c')], [60, 40])).toEqual([60, 40]);
  });
});

describe('a table of which the public edition has rows of its own', () => {
  it('has them, and no others', () => {
    const tree = root(
      node('tableBlock', [line('whole')], { publicChildren: [line('open')] }),
      node('tableBlock', [line('a')]),
    );
    removeWithheld(tree);
    expect(tree.children.map(shapeOf)).toEqual(['tableBlock(paragraph("open"))', 'tableBlock(paragraph("a"))']);
    expect(JSON.stringify(tree)).not.toContain('publicChildren');
  });
});
