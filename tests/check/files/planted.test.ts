import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findLeaks } from '../../../src/check/files/leaks.js';
import { Unreadable } from '../../../src/check/files/place.js';
import { findRare, rareIn } from '../../../src/check/files/rare.js';
import { placesIn } from '../../../src/check/files/read.js';
import { latin1 } from '../../../src/tree/latin1.js';

const PASSAGE = 'One more State was reported to hold such records';
const NAME = 'Zebrafinch';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function pdfWith(plant: (pdf: PDFDocument) => void | Promise<void>): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  await plant(pdf);
  return pdf.save();
}

/** Where a passage or a name is found. */
async function whereIs(words: string, bytes: Uint8Array): Promise<string[]> {
  const places = await placesIn(bytes);
  const found = [...findLeaks(places, [words]), ...findRare(places, rareIn([words], 'Public words alone'))];
  return [...new Set(found.map(({ where }) => where))].filter((where) => where !== 'bytes');
}

type Plant = (pdf: PDFDocument, words: string) => void | Promise<void>;

const put = (pdf: PDFDocument, object: Record<string, unknown>) => {
  pdf.catalog.set(PDFName.of('Planted'), pdf.context.register(pdf.context.obj(object as never)));
};

const CHANNELS: readonly (readonly [string, Plant])[] = [
  ['metadata', (pdf, words) => pdf.setSubject(words)],
  [
    'metadata',
    (pdf, words) => {
      const xmp = `<x:xmpmeta><dc:title>${words}</dc:title></x:xmpmeta>`;
      pdf.catalog.set(
        PDFName.of('Metadata'),
        pdf.context.register(pdf.context.stream(utf8(xmp), { Type: 'Metadata' })),
      );
    },
  ],
  [
    'pages',
    async (pdf, words) => {
      pdf.getPage(0).drawText(words, { font: await pdf.embedFont(StandardFonts.Helvetica), size: 9 });
    },
  ],
  [
    'pages',
    async (pdf, words) => {
      const half = Math.floor(words.length / 2);
      const font = await pdf.embedFont(StandardFonts.Helvetica);
      pdf.getPage(0).drawText(`${words.slice(0, half)}-`, { font, size: 9, y: 300 });
      pdf.getPage(0).drawText(words.slice(half), { font, size: 9, y: 280 });
    },
  ],
  [
    'alternative texts',
    (pdf, words) => put(pdf, { Type: 'StructElem', S: 'Figure', P: null, Alt: PDFHexString.fromText(words) }),
  ],
  ['alternative texts', (pdf, words) => put(pdf, { Type: 'StructElem', S: 'Span', ActualText: PDFString.of(words) })],
  ['structure', (pdf, words) => put(pdf, { Type: 'StructElem', S: 'P', P: null, T: PDFHexString.fromText(words) })],
  ['bookmarks', (pdf, words) => put(pdf, { Title: PDFHexString.fromText(words), Parent: null, Dest: [] })],
  ['destinations', (pdf, words) => put(pdf, { Names: [PDFString.of(words), []] })],
  ['destinations', (pdf, words) => put(pdf, { Dest: PDFName.of(words) })],
  ['destinations', (pdf, words) => put(pdf, { [words]: [null, 'XYZ', 0, 0, 0] })],
  [
    'annotations',
    (pdf, words) => put(pdf, { Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 1, 1], Contents: PDFString.of(words) }),
  ],
  ['links', (pdf, words) => put(pdf, { S: 'URI', URI: PDFString.of(`https://example.org/${words}`) })],
  ['actions', (pdf, words) => put(pdf, { S: 'JavaScript', JS: PDFString.of(`say("${words}")`) })],
  ['page labels', (pdf, words) => put(pdf, { PageLabels: { Nums: [0, { P: PDFString.of(words) }] } })],
  ['streams', (pdf, words) => void pdf.context.register(pdf.context.flateStream(words))],
  ['streams', (pdf, words) => void pdf.context.register(pdf.context.flateStream(`q BT /F1 9 Tf (${words}) Tj ET Q`))],
  ['other strings', (pdf, words) => put(pdf, { Anything: PDFString.of(`\u00EF\u00BB\u00BF${words}`) })],
  ['words of attachment', async (pdf, words) => pdf.attach(utf8(`About ${words}.`), 'notes.txt', { description: 'x' })],
  ['values of attachment', async (pdf, words) => pdf.attach(utf8(JSON.stringify({ a: [words] })), 'notes.json')],
  ['attachments', async (pdf, words) => pdf.attach(utf8('nothing'), `${words}.txt`)],
];

describe('what is planted in a PDF', () => {
  it.each(CHANNELS)('is found in its %s', async (where, plant) => {
    for (const words of [PASSAGE, NAME]) {
      expect(await whereIs(words, await pdfWith((pdf) => plant(pdf, words)))).toContain(where);
    }
  });

  it('is found in an earlier version of an object', async () => {
    const pdf = latin1(await pdfWith((one) => one.setTitle('Public')));
    const bytes = Uint8Array.from(`${pdf}\n1 0 obj\n(${PASSAGE})\nendobj\n`, (sign) => sign.charCodeAt(0));
    const places = await placesIn(bytes);
    expect(findLeaks(places, [PASSAGE]).map(({ where }) => where)).toContain('bytes');
  });

  it('is not thought to be there where it is not', async () => {
    for (const words of [PASSAGE, NAME]) expect(await whereIs(words, await pdfWith(() => undefined))).toEqual([]);
  });
});

describe('what is planted in another file', () => {
  const page = (inner: string) =>
    utf8(`<!DOCTYPE html><html><head><title>x</title></head><body>${inner}</body></html>`);

  it.each<readonly [string, (words: string) => Uint8Array]>([
    ['words of the page', (words) => page(`<p>${words.slice(0, 4)}<b>${words.slice(4)}</b></p>`)],
    ['words of the page', (words) => page(`<p>${words.replace('e', '&#x65;')}</p>`)],
    ['words of the page', (words) => page(`<template><p>${words}</p></template>`)],
    ['attributes', (words) => page(`<p data-x='${words}'>x</p>`)],
    ['attributes', (words) => page(`<a href="https://example.org/${encodeURIComponent(words)}">x</a>`)],
    ['comments', (words) => page(`<!-- ${words} -->`)],
    ['styles and scripts', (words) => page(`<style>:root{--foot:"${words}"}</style>`)],
    [
      'addresses of data',
      (words) => page(`<img src="data:image/svg+xml;base64,${btoa(`<svg><text>${words}</text></svg>`)}">`),
    ],
    ['values', (words) => utf8(JSON.stringify({ pages: 3, pagesByChapter: { [words]: 1 } }))],
    ['values', (words) => utf8(JSON.stringify([{ deep: [{ title: words }] }]))],
    ['words', (words) => utf8(`<?xml version="1.0"?><a><b>${words}</b></a>`)],
    ['attributes', (words) => utf8(`<a b="${words}"/>`)],
    ['words', (words) => utf8(`Notes: ${words}\n`)],
    ['words', (words) => Uint8Array.from([0xff, 0xfe, ...[...words].flatMap((sign) => [sign.charCodeAt(0), 0])])],
    [
      'words of word/document.xml',
      (words) => zipSync({ 'word/document.xml': utf8(`<w:t>${words.slice(0, 3)}</w:t><w:t>${words.slice(3)}</w:t>`) }),
    ],
    ['names of files', (words) => zipSync({ [`${words}.txt`]: utf8('x') })],
    ['words of content', (words) => gzipSync(utf8(`About ${words}.`))],
    ['words of x.txt of inner.docx', (words) => zipSync({ 'inner.docx': zipSync({ 'x.txt': utf8(words) }) })],
  ])('is found in its %s', async (where, plant) => {
    for (const words of [PASSAGE, NAME]) expect(await whereIs(words, plant(words))).toContain(where);
  });

  it('is found in a PDF that stands in an archive', async () => {
    const bytes = zipSync({ 'a.pdf': await pdfWith((pdf) => pdf.setTitle(NAME)) });
    expect(await whereIs(NAME, bytes)).toContain('metadata of a.pdf');
  });

  it('is not looked for without end', async () => {
    let bytes = utf8(NAME);
    for (let depth = 0; depth < 7; depth += 1) bytes = zipSync({ x: bytes });
    await expect(placesIn(bytes)).rejects.toThrow(Unreadable);
  });

  it('is not read out of damaged files, which count as unreadable', async () => {
    const zip = zipSync({ x: utf8('words and words and words') });
    zip.fill(7, 30, 50);
    await expect(placesIn(zip)).rejects.toThrow(Unreadable);
    await expect(placesIn(Uint8Array.from([0x1f, 0x8b, 8, 0, 1, 2, 3]))).rejects.toThrow(Unreadable);
    await expect(placesIn(utf8('%PDF-1.7\nnothing'))).rejects.toThrow(Unreadable);
  });
});

it('takes two signs side by side in a table of glyphs for no short piece, and on a page for one', () => {
  const rare = rareIn(['3 H'], 'Public words alone');
  const place = (where: string) => [{ where, text: '\u00003\u0000H' }];
  expect(findRare(place('streams'), rare)).toEqual([]);
  expect(findRare(place('pages'), rare)).toEqual([{ words: '3 h', where: 'pages' }]);
  expect(findRare(place('streams'), rareIn(['37 H'], '')).length).toBe(0);
  expect(findRare([{ where: 'streams', text: '(37 H)' }], rareIn(['37 H'], ''))).toEqual([
    { words: '37 h', where: 'streams' },
  ]);
});
