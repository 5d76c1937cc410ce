import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { unzlibSync, zlibSync } from 'fflate';
import { expect, it } from 'vitest';
import { repacker } from '../../../src/print/finish/repack.js';

const WORDS = new TextEncoder().encode('filing '.repeat(500));

/** A stream as one machine or another packs it. */
async function packed(contents: Uint8Array) {
  const pdf = await PDFDocument.create();
  const dict = pdf.context.obj({ Filter: 'FlateDecode' });
  return { pdf, ref: pdf.context.register(PDFRawStream.of(dict, contents)) };
}

async function again(contents: Uint8Array): Promise<Uint8Array> {
  const { pdf, ref } = await packed(contents);
  repacker(pdf)();
  const found = pdf.context.lookup(ref);
  if (!(found instanceof PDFRawStream)) throw new Error('no stream');
  return found.contents;
}

it('packs a stream as one deflater does, however the browser packed it', async () => {
  const [fast, best] = [await again(zlibSync(WORDS, { level: 1 })), await again(zlibSync(WORDS, { level: 9 }))];
  expect(fast).toEqual(best);
  expect(unzlibSync(fast)).toEqual(WORDS);
});

it('leaves what came since, what is packed otherwise and what is no whole stream', async () => {
  expect(await again(new Uint8Array([1, 2, 3]))).toEqual(new Uint8Array([1, 2, 3]));
  const { pdf, ref } = await packed(zlibSync(WORDS, { level: 1 }));
  const repack = repacker(pdf);
  const since = PDFRawStream.of(pdf.context.obj({ Filter: PDFName.of('FlateDecode') }), zlibSync(WORDS, { level: 0 }));
  pdf.context.assign(ref, since);
  repack();
  expect(pdf.context.lookup(ref)).toBe(since);
});
