import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { checkNear } from '../../../src/check/print/check-near.js';
import { checkProof } from '../../../src/check/print/check-proof.js';
import { lostOnPage } from '../../../src/check/print/page-text.js';
import { findingsOf } from '../../../src/model/finding.js';
import type { SettledText } from '../../../src/model/publication.js';
import { line, node, root, type Tree } from '../../mark/trees.js';

const SECRET = ['They met in Chiang Mai.'];

interface Known {
  readonly edition?: string;
  readonly facts?: object;
  readonly references?: readonly object[];
  readonly glossary?: object;
  readonly labels?: ReadonlyMap<string, string>;
  readonly title?: string;
}

/** The words of the near leaks of an edition with these blocks. */
function near(blocks: readonly Tree[], { title = '', glossary, facts, ...known }: Known = {}): string[] {
  const file = new VFile({ path: 'one.md', value: '' });
  const text = {
    ...{ edition: 'public', facts: { language: 'en', ...facts }, references: [], labels: new Map(), ...known },
    glossary: { abbreviations: new Map(), terms: [], ...glossary },
    chapters: [{ id: 'one', path: 'one.md', title, file, tree: root(...blocks), comments: [] }],
  };
  return checkNear([text as unknown as SettledText<'public'>], SECRET).map(
    ({ words, line: at }) => `${words} ${String(at)}`,
  );
}

const LINE = line('We went to Chiang Mai then.');

describe('a near leak', () => {
  it.each(['paragraph', 'heading', 'tableCell'])('stands in a %s of a public edition', (type) => {
    const position = { start: { line: 7, column: 1 }, end: { line: 7, column: 2 } };
    expect(near([node('list', [{ ...LINE, type, position }])])).toEqual(['chiang mai 7']);
    expect(near([{ ...LINE, type }])).toEqual(['chiang mai 1']);
  });

  it('stands at the line of the table where its cell, which a data file gave, has none', () => {
    const position = { start: { line: 7, column: 1 }, end: { line: 9, column: 4 } };
    const cell = node('tableRow', [{ ...LINE, type: 'tableCell' }]);
    expect(near([{ ...node('table', [cell]), position }])).toEqual(['chiang mai 7']);
  });

  it('stands in no internal edition, nor in what is no line', () => {
    expect(near([LINE], { edition: 'internal' })).toEqual([]);
    expect(near([{ ...LINE, type: 'list' }])).toEqual([]);
  });

  const NAME = 'Chiang Mai';
  it.each<readonly [string, Known]>([
    ['a fact', { facts: { subtitle: NAME } }],
    ['a work', { references: [{ text: NAME }] }],
    ['an abbreviation', { glossary: { abbreviations: new Map([[NAME, 'x']]) } }],
    ['the long form of one', { glossary: { abbreviations: new Map([['x', NAME]]) } }],
    ['a term', { glossary: { terms: [{ term: NAME, meaning: 'x' }] } }],
    ['a known word', { glossary: { known: [NAME] } }],
    ['a name', { glossary: { names: [NAME] } }],
    ['a title', { title: NAME }],
    ['a label', { labels: new Map([['x', NAME]]) }],
  ])('is none where it is public as %s', (_name, known) => {
    expect(near([LINE], known)).toEqual([]);
  });
});

describe('a near leak whose two words are known', () => {
  it('is told where they are parts of two names', () => {
    expect(near([LINE], { glossary: { names: ['Chiang', 'Mai'] } })).toEqual(['chiang mai 1']);
    expect(near([LINE], { facts: { about: ['Chiang', 'Mai'] } })).toEqual(['chiang mai 1']);
  });
});

describe('a page that is not proved', () => {
  it('is told at the line that was cut, whatever form the name of its file has', () => {
    const file = new VFile({ path: 'e\u0301.md' });
    const configFile = new VFile({ path: 'p.yaml' });
    const text = {
      configFile,
      chapters: [{ id: 'one', path: 'e\u0301.md', file }],
    } as unknown as SettledText<'public'>;
    const [first, second] = ['<i data-chapter="one">a', '<i data-chapter="one">b'];
    checkProof({ text, what: 'page', first, second, taken: new Map([['\u00E9.md', [4, 8, 9]]]) });
    const [told, ...more] = findingsOf(file);
    expect([told?.line, told?.message.includes('or at line 8 or 9,'), more.length]).toEqual([4, true, 0]);
  });
});

describe('what a PDF has twice', () => {
  const doubled = (set: string, pdf: string) =>
    lostOnPage({ set: [set], pdf }).map(({ fault, words }) => `${fault} ${words}`);

  it('is told where it is a word', () => {
    expect(doubled('about words', 'about words words')).toEqual(['doubled words']);
    expect(doubled('F1234 here', 'F1234 here F1234')).toEqual([]);
    expect(doubled('one two', 'one two two')).toEqual([]);
    expect(doubled('four', 'four xx12')).toEqual([]);
  });
});
