import { decodePDFRawStream, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { stamp } from '../../src/release/stamp.js';
import { readPdfText } from '../../src/print/pdf-text.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { latin1 } from '../../src/tree/latin1.js';

const WORDS = 'DRAFT WITH ERRORS';

async function twoPages(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage([300, 400]);
  document.addPage([400, 300]);
  return document.save();
}

it('stands on every page, readable, in a face that the file holds', async () => {
  const stamped = await stamp(new MemoryWorld(), await twoPages(), WORDS);
  const pages = await readPdfText(stamped);
  expect(pages.map((pieces) => pieces.map(({ text }) => text).join(' '))).toEqual([WORDS, WORDS]);
  const objects = (await PDFDocument.load(stamped)).context
    .enumerateIndirectObjects()
    .map(([, object]) => String(object));
  expect(objects.some((object) => object.includes('/FontFile'))).toBe(true);
  expect(objects.filter((object) => /\/BaseFont \/(?!IMPRIM\+AlegreyaSans-Bold)/.test(object))).toEqual([]);
});

it('is the same bytes each time', async () => {
  const [world, pdf] = [new MemoryWorld(), await twoPages()];
  expect(Buffer.from(await stamp(world, pdf, WORDS)).equals(await stamp(world, pdf, WORDS))).toBe(true);
});

it('is an artifact, which is not read aloud', async () => {
  const { context } = await PDFDocument.load(await stamp(new MemoryWorld(), await twoPages(), WORDS));
  const drawn = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [decodePDFRawStream(object).decode()] : []))
    .map((bytes) => latin1(bytes))
    .filter((operators) => / Tj\b/.test(operators));
  expect(drawn).toHaveLength(2);
  for (const operators of drawn) expect(operators).toMatch(/^[^]*\/Artifact BMC[^]* Tj\b[^]*EMC\s*$/);
});
