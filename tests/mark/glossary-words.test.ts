import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { publicGlossary } from '../../src/mark/glossary.js';
import type { Chapter, Glossary, GlossaryTerm, Publication } from '../../src/model/publication.js';
import type { NonPublicFacts } from '../../src/model/withheld.js';
import { line, node, root, text, type Tree } from './trees.js';

const NONE: Glossary = { abbreviations: new Map(), terms: [] };

function chapter(children: readonly Tree[], more: { title?: string; short?: string } = {}): Chapter {
  return { title: '', short: '', ...more, tree: root(...children) } as unknown as Chapter;
}

/** Whether a term stays, where the public chapter and the whole folder have these words. */
function stays(term: string, open: Chapter, withheld: string): boolean {
  const folder = [{ chapters: [open, chapter([line(withheld)])] }] as unknown as Publication[];
  return publicGlossary({ ...NONE, terms: [{ term, meaning: 'm' }] }, [open], folder).terms.length === 1;
}

describe('a term that withheld text uses', () => {
  it.each([
    ['handlers', 'handler'],
    ['Handler', 'handler'],
    ['treaties', 'treaty'],
    ['boys', 'boy'],
    ['buses', 'bus'],
    ['boxes', 'box'],
    ['buzzes', 'buzz'],
    ['searches', 'search'],
    ['wishes', 'wish'],
    ['classes', 'class'],
    ['a covert handler is', 'covert handler'],
    ['rule 24 is', 'rule 24'],
    ['co-operation', 'co operation'],
  ])('stays where the public text uses it too: “%s”', (words, term) => {
    expect(stays(term, chapter([line(words)]), term)).toBe(true);
  });

  it.each([
    ['daies', 'day'],
    ['boxe', 'boxest'],
    ['fiey', 'fiesta'],
    ['histor', 'history'],
    ['les', 'less'],
    ['viru', 'virus'],
    ['covert', 'covert handler'],
    ['handler covert', 'covert handler'],
    ['covert, quiet handler', 'covert handler'],
    ['handlership', 'handler'],
    ['rule 25', 'rule 24'],
  ])('goes where the public text has other words: “%s”', (words, term) => {
    expect(stays(term, chapter([line(words)]), term)).toBe(false);
  });

  it('goes where its words stand in two paragraphs', () => {
    expect(stays('covert handler', chapter([line('covert'), line('handler')]), 'covert handler')).toBe(false);
  });

  it.each([
    ['covertly', 'covert'],
    ['covert', 'covertly'],
    ['covertness', 'covert'],
    ['handing', 'handler'],
    ['open', 'opener'],
    ['opener', 'open'],
    ['cats', 'cat'],
    ['plains here', 'plainly here'],
  ])('is used in any inflection: “%s” of %s', (words, term) => {
    expect(stays(term, chapter([]), words)).toBe(false);
  });

  it.each([
    ['category', 'cat'],
    ['cat', 'category'],
    ['hamming', 'handler'],
    ['consents', 'consoles'],
    ['other words', 'covert'],
    ['covert', 'covert handler'],
  ])('is not used by other words: “%s” of %s', (words, term) => {
    expect(stays(term, chapter([]), words)).toBe(true);
  });
});

describe('the words of a chapter', () => {
  const PLACES: readonly (readonly [string, Chapter])[] = [
    ['its title', chapter([], { title: 'A handler' })],
    ['its short title', chapter([], { short: 'A handler' })],
    ...['paragraph', 'heading', 'tableCell', 'sourceLine'].map(
      (type) => [type, chapter([node('blockquote', [line('A handler', type)])])] as const,
    ),
    ...['code', 'html'].map((type) => [type, chapter([{ type, value: 'A handler' }])] as const),
    ['words within emphasis', chapter([node('paragraph', [text('A '), node('strong', [text('han')]), text('dler')])])],
    ...['title', 'alt', 'mermaid'].map(
      (name) => [name, chapter([node('figure', [], { [name]: 'A handler' })])] as const,
    ),
    ['an attribute', chapter([node('finding', [], { attributes: { id: 'x', who: 'A handler' } })])],
  ];

  it.each(PLACES)('are %s', (_name, open) => {
    expect(stays('handler', open, 'handler')).toBe(true);
  });

  it('are no part of those of another chapter', () => {
    const next = chapter([], { title: 'Next' });
    const left = (open: readonly Chapter[], folder: readonly Chapter[]) =>
      publicGlossary({ ...NONE, terms: [{ term: 'cat', meaning: 'm' }] }, open, [
        { chapters: folder },
      ] as unknown as Publication[]).terms.length;
    expect(left([chapter([line('a cat')]), next], [chapter([line('a cat')])])).toBe(1);
    expect(left([], [chapter([line('a cat')]), next])).toBe(0);
  });

  it('are strings', () => {
    const odd = node('figure', [], { title: 24, alt: null, attributes: { a: 24, b: true } });
    expect(stays('24', chapter([odd]), '24')).toBe(false);
    expect(stays('true', chapter([odd]), 'true')).toBe(false);
  });
});

describe('an entry of a list that is withheld', () => {
  const facts = { originator: 'A' };
  const open = (glossary: Partial<Glossary>) => publicGlossary({ ...NONE, ...glossary }, [], []);
  const term = (withheld?: GlossaryTerm['withheld']): GlossaryTerm => ({
    ...{ term: 'T', meaning: 'm', avoid: ['x'] },
    ...(withheld === undefined ? {} : { withheld }),
  });

  it('goes, or has what its author gave for the public edition', () => {
    expect(open({ terms: [term()] }).terms).toEqual([{ term: 'T', meaning: 'm', avoid: ['x'] }]);
    expect(open({ terms: [term(facts)] }).terms).toEqual([]);
    expect(open({ terms: [term({ ...facts, substitute: ' ' })] }).terms).toEqual([]);
    expect(open({ terms: [term({ ...facts, substitute: 'open' })] }).terms).toEqual([{ term: 'T', meaning: 'open' }]);
  });

  it('is an abbreviation too', () => {
    const abbreviations = new Map([
      ['A', 'one'],
      ['B', 'two'],
      ['C', 'three'],
    ]);
    const withheld = new Map<string, NonPublicFacts>([
      ['B', facts],
      ['C', { ...facts, substitute: 'open' }],
    ]);
    const left = open({ abbreviations, withheld });
    expect([...left.abbreviations]).toEqual([
      ['A', 'one'],
      ['C', 'open'],
    ]);
    expect(left.withheld).toEqual(new Map());
    expect([...open({ abbreviations }).abbreviations]).toHaveLength(3);
    const file = new VFile({ path: 'glossary.yaml' });
    expect(open({ file }).file).toBe(file);
  });
});
