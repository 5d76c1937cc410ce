import { decodePDFRawStream, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { stamp } from '../../src/release/stamp.js';
import { readPdfText } from '../../src/print/pdf-text.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { latin1 } from '../../src/tree/latin1.js';

const WORDS = 'DRAFT WITH ERRORS';
const SCREEN = { words: WORDS, purpose: 'screen' } as const;

async function twoPages(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage([300, 400]);
  document.addPage([400, 300]);
  return document.save();
}

it('stands on every page, readable, in a face that the file holds', async () => {
  const stamped = await stamp(new MemoryWorld(), await twoPages(), SCREEN);
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
  expect(Buffer.from(await stamp(world, pdf, SCREEN)).equals(await stamp(world, pdf, SCREEN))).toBe(true);
});

it('is an artifact, which is not read aloud', async () => {
  const { context } = await PDFDocument.load(await stamp(new MemoryWorld(), await twoPages(), SCREEN));
  const drawn = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [decodePDFRawStream(object).decode()] : []))
    .map((bytes) => latin1(bytes))
    .filter((operators) => / Tj\b/.test(operators));
  expect(drawn).toHaveLength(2);
  for (const operators of drawn) expect(operators).toMatch(/^[^]*\/Artifact BMC[^]* Tj\b[^]*EMC\s*$/);
});

it('of a press file is black ink alone, in a file that old presses read', async () => {
  const stamped = await stamp(new MemoryWorld(), await twoPages(), { words: WORDS, purpose: 'press' });
  expect(latin1(stamped.subarray(0, 8))).toBe('%PDF-1.6');
  const { context } = await PDFDocument.load(stamped);
  const drawn = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [latin1(decodePDFRawStream(object).decode())] : []))
    .filter((operators) => / Tj\b/.test(operators));
  for (const operators of drawn) {
    expect(operators).toMatch(/\b0 0 0 1 k\b/);
    expect(operators).not.toMatch(/ (?:rg|RG)\b/);
  }
});
