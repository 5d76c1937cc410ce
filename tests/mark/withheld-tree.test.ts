import { describe, expect, it } from 'vitest';
import { marksInLists, marksOf } from '../../src/mark/marks.js';
import { withheld } from '../../src/mark/withheld.js';
import { VFile } from 'vfile';
import type { Bibliography, Glossary, Publication } from '../../src/model/publication.js';
import type { NonPublicFacts } from '../../src/model/withheld.js';
import { line, node, root, text, type Tree } from './trees.js';

const FACTS = { originator: 'An office', basis: 'In confidence', until: 'next May' };
const SAID = ['An office', 'In confidence', 'next May'];
const NO_WORKS = { records: new Map(), lines: new Map(), file: new VFile({ path: 'works.json' }) } as Bibliography;
const NO_TERMS: Glossary = { abbreviations: new Map(), terms: [] };

interface Given {
  readonly chapter?: object;
  readonly glossary?: Partial<Glossary>;
  readonly records?: readonly object[];
}

function listed(children: readonly Tree[], { chapter, glossary, records = [] }: Given = {}): string[] {
  const works = new Map(records.map((one, at) => [String(at), one]));
  return withheld({
    chapters: [{ title: 'A title', tree: root(...children), ...chapter }],
    glossary: { ...NO_TERMS, ...glossary },
    bibliography: { ...NO_WORKS, records: works },
  } as unknown as Publication);
}

const passage = (...children: readonly Tree[]) => node('nonPublic', children, { originator: 'A' });

describe('the pieces of withheld text', () => {
  it.each(['paragraph', 'heading', 'tableCell', 'sourceLine'])('are each %s by itself', (type) => {
    expect(listed([passage(node('blockquote', [line('a b', type), line('c d', type)])), line('open')])).toEqual([
      'a b',
      'c d',
    ]);
  });

  it.each(['title', 'alt', 'mermaid'])('are the %s of a figure', (name) => {
    expect(listed([passage(node('figure', [], { [name]: 'a b', width: 'text', [`x${name}`]: 'c d' }))])).toEqual([
      'a b',
    ]);
    expect(listed([passage(node('figure', [], { [name]: 12 }))])).toEqual([]);
  });

  it('are code, and attributes of more than one word', () => {
    expect(listed([passage({ type: 'code', value: 'a b' })])).toEqual(['a b']);
    expect(listed([passage(node('finding', [], { attributes: { id: 'x', who: 'a b' } }))])).toEqual(['a b']);
  });

  it('are words in a line, and what is said of them', () => {
    const words = node('nonPublicText', [text('a b')], FACTS);
    expect(listed([node('paragraph', [text('open '), words])])).toEqual(['a b', ...SAID]);
    expect(listed([node('paragraph', [node('nonPublicText', [text('a')], { originator: 'One' })])])).toEqual(['a']);
  });

  it('are told once though one stands in another', () => {
    expect(listed([passage(node('paragraph', [node('nonPublicText', [text('a b')], FACTS)]))])).toEqual(['a b']);
  });

  it('are the cells of a column, and what is said of it', () => {
    const head = node('tableCell', [text('h')], { data: { column: FACTS } });
    const row = (...cells: readonly Tree[]) => node('tableRow', cells);
    const table = node('table', [
      row(line('open', 'tableCell'), head),
      row(line('x', 'tableCell'), line('y', 'tableCell')),
    ]);
    expect(listed([table])).toEqual(['h', 'y', ...SAID]);
    expect(listed([{ ...table, type: 'list' }])).toEqual([]);
    expect(listed([node('table', [])])).toEqual([]);
  });

  it('are the fields of a figure, and what is said of them', () => {
    expect(listed([node('figure', [], { parts: [{ words: ['a', 'b c'], facts: FACTS }] })])).toEqual([
      'a',
      'b c',
      ...SAID,
    ]);
  });

  it('are a whole chapter with its title', () => {
    const more = { chapter: { distribution: 'internal' } };
    expect(listed([line('a b'), node('list', [line('c')])], more)).toEqual(['A title', 'a b', 'c']);
  });

  it('are the notes that only withheld words call', () => {
    const at = (offset: number) => ({ position: { start: { offset } } });
    const note = (identifier: string, offset: number) =>
      node('footnoteDefinition', [line(`note ${identifier}`)], { identifier, ...at(offset) });
    const call = (identifier: string): Tree => ({ type: 'footnoteReference', identifier }) as Tree;
    const tree = [passage(node('paragraph', [call('a')])), node('paragraph', [call('b')]), note('a', 5), note('b', 9)];
    expect(listed(tree)).toContain('note a');
    expect(listed(tree)).not.toContain('note b');
  });

  it('are the titles of withheld works', () => {
    const records = [{ title: 'a b', distribution: 'internal' }, { title: 'open' }, { distribution: 'internal' }];
    expect(listed([], { records })).toEqual(['a b']);
  });

  it('are the entries of a glossary', () => {
    const terms = [
      { term: 'a', meaning: 'b c', withheld: FACTS },
      { term: 'open', meaning: 'too' },
    ];
    expect(listed([], { glossary: { terms } })).toEqual(['a', 'b c', ...SAID]);
    const abbreviations = new Map([
      ['A', 'a b'],
      ['B', 'open'],
    ]);
    const marks = new Map<string, NonPublicFacts>([
      ['A', FACTS],
      ['C', { originator: 'One' }],
    ]);
    expect(listed([], { glossary: { abbreviations, withheld: marks } })).toEqual(['a b', ...SAID]);
  });

  it('have no space around them, are told once, and hold something', () => {
    expect(listed([passage(line(' a b '), line('a b'), line(' '))])).toEqual(['a b']);
  });
});

describe('the marks of a publication', () => {
  const file = new VFile({ path: 'one.md', value: 'title: T\nx\ndistribution: internal\n' });
  const places = (chapter: object) =>
    marksOf({ chapters: [{ file, tree: root(), ...chapter }] } as unknown as Publication).map(
      ({ facts, place, node: whole }) => [
        facts.originator,
        (place as { line?: number; type?: string } | undefined)?.line ?? (place as Tree | undefined)?.type,
        whole?.type,
      ],
    );

  it('are those of its chapters, at the line that says so', () => {
    expect(places({ withheld: FACTS })).toEqual([['An office', 3, undefined]]);
    expect(places({ withheld: FACTS, file: new VFile({ path: 'one.md', value: 'x' }) })).toEqual([
      ['An office', 1, undefined],
    ]);
  });

  it('are those in them, save in what is drawn', () => {
    const item = node('listItem', [], { data: { withheld: FACTS } });
    const head = node('tableCell', [], { data: { column: FACTS } });
    expect(places({ tree: root(item, node('draw', [item]), node('tableRow', [head])) })).toEqual([
      ['An office', 'listItem', 'listItem'],
      ['An office', 'tableCell', 'tableCell'],
    ]);
  });

  it('are those of the lists', () => {
    const glossary = {
      ...NO_TERMS,
      file: new VFile({ path: 'glossary.yaml', value: 'a\nterm: Open\nterm: Hidden\nXY: z\n' }),
      terms: [
        { term: 'Open', meaning: 'm' },
        { term: 'Hidden', meaning: 'm', withheld: FACTS },
      ],
      withheld: new Map([['XY', FACTS]]),
    };
    const records = new Map([
      ['a', { id: 'a', type: 'report', originator: 'W', distribution: 'internal' as const }],
      ['b', { id: 'b', type: 'report' }],
      ['c', { id: 'c', type: 'report', originator: 'V', distribution: 'internal' as const }],
    ]);
    const works = { ...NO_WORKS, records, lines: new Map([['a', 7]]) } as unknown as Bibliography;
    const found = marksInLists(glossary, works).map(({ facts, file: of, place, node: whole }) => [
      `${of.path}:${String((place as { line?: number }).line)}:${String((place as { column?: number }).column)}`,
      facts.originator,
      whole,
    ]);
    expect(found).toEqual([
      ['glossary.yaml:3:1', 'An office', undefined],
      ['glossary.yaml:4:1', 'An office', undefined],
      ['works.json:7:1', 'W', undefined],
      ['works.json:1:1', 'V', undefined],
    ]);
    expect(marksInLists({ ...NO_TERMS, terms: glossary.terms }, NO_WORKS)).toEqual([]);
  });
});
