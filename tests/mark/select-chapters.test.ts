import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { select } from '../../src/mark/select.js';
import type { Publication } from '../../src/model/publication.js';
import { line, node, root, shapeOf, type Tree } from './trees.js';

const file = new VFile({ path: 'one.md' });
const PLACE = { path: 'one.md', part: 'body', numbered: true, file };
const OWN = { ...PLACE, id: 'one', title: 'Hidden', short: 'Hid', facts: { status: 'x' }, comments: ['c'] };

function publication(chapter: object, children: readonly Tree[], records: readonly object[] = []): Publication {
  return {
    facts: { editions: ['public', 'internal'] },
    chapters: [{ ...OWN, tree: root(...children), ...chapter }],
    glossary: { abbreviations: new Map(), terms: [] },
    bibliography: { records: new Map(records.map((one) => [(one as { id: string }).id, one])) },
  } as unknown as Publication;
}

describe('a chapter that is withheld', () => {
  const substitute = { title: 'What – is open?', text: 'Open words.' };

  it('has in the public edition what its author gave for it, under a label of its own', () => {
    const given = publication({ distribution: 'internal', substitute, budget: 3, withheld: {} }, [line('x')]);
    const [chapter, ...more] = select(given, 'public').chapters;
    const { tree, ...about } = chapter ?? { tree: root() };
    expect(more).toEqual([]);
    expect(about).toEqual({
      ...{ ...PLACE, id: 'sec-what-is-open-', title: substitute.title, short: substitute.title },
      ...{ facts: {}, comments: [], budget: 3 },
    });
    expect(shapeOf(tree)).toBe('root(paragraph("Open words."))');
    const [without] = select(publication({ distribution: 'internal', substitute }, []), 'public').chapters;
    expect(without).not.toHaveProperty('budget');
  });

  it('is not there without it, and stands whole in the internal edition', () => {
    const given = publication({ distribution: 'internal' }, [line('x')]);
    expect(select(given, 'public').chapters).toEqual([]);
    expect(select(given, 'internal').chapters.map(({ title, tree }) => [title, shapeOf(tree)])).toEqual([
      ['Hidden', 'root(paragraph("x"))'],
    ]);
  });
});

describe('a citation of a withheld work', () => {
  const cite = (...keys: readonly string[]) =>
    node('citation', [], { items: keys.map((key) => ({ key, suffix: 'p. 4' })) });
  const works = [
    { id: 'a', distribution: 'internal', public: 'b' },
    { id: 'c', public: 'b' },
    { id: 'd', distribution: 'internal' },
  ];
  const keys = (edition: 'public' | 'internal') =>
    JSON.stringify(select(publication({}, [cite('a', 'c'), cite('d')], works), edition).chapters[0]?.tree.children);

  it('is one of the work that its record names, with all that stands beside it', () => {
    expect(keys('public')).toBe(JSON.stringify([cite('b', 'c'), cite('d')]));
    expect(keys('internal')).toBe(JSON.stringify([cite('a', 'c'), cite('d')]));
    const left = select(publication({}, [line('x')], works), 'public').bibliography.records;
    expect([...left.keys()]).toEqual(['c']);
  });
});
