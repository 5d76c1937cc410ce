import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { pagesOfPdf } from '../../src/tree/pdfjs.js';

test('reads the words of a PDF, and leaves the process what Node has', async () => {
  const { parse, stringify } = JSON;
  const { push } = Array.prototype;
  const pdf = await PDFDocument.create();
  pdf.addPage([200, 100]).drawText('Two words', { x: 20, y: 40, size: 10 });
  const [page] = await pagesOfPdf(await pdf.save());
  expect(page?.items.map((item) => ('str' in item ? item.str : ''))).toContain('Two words');
  expect(page?.view).toEqual([0, 0, 200, 100]);
  expect([JSON.parse, JSON.stringify, Array.prototype.push]).toEqual([parse, stringify, push]);
  const bytes = Buffer.from([0, 127, 128, 255]).toString('base64');
  const fromBase64: unknown = Reflect.get(Uint8Array, 'fromBase64');
  expect(typeof fromBase64 === 'function' && fromBase64(bytes)).toEqual(new Uint8Array([0, 127, 128, 255]));
});
