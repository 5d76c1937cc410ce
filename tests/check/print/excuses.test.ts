import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { inWords } from '../../../src/check/files/rare.js';
import { ownWords } from '../../../src/check/print/own-words.js';
import type { SettledText } from '../../../src/model/publication.js';
import { block, chapter, paragraph, settledText, strong, words } from '../../write/page/sample.js';

const NAME = 'the quiet accord with the northern agency';

type Text = SettledText<'public' | 'internal'>;

const plain = (children: RootContent[] = [], title = 'A chapter') => settledText([chapter('one', children, { title })]);

/** Whether nothing excuses the name in a file, where a public edition has this text. */
function leaks(text: Text, html = ''): number {
  return inWords(ownWords(text, html)).includes(inWords(NAME).trim()) ? 0 : 1;
}

const figure = (svg: string, title = ''): RootContent =>
  ({
    type: 'figure',
    title,
    width: 'text',
    drawing: { svg, widthMm: 1, heightMm: 1 },
    children: [],
  }) as unknown as RootContent;

describe('a withheld name in a file', () => {
  it('is excused by the words and attributes of the page', () => {
    expect(leaks(plain(), `<p>${NAME}</p>`)).toBe(0);
    expect(leaks(plain(), `<p title="${NAME}">x</p>`)).toBe(0);
    expect(leaks(plain(), '<p>the quiet accord</p>')).toBe(1);
  });

  it('is told where nothing of the edition holds it', () => {
    expect(leaks(plain())).toBe(1);
    expect(leaks(plain([paragraph('the quiet accord with another agency')]))).toBe(1);
    expect(leaks(plain([paragraph('the quiet '), paragraph('accord with the northern agency')]))).toBe(1);
  });

  it('is excused by a heading, a cell, a source line and code, whole', () => {
    const parts = [words('the quiet '), strong('accord'), words(' with the northern agency')];
    for (const type of ['heading', 'tableCell', 'sourceLine', 'paragraph'])
      expect([type, leaks(plain([{ type, children: parts } as unknown as RootContent]))]).toEqual([type, 0]);
    expect(leaks(plain([{ type: 'code', value: NAME }]))).toBe(0);
    expect(leaks(plain([{ type: 'blockquote', children: parts } as unknown as RootContent]))).toBe(1);
  });

  it('is excused by the tool’s own words', () => {
    const own = inWords(ownWords(plain(), ''));
    for (const word of ['imprimatur', 'chromium', 'unversioned', 'pagesbychapter']) expect(own).toContain(` ${word} `);
  });

  it('is excused by a line of which some words stand out', () => {
    expect(leaks(plain([paragraph('the quiet ', strong('accord'), ' with the northern agency')]))).toBe(0);
  });

  it.each<readonly [string, Text]>([
    ['words of a chapter', plain([paragraph(`They signed ${NAME}.`)])],
    ['title of a chapter', plain([], NAME)],
    ['facts of the publication', settledText([chapter('one', [])], { facts: { subtitle: NAME } })],
    ['list of references', settledText([chapter('one', [])], { references: [{ key: 'a', html: '', text: NAME }] })],
    ['meaning of an abbreviation', { ...plain(), glossary: { abbreviations: new Map([['A', NAME]]), terms: [] } }],
    [
      'terms of the glossary',
      { ...plain(), glossary: { abbreviations: new Map(), terms: [{ term: NAME, meaning: 'x' }] } },
    ],
    [
      'meaning of a term',
      { ...plain(), glossary: { abbreviations: new Map(), terms: [{ term: 'x', meaning: NAME }] } },
    ],
    [
      'words to avoid',
      { ...plain(), glossary: { abbreviations: new Map(), terms: [{ term: 'x', meaning: 'y', avoid: [NAME] }] } },
    ],
    ['requirements', { ...plain(), requirements: [{ id: 'a', text: NAME }] }],
    ['title of a figure', plain([figure('<svg/>', NAME)])],
    [
      'words of a drawing',
      plain([figure(`<svg width="9"><text x="1">the quiet accord</text><text>with the northern agency</text></svg>`)]),
    ],
    ['attributes of a block', plain([block('finding', [], { attributes: { title: NAME } })])],
  ])('is no leak where the edition’s own text holds it: %s', (_place, text) => {
    expect(leaks(text)).toBe(0);
  });

  it('is no leak in an edition that has no list of references', () => {
    const text: Partial<Text> = { ...plain([paragraph(NAME)]) };
    delete (text as { references?: unknown }).references;
    expect(leaks(text as Text)).toBe(0);
  });
});
