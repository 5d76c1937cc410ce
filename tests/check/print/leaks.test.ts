import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { findLeaks } from '../../../src/check/print/leaks.js';

const SECRET = 'One more State was reported to hold such records in its registry';

async function pdfWith(plant: (pdf: PDFDocument) => void | Promise<void>): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  await plant(pdf);
  return pdf.save();
}

const leaksIn = async (plant: (pdf: PDFDocument) => void | Promise<void>, text = 'Public words only') =>
  findLeaks(await pdfWith(plant), text, [SECRET]);

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
