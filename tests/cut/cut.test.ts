import { describe, expect, it } from 'vitest';
import { cutFolder, type Places } from '../../src/cut/cut.js';

const CONFIG = 'manuscript/report/publication.yaml';
const ONE = 'manuscript/report/one.md';
const PLACES: Places = {
  bibliography: 'bibliography/references.json',
  glossary: 'manuscript/glossary.yaml',
  publications: [{ config: CONFIG, chapters: [ONE], open: true }],
};
const MARK = 'distribution: internal\noriginator: A\nbasis: B\n';

/** The texts that differ, without spaces and line ends at their ends. */
function cut(files: Readonly<Record<string, string>>): Record<string, string> {
  const texts = new Map(
    Object.entries({ [CONFIG]: 'title: A\nparts: { body: [one.md] }\n', [ONE]: 'Words.\n', ...files }),
  );
  const { texts: done, refused } = cutFolder(texts, PLACES);
  expect(refused).toEqual([]);
  return Object.fromEntries([...done].map(([path, text]) => [path, text.trim()]));
}

const block = (text: string, indent = '  '): string => text.trimEnd().replace(/\n/g, `\n${indent}`);

describe('fields of data', () => {
  const DATA = 'manuscript/data/states.yaml';

  it.each<readonly [string, string, string | undefined]>([
    ['none that is marked', 'states:\n  - name: A\n', undefined],
    [
      'one of a list',
      `states:\n  - name: A\n  - name: Zebrafinch\n    ${block(MARK, '    ')}\n`,
      'states:\n  - name: A',
    ],
    ['a value alone', 'a: 1\nb: { value: 7, distribution: internal, originator: A }\n', 'a: 1'],
    [
      'a value within another',
      'a:\n  b:\n    c: { value: 7, distribution: internal }\n    d: 1\n',
      'a:\n  b:\n    d: 1',
    ],
    ['all of a list', 'a:\n  - { x: 7, distribution: internal }\n', 'a: []'],
    ['a value with another instead', 'b: { value: 7, distribution: internal, public: about ten }\n', 'b: about ten'],
    [
      'an item with another instead',
      'a:\n  - { x: 7, distribution: internal, public: { x: 0 } }\n',
      'a:\n  - { x: 0 }',
    ],
    ['a word that only looks like one', 'distribution: press\na: 1\n', undefined],
    [
      'fields behind a comment and in quotation marks',
      '# a\n"b": { "distribution": "internal" }\nc: 1 # d\n',
      'c: 1 # d',
    ],
  ])('are cut: %s', (_name, data, left) => {
    expect(cut({ [DATA]: data })[DATA]).toBe(left);
  });

  it('are cut in every description, and in no publication or glossary', () => {
    const marked = 'a: { value: 7, distribution: internal }\nb: 1\n';
    expect(Object.keys(cut({ 'manuscript/fig.yml': marked, [CONFIG]: marked, 'x.txt': marked }))).toEqual([
      'manuscript/fig.yml',
    ]);
  });
});

describe('sources', () => {
  const LIST = 'bibliography/references.json';
  const works = (...all: object[]): Record<string, string> => ({ [LIST]: JSON.stringify(all) });
  const hidden = { id: 'zebra-1', distribution: 'internal' };
  const open = { id: 'open', title: 'T' };

  it('are cut from their list', () => {
    expect(JSON.parse(cut(works(hidden, open))[LIST] ?? '')).toEqual([open]);
    expect(cut(works(open))).toEqual({});
    expect(cut({ [LIST]: '{ "id": "x", "distribution": "internal" }' })).toEqual({});
    expect(cut({ [LIST]: 'no list' })).toEqual({});
  });

  it.each<readonly [string, string, string]>([
    ['in brackets', 'Words [@zebra-1, p. 4; @open].', 'Words [@open, p. 4; @open].'],
    ['whatever signs its key has', 'Words [@a.b/c+d-e:f].', 'Words [@open].'],
    ['in the sentence', 'As @zebra-1 says.', 'As @open says.'],
    ['without its author', 'Words [-@zebra-1].', 'Words [-@open].'],
    ['but not a longer key', 'Words [@zebra-12; @zebra-1a].', 'Words [@zebra-12; @zebra-1a].'],
    ['but no address or escaped sign', 'Write to x@zebra-1 or \\@zebra-1.', 'Write to x@zebra-1 or \\@zebra-1.'],
  ])('give way to another that is cited instead %s', (_name, text, left) => {
    const odd = { ...hidden, id: 'a.b/c+d-e:f', public: 'open' };
    const done = cut({ ...works({ ...hidden, public: 'open' }, odd, open), [ONE]: text });
    expect(done[ONE] ?? text).toBe(left);
  });
});

describe('what stands instead', () => {
  const BRACES = '{distribution="internal" originator="A" public="plain words"}';

  it.each<readonly [string, string, string]>([
    ['words', 'One :non-public[zebra]{originator="A" public="plain words"}, two.', 'One plain words, two.'],
    [
      'a passage',
      'One.\n\n:::non-public{originator="A" public="plain words"}\nzebra\n:::\n\nTwo.',
      'One.\n\n\nplain words\n\n\n\nTwo.',
    ],
    ['a row', `| a | b |\n|---|---|\n| zebra | zebra | ${BRACES}`, '| a | b |\n|---|---|\n| plain words |  |'],
    ['an item', `- one\n- zebra ${BRACES}\n- two`, '- one\n- plain words\n- two'],
    ['a note', `One.[^1]\n\n[^1]: zebra ${BRACES}`, 'One.[^1]\n\n[^1]: plain words'],
    ['signs of its own', 'One :non-public[zebra]{originator="A" public="a *b* [c]"}.', 'One a \\*b\\* \\[c\\].'],
  ])('of %s', (_name, text, left) => {
    expect(cut({ [ONE]: text })[ONE]?.replace(/[ \t]+$/gm, '')).toBe(left.replace(/[ \t]+$/gm, ''));
  });

  it('of a chapter is one of its own', () => {
    const text = `---\ntitle: Zebra\n${MARK}public: { title: "In short: all", text: "Plain *words*." }\n---\n\nZebra.\n`;
    expect(cut({ [ONE]: text })[ONE]).toBe(
      '---\ntitle: "In short: all"\nid: "sec-in-short-all"\n---\n\nPlain \\*words\\*\\.',
    );
  });

  it('of a chapter may be nothing: it leaves its list', () => {
    const text = `---\ntitle: Zebra\n${MARK}---\n\nZebra.\n`;
    const done = cut({ [ONE]: text, [CONFIG]: 'parts:\n  body:\n    - one.md\n    - { file: two.md, pages: 2 }\n' });
    expect(done).toEqual({ [CONFIG]: 'parts:\n  body:\n    - { file: two.md, pages: 2 }' });
  });

  it('is a term that stands nowhere else in one piece: words of two cells, items or headings are none', () => {
    const glossary = 'terms:\n  - { term: big bird, meaning: zebra }\n  - { term: small bird, meaning: b }';
    const open = ['| big | bird |\n|---|---|\n| a | b |', '- big\n- bird', '## Big\nBird', '> 1. big\n> 2. bird'];
    for (const words of open) {
      const text = `${words}\n\nA small\nbird.\n\n:::non-public{originator="A"}\nBig birds.\n:::\n`;
      expect(cut({ [PLACES.glossary]: glossary, [ONE]: text })[PLACES.glossary], words).toBe(
        'terms:\n  - { term: small bird, meaning: b }',
      );
    }
  });

  it('of a term is its meaning, of an abbreviation its long form', () => {
    const glossary =
      'terms:\n  - { term: A, meaning: zebra, distribution: internal, public: plain }\n  - { term: B, meaning: zebra, distribution: internal }\n' +
      'abbreviations:\n  MLA: { long: zebra, distribution: internal, public: plain }\n  ABC: { long: zebra, distribution: internal }\n  DEF: d\n';
    expect(cut({ [PLACES.glossary]: glossary, [ONE]: 'A and B.\n' })[PLACES.glossary]).toBe(
      'terms:\n  - { term: A, meaning: plain }\nabbreviations:\n  MLA: plain\n  DEF: d',
    );
  });
});
