import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PDFDocument } from '@cantoo/pdf-lib';
import { findLosses } from '../../src/check/print/nothing-lost.js';
import type { Page, Print } from '../../src/model/print.js';
import type { SharedBrowser } from '../../src/model/world.js';
import { outlineOf } from '../../src/print/finish/outline.js';
import { print } from '../../src/print/print.js';
import { readPdfText } from '../../src/print/pdf-text.js';
import { launchBrowser } from '../../src/system/browser.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { sampleBody, samplePage } from './sample.js';

let shared: SharedBrowser;
let printed: Print<'public'>;
let pdf: PDFDocument;
let text: string[];

const printOnce = (page: Page<'public'>): Promise<Print<'public'>> =>
  print(Object.assign(new MemoryWorld(), { browser: async () => shared }), page);

beforeAll(async () => {
  shared = await launchBrowser();
  printed = await printOnce(samplePage());
  pdf = await PDFDocument.load(printed.pdf, { updateMetadata: false });
  text = (await readPdfText(printed.pdf)).map((pieces) => pieces.map((piece) => piece.text).join(' '));
}, 120_000);

afterAll(() => shared.browser.close());

describe('a printed page', () => {
  it('has every word once', () => {
    const tokens = (words: string) => (words.normalize('NFKC').match(/\bw[0-9a-zX]+q\b/g) ?? []).sort();
    const found = tokens(printed.texts.map((page) => page.pdf).join(' '));
    expect(found.length).toBeGreaterThan(2500);
    expect(found).toEqual(tokens(samplePage().html));
    expect(findLosses(printed)).toEqual([]);
  });

  it('gives the landscape annex pages of its own size, at exactly A4', () => {
    const sizes = pdf.getPages().map((page) => Object.values(page.getSize()).map((side) => side.toFixed(2)));
    expect(sizes).toHaveLength(11);
    expect(sizes[0]).toEqual(['595.28', '841.89']);
    expect(sizes.slice(8, 10)).toEqual(Array(2).fill(['841.89', '595.28']));
    expect(pdf.getPages().map((page) => page.getTrimBox())).toEqual(pdf.getPages().map((page) => page.getMediaBox()));
  });

  it('repeats the head of a table on each of its pages, without its note call', () => {
    expect(text.map((page) => page.includes('Headone')).flatMap((there, index) => (there ? [index + 1] : []))).toEqual([
      5, 6, 7, 8,
    ]);
    expect(text[4]).toMatch(/Headone\s*4/);
    expect(text[5]).toMatch(/Headone\s+Headtwo/);
  });

  it('keeps each note on the page of its call, where its link leads', () => {
    expect(['fn1', 'fn2', 'fn3'].map((label) => printed.labelPages.get(label))).toEqual([3, 3, 4]);
  });

  it('prints in the contents the pages on which the chapters stand', () => {
    expect([...printed.printedPages]).toEqual([
      ['one', '3'],
      ['two', '5'],
      ['three', '9'],
    ]);
    expect([...printed.printedPages.keys()].map((label) => String(printed.labelPages.get(label)))).toEqual([
      '3',
      '5',
      '9',
    ]);
  });

  it('says on which pages a work is cited', () => {
    expect(text[10]).toMatch(/q\s+3\s*,\s*5$/);
  });

  it('knows the chapter, part and folio of each page', () => {
    expect(
      printed.pages.map(({ chapter, part, folio }) => [chapter ?? '', part ?? '', folio].join(' ')).slice(2, 10),
    ).toEqual([
      ...['one body 3', 'one body 4', 'two body 5', 'two body 6', 'two body 7', 'two body 8'],
      ...['three annex 9', 'three annex 10'],
    ]);
    expect(printed.pages.some(({ empty }) => empty)).toBe(false);
  });

  it('has an outline with the titles of the page', () => {
    expect(outlineOf(pdf).map(({ title, page, level }) => [title, page, level])).toContainEqual(['A section', 4, 2]);
    expect(outlineOf(pdf).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Contents', 'First chapter', 'Second chapter', 'Wide annex', 'References']),
    );
  });

  it('names itself, and is tagged', () => {
    expect([pdf.getTitle(), pdf.getAuthor(), pdf.getCreationDate()?.toISOString()]).toEqual([
      'A sample',
      'An author',
      '2026-11-24T00:00:00.000Z',
    ]);
    expect(String(pdf.catalog)).toMatch(/\/StructTreeRoot[^]*\/Metadata|\/Metadata[^]*\/StructTreeRoot/);
    expect(String(pdf.catalog)).toContain('/Lang (en)');
    const tags = pdf.context.enumerateIndirectObjects().map(([, object]) => String(object));
    expect(tags.filter((tag) => /\/S \/TH\b/.test(tag))).toHaveLength(3);
  });

  it('comes out the same, byte for byte, in another tab', async () => {
    const again = await printOnce(samplePage());
    expect(again.pdf.length).toBe(printed.pdf.length);
    expect(Buffer.compare(again.pdf, printed.pdf)).toBe(0);
  }, 60_000);
});

describe('a page with faults', () => {
  it('tells of lost text, an overflowing word, a line printed over another and a refused request', async () => {
    const body = `${sampleBody()}<p style="height:0;overflow:hidden">clipped away</p><p>${'unbreakable'.repeat(20)}</p><p>under</p><p style="margin-top:-26pt">over</p><p>between the</p><p style="margin-top:-16pt">two lines</p><div class="full"><p>wide</p><p style="height:60px"></p></div><p style="margin:-34px 0 34px">in its foot</p>
      <img src="https://elsewhere.example/a.png" width="9" height="9" alt="">`;
    const faulty = await printOnce(samplePage(body));
    expect(findLosses(faulty).map(({ fault, words }) => [fault, words])).toEqual([
      ['lost', expect.stringMatching(/^clipped away unbreakable/)],
    ]);
    expect(faulty.pages.flatMap(({ overflows }) => overflows.map(({ what }) => what))).toEqual([
      expect.stringMatching(/^unbreakable/),
      'under / over',
      'between the / two lines',
      'in its foot / wide',
    ]);
    expect(faulty.complaints.join()).toContain("'https://elsewhere.example/a.png' violates");
  }, 60_000);
});
