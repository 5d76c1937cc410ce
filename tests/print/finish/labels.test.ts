import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { labelRanges } from '../../../src/print/finish/labels.js';

/** The labels that a reader's program shows for pages with these folios. */
async function shown(folios: readonly string[]): Promise<{ labels: string[] | null; ranges: number }> {
  const pdf = await PDFDocument.create();
  folios.forEach(() => pdf.addPage());
  const ranges = labelRanges(pdf.context, folios);
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: ranges }));
  const task = getDocument({ data: await pdf.save() });
  const labels = await task.promise.then((document) => document.getPageLabels());
  await task.destroy();
  return { labels, ranges: ranges.size() / 2 };
}

it.each([
  ['that begin again', ['i', 'ii', '1', '2'], ['i', 'ii', '1', '2'], 2],
  ['of annexes', ['9', 'A-1', 'A-2', 'B-1'], ['9', 'A-1', 'A-2', 'B-1'], 3],
  ['in capitals', ['IX', 'X', 'XL'], ['IX', 'X', 'XL'], 2],
  ['that some pages do not print', ['', 'ii', '', 'A-7', ''], ['1', 'ii', 'iii', 'A-7', 'A-8'], 3],
])('labels pages by folios %s', async (_, folios, labels, ranges) => {
  expect(await shown(folios)).toEqual({ labels, ranges });
});
