import { PDFDocument } from '@cantoo/pdf-lib';
import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { checkLeaks } from '../../../src/check/print/check-leaks.js';
import { findingsOf } from '../../../src/model/finding.js';
import type { Print } from '../../../src/model/print.js';
import type { EditionText, SettledText } from '../../../src/model/publication.js';
import { block, chapter, paragraph, settledText } from '../../write/page/sample.js';

const NAME = 'the quiet accord with the northern agency';

type Text = SettledText<'public' | 'internal'>;

const plain = (children: RootContent[] = [], title = 'A chapter') => settledText([chapter('one', children, { title })]);

/** How many leaks are told of a print whose pages hold the name, which is withheld too. */
async function leaks(
  text: Text | EditionText<'public'>,
  page: { readonly words?: string; readonly html?: string } = {},
): Promise<number> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const print = { pdf: await pdf.save(), pdfWords: (page.words ?? NAME).split(' '), page: { html: page.html ?? '' } };
  checkLeaks(print as unknown as Print<'public'>, text as EditionText<'public'>, { withheld: [NAME], written: [] });
  return findingsOf(text.configFile).length;
}

const figure = (svg: string, title = ''): RootContent =>
  ({
    type: 'figure',
    title,
    width: 'text',
    drawing: { svg, widthMm: 1, heightMm: 1 },
    children: [],
  }) as unknown as RootContent;

describe('a withheld name on the pages', () => {
  it('is told where nothing of the edition holds it', async () => {
    expect(await leaks(plain())).toBe(1);
    expect(await leaks(plain([paragraph('the quiet accord with another agency')]))).toBe(1);
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
  ])('is no leak where the edition’s own text holds it: %s', async (_place, text) => {
    expect(await leaks(text)).toBe(0);
  });

  it('is no leak in an edition that has no list of references', async () => {
    const text: Partial<Text> = { ...plain([paragraph(NAME)]) };
    delete (text as { references?: unknown }).references;
    expect(await leaks(text as Text)).toBe(0);
  });
});

describe('the page beside the PDF', () => {
  const none = { words: 'nothing' };

  it('is searched in its words and in its attributes, and not in any of its styles', async () => {
    expect(await leaks(plain(), { ...none, html: `<p class="a" title="${NAME}">x</p>` })).toBe(1);
    expect(
      await leaks(plain(), { ...none, html: '<p>the quiet</p><p>accord with <i>the</i> northern agency</p>' }),
    ).toBe(1);
    expect(await leaks(plain(), { ...none, html: `<style media="print">/* ${NAME} */</style>` })).toBe(0);
    expect(await leaks(plain(), { ...none, html: `<style>a</style><p>${NAME}</p><style>b</style>` })).toBe(1);
  });
});
