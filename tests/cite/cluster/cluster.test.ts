import type { PhrasingContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { cluster, type Printing } from '../../../src/cite/cluster/cluster.js';
import type { Work } from '../../../src/cite/work/works.js';
import type { Citation, CitationItem } from '../../../src/model/nodes.js';
import { wordsOf } from '../edition.js';

const text = (value: string): PhrasingContent => ({ type: 'text', value });

function work(key: string, rank: number, more: Partial<Work> = {}): Work {
  return {
    ...{
      key,
      rank,
      author: [text(key.toUpperCase())],
      authorSign: key,
      date: [text('2020')],
      groups: [],
      listed: true,
    },
    ...more,
  };
}

const WORKS = new Map(
  [
    work('a', 1),
    work('b', 0),
    work('a2', 2, { author: [text('A')], authorSign: 'a', date: [text('2021')] }),
    work('none', 3, { author: [], authorSign: '', date: [text('“A Title,” 2020')] }),
    work('none2', 4, { author: [], authorSign: '', date: [text('n.d.')] }),
    work('quoted', 5, { author: [text('“A Title”')], authorSign: 'q' }),
    work('law', 6, { literal: 'Act No. 5 of *2020*', authorSign: 'law', listed: false }),
    work('law2', 7, { literal: 'Act No. 6', authorSign: 'law' }),
    work('unlisted', 8, { listed: false }),
  ].map((one) => [one.key, one]),
);

const item = (key: string, more: Partial<CitationItem> = {}): CitationItem => ({
  key,
  prefix: '',
  suffix: '',
  suppressAuthor: false,
  ...more,
});

function printed(items: readonly CitationItem[], more: Partial<Citation> = {}, about: Partial<Printing> = {}): string {
  const citation: Citation = { type: 'citation', narrative: false, items: [...items], raw: '', children: [], ...more };
  const printing: Printing = {
    works: WORKS,
    groups: { shorts: new Map(), introduced: new Set() },
    linked: false,
    ...about,
  };
  return cluster(citation, printing)
    .map((node) => wordsOf(node, true))
    .join('');
}

const NARRATIVE = { narrative: true } as const;
const LINKED = { linked: true } as const;

describe('a cluster in brackets', () => {
  it('of nothing is nothing', () => {
    expect(printed([])).toBe('');
  });

  it.each<[string, CitationItem[], string]>([
    ['works in the order of the list', [item('a'), item('b')], '(B, 2020; A, 2020)'],
    ['an unknown work behind the others', [item('x'), item('a')], '(A, 2020; [unknown source: x])'],
    [
      'words before a work, and no order across them',
      [item('a'), item('b', { prefix: 'see also' })],
      '(A, 2020; see also B, 2020)',
    ],
    ['words before the first work of a run', [item('a', { prefix: 'see' }), item('b')], '(see B, 2020; A, 2020)'],
    ['words that open a quotation', [item('a', { prefix: '“' })], '(“A, 2020)'],
    ['words that open a bracket', [item('a', { prefix: 'x (' })], '(x (A, 2020)'],
    ['one author once', [item('a'), item('a2')], '(A, 2020, 2021)'],
    ['one author twice behind a page', [item('a', { suffix: ', p. 4' }), item('a2')], '(A, 2020, p. 4; A, 2021)'],
    ['one author twice behind words', [item('a'), item('a2', { prefix: 'but' })], '(A, 2020; but A, 2021)'],
    ['one author twice where one is left out', [item('a', { suppressAuthor: true }), item('a2')], '(2020; A, 2021)'],
    ['works without an author as two', [item('none'), item('none2')], '(“A Title,” 2020; n.d.)'],
    ['the comma within the quotation marks of a title', [item('quoted')], '(“A Title,” 2020)'],
    ['what is written out as a whole', [item('law', { suffix: ', art. 3' })], '(Act No. 5 of *2020*, art. 3)'],
    ['what is written out never as the same author', [item('law'), item('law2')], '(Act No. 5 of *2020*; Act No. 6)'],
    ['no author where it is left out', [item('b', { suppressAuthor: true })], '(2020)'],
    [
      'a work through which another is known',
      [item('a'), item('b', { prefix: 'as cited in', through: true })],
      '(A, 2020, as cited in B, 2020)',
    ],
  ])('has %s', (_name, items, words) => {
    expect(printed(items)).toBe(words);
  });

  it('links each work that is in the list, where it may', () => {
    expect(printed([item('b', { prefix: 'see', suffix: ', p. 3' }), item('unlisted')], {}, LINKED)).toBe(
      '(see <#ref-b B, 2020>, p. 3; UNLISTED, 2020)',
    );
    expect(printed([item('law2')], {}, LINKED)).toBe('(<#ref-law2 Act No. 6>)');
    expect(printed([item('a'), item('a2')], {}, LINKED)).toBe('(<#ref-a A, 2020>, <#ref-a2 2021>)');
  });
});

describe('a cluster in the sentence', () => {
  it.each<[string, CitationItem[], string]>([
    ['a work', [item('a', { suffix: ', p. 4' })], 'A (2020, p. 4)'],
    ['others behind it, in the order of the list', [item('a2'), item('a'), item('b')], 'A (2021; B, 2020; A, 2020)'],
    ['a work without an author', [item('none')], '(“A Title,” 2020)'],
    ['a work without an author and others', [item('none'), item('b')], '(“A Title,” 2020; B, 2020)'],
    [
      'an unknown work, with all that is said of it',
      [item('x', { suffix: ', p. 4' }), item('b')],
      '[unknown source: x], p. 4; B, 2020',
    ],
    ['what is written out', [item('law', { suffix: ', art. 3' }), item('b')], 'Act No. 5 of *2020*, art. 3; B, 2020'],
    [
      'the work through which it is known',
      [item('a'), item('b', { prefix: 'as cited in', through: true })],
      'A (2020, as cited in B, 2020)',
    ],
  ])('has %s', (_name, items, words) => {
    expect(printed(items, NARRATIVE)).toBe(words);
  });

  it('links a work with its year, and others by themselves', () => {
    expect(printed([item('a')], NARRATIVE, LINKED)).toBe('<#ref-a A (2020)>');
    expect(printed([item('a'), item('b')], NARRATIVE, LINKED)).toBe('<#ref-a A (2020>; <#ref-b B, 2020>)');
    expect(printed([item('none'), item('b')], NARRATIVE, LINKED)).toBe(
      '(<#ref-none “A Title,” 2020>; <#ref-b B, 2020>)',
    );
  });

  it('introduces a group once, with the short name in the brackets of the year', () => {
    const group = work('g', 9, { author: [text('The Great Office')], groups: ['The Great Office'] });
    const groups = { shorts: new Map([['The Great Office', 'TGO']]), introduced: new Set<string>() };
    const about = { works: new Map([['g', group]]), groups };
    expect(printed([item('g')], NARRATIVE, about)).toBe('The Great Office (TGO, 2020)');
    expect(printed([item('g')], NARRATIVE, about)).toBe('TGO (2020)');
    expect(printed([item('g')], {}, about)).toBe('(TGO, 2020)');
    const anew = { works: about.works, groups: { ...groups, introduced: new Set<string>() } };
    expect(printed([item('g')], {}, anew)).toBe('(The Great Office [TGO], 2020)');
  });
});

describe('a cluster within brackets of the sentence', () => {
  const items = [item('a'), item('b')];

  it('has none of its own, a comma where the sentence goes on, or square ones', () => {
    expect(printed(items, { enclosed: 'end' })).toBe('B, 2020; A, 2020');
    expect(printed(items, { enclosed: 'within' })).toBe('B, 2020; A, 2020,');
    expect(printed(items, { enclosed: 'brackets' })).toBe('[B, 2020; A, 2020]');
    expect(printed(items, { enclosed: 'end', narrative: true })).toBe('A, 2020; B, 2020');
  });
});
