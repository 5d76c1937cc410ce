import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { findLeaks } from '../../../src/check/files/leaks.js';
import { readable } from '../../../src/check/files/raw.js';

const SECRET = 'One more State was reported to hold such records in its registry';

async function pdfWith(plant: (pdf: PDFDocument) => void | Promise<void>): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  await plant(pdf);
  return pdf.save();
}

async function leaksIn(plant: (pdf: PDFDocument) => void | Promise<void>, text = 'Public words only') {
  const file = readable(await pdfWith(plant));
  return findLeaks(
    [
      { where: 'pages', text },
      { where: 'file', text: file },
    ],
    [SECRET],
  );
}

describe('findLeaks', () => {
  it('finds nothing in a clean file', async () => {
    expect(await leaksIn(() => undefined)).toEqual([]);
  });

  it('finds withheld words on the pages, however they are spaced and written', async () => {
    expect(await leaksIn(() => undefined, 'was REPORTED tohold such records elsewhere')).toEqual([
      { words: 'was reported to hold such records', count: 6, whole: false, where: 'pages' },
    ]);
  });

  it('finds every run in every place', async () => {
    const plant = (pdf: PDFDocument) => pdf.setTitle('reported to hold such records in its');
    const text = 'One more State was reported in public. Such records in its registry are kept.';
    expect(await leaksIn(plant, text)).toEqual([
      { words: 'One more State was reported', count: 5, whole: false, where: 'pages' },
      { words: 'such records in its registry', count: 5, whole: false, where: 'pages' },
      { words: 'reported to hold such records in its', count: 7, whole: false, where: 'file' },
    ]);
  });

  it('finds a piece of a single long word, and of twelve letters at the least', () => {
    const found = (piece: string, text: string) =>
      findLeaks([{ where: 'pages', text }], [piece]).map(({ words, count, whole }) => ({
        words,
        count,
        whole,
      }));
    expect(found('zebrafinches', 'the zebrafinches sing')).toEqual([{ words: 'zebrafinches', count: 1, whole: true }]);
    expect(found('zebra finche', 'a zebra finche')).toEqual([]);
    expect(found('zebra finches', 'a zebra finches')).toEqual([{ words: 'zebra finches', count: 2, whole: true }]);
  });

  it('counts no word of which nothing can be seen', () => {
    const piece = 'reported to hold \u200B such records';
    const [leak] = findLeaks([{ where: 'pages', text: 'reported to hold such records' }], [piece]);
    expect(leak).toMatchObject({ words: 'reported to hold such records', count: 5, whole: true });
  });

  it.each([
    ['of few letters', 'it is so as we go on to it by us', 'was: it is so as we, then', 'it is so as we'],
    ['of few letters at the end', 'to go on if it is so as we', 'it is so as we', 'it is so as we'],
    ['at the end of a piece', SECRET, 'hold such records in its registry', 'hold such records in its registry'],
    ['with one word left out', SECRET, 'State was reported to hold records in', 'State was reported to hold'],
    [
      'that its first five words alone would not show',
      SECRET,
      'more State was reported to keep',
      'more State was reported to',
    ],
  ])('finds a run %s', (_name, piece, text, words) => {
    expect(findLeaks([{ where: 'pages', text }], [piece]).map((leak) => leak.words)).toEqual([words]);
  });

  it.each(['records in its registry', 'One more State was', 'One more State was told', 'it is so as'])(
    'does not take less for one: %s',
    (text) => {
      expect(findLeaks([{ where: 'pages', text }], [SECRET, 'it is so as we go on to it by us'])).toEqual([]);
    },
  );

  it('searches for every piece', () => {
    const found = findLeaks(
      [{ where: 'pages', text: `${SECRET} and the second` }],
      [SECRET, 'the second piece', 'and the second'],
    );
    expect(found.map(({ words }) => words)).toEqual([SECRET, 'and the second']);
  });

  it('does not take four words in a row for a leak', async () => {
    expect(await leaksIn(() => undefined, 'reported to hold such')).toEqual([]);
  });

  it('finds withheld words in the title, in a stream and in an attachment', async () => {
    const whole = [expect.objectContaining({ whole: true, where: 'file' })];
    expect(await leaksIn((pdf) => pdf.setTitle(SECRET))).toEqual(whole);
    const xmp = `<x>${SECRET}</x>`;
    expect(await leaksIn((pdf) => void pdf.context.register(pdf.context.flateStream(xmp)))).toEqual(whole);
    expect(await leaksIn((pdf) => pdf.attach(new TextEncoder().encode(SECRET), 'a.md'))).toEqual(whole);
  });
});
