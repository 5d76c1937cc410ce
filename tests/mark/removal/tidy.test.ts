import { describe, expect, it } from 'vitest';
import { removeUnused, tidy } from '../../../src/mark/removal/tidy.js';
import { line, node, root, shapeOf, text, type Tree } from '../trees.js';

const SEAM: Tree = { type: 'seam' };

function tidied(...children: readonly Tree[]): string {
  const tree = root(...children);
  tidy(tree);
  return tree.children.map(shapeOf).join(' ');
}

describe('what lost all its words', () => {
  it.each(['paragraph', 'heading', 'sourceLine'])('goes: a %s', (type) => {
    expect(tidied(node(type, [SEAM]), line('a'))).toBe('paragraph("a")');
    expect(tidied(node(type, [text('('), SEAM, text(').')]))).toBe('');
    expect(tidied(node(type, [SEAM, text(' b')]))).toBe(`${type}("b")`);
  });

  it('is left a word, a number or what stands for one', () => {
    expect(tidied(node('paragraph', [SEAM, text(' 7')]))).toBe('paragraph("7")');
    expect(tidied(node('paragraph', [SEAM, node('citation', [])]))).toBe('paragraph(citation())');
    expect(tidied(node('paragraph', [node('citation', []), SEAM, text('.')]))).toBe('paragraph(citation() ".")');
    expect(tidied(node('paragraph', [SEAM, node('emphasis', [text('…')])]))).toBe('');
    expect(tidied(node('paragraph', [SEAM, node('emphasis', [text('x')])]))).toBe('paragraph(emphasis("x"))');
  });

  it('goes with all that held it, however deep', () => {
    const inside = (child: Tree) => node('blockquote', [node('list', [node('listItem', [child])])]);
    expect(tidied(inside(node('paragraph', [node('emphasis', [SEAM])])))).toBe('');
    expect(tidied(inside(line('a')))).toBe('blockquote(list(listItem(paragraph("a"))))');
  });

  it('is no line that never had words, or marks alone', () => {
    expect(tidied(line('…'))).toBe('paragraph("…")');
    expect(tidied(node('blockquote', [line('—')]))).toBe('blockquote(paragraph("—"))');
  });

  it.each(['tableCell', 'citation', 'crossReference', 'statusMark', 'break', 'thematicBreak', 'figure'])(
    'stays, for it has no words of its own: %s',
    (type) => {
      expect(tidied(node(type, []), line('a'))).toBe(`${type}() paragraph("a")`);
    },
  );

  it('stays, a cell of which marks alone are left', () => {
    expect(tidied(node('tableRow', [node('tableCell', [SEAM, text('.')]), line('a', 'tableCell')]))).toBe(
      'tableRow(tableCell() tableCell("a"))',
    );
    expect(tidied(node('tableRow', [node('tableCell', [text('a'), SEAM, text('.')])]))).toBe(
      'tableRow(tableCell("a" "."))',
    );
  });

  it('is a list of recommendations that draws nothing, and no other', () => {
    expect(tidied(node('draw', [], { kind: 'recommendations' }))).toBe('');
    expect(tidied(node('draw', [], { kind: 'contents' }))).toBe('draw()');
    expect(tidied(node('draw', [line('a')], { kind: 'recommendations' }))).toBe('draw(paragraph("a"))');
  });

  it('leaves what has no children as it is', () => {
    expect(tidied({ type: 'code', value: '' })).toBe('code()');
  });
});

describe('notes and targets of links', () => {
  const note = (identifier: string, ...children: readonly Tree[]) =>
    node('footnoteDefinition', children, { identifier });
  const target = (identifier: string) => ({ type: 'definition', identifier }) as Tree;
  const call = (identifier: string) => ({ type: 'footnoteReference', identifier }) as Tree;
  const link = (identifier: string) => node('linkReference', [], { identifier });
  const picture = (identifier: string) => ({ type: 'imageReference', identifier }) as Tree;

  function left(...children: readonly Tree[]): string[] {
    const tree = root(...children);
    removeUnused(tree);
    const names = (one: Tree): string[] => [
      ...(one.type === 'footnoteDefinition' || one.type === 'definition'
        ? [`${one.type} ${String((one as Tree & { identifier?: string }).identifier)}`]
        : []),
      ...(one.children ?? []).flatMap(names),
    ];
    return names(tree as unknown as Tree);
  }

  it.each([
    ['a called note', [node('paragraph', [call('a')]), note('a')], ['footnoteDefinition a']],
    ['a target of a link', [node('paragraph', [link('a')]), target('a')], ['definition a']],
    ['a target of a picture', [node('paragraph', [picture('a')]), target('a')], ['definition a']],
    ['no note of another name', [node('paragraph', [call('b')]), note('a')], []],
    ['no note by a link', [node('paragraph', [link('a')]), note('a')], []],
    ['no target by a call', [node('paragraph', [call('a')]), target('a')], []],
    ['no note that only itself calls', [line('x'), note('a', node('paragraph', [call('a')]))], []],
    [
      'a note behind another',
      [node('paragraph', [call('a')]), note('a', node('paragraph', [call('b')])), note('b')],
      ['footnoteDefinition a', 'footnoteDefinition b'],
    ],
    [
      'two that call each other',
      [call('a'), note('a', node('paragraph', [call('b')])), note('b', node('paragraph', [call('a')]))],
      ['footnoteDefinition a', 'footnoteDefinition b'],
    ],
    ['the first of two of one name', [call('a'), note('a', line('x')), note('a', line('y'))], ['footnoteDefinition a']],
    ['a note within a block', [call('a'), node('blockquote', [note('a')])], ['footnoteDefinition a']],
    ['no note within a block', [line('x'), node('blockquote', [note('a')])], []],
    ['a call by a node that is none', [node('paragraph', [{ type: 'text', identifier: 'a' } as Tree]), note('a')], []],
  ])('keep %s', (_name, children, expected) => {
    expect(left(...structuredClone(children))).toEqual(expected);
  });

  it('keep the note that stands first', () => {
    const tree = root(call('a'), note('a', line('x')), note('a', line('y')));
    removeUnused(tree);
    expect(tree.children.map(shapeOf).join(' ')).toBe('footnoteReference() footnoteDefinition(paragraph("x"))');
  });
});
