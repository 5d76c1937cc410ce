import { Buffer } from 'node:buffer';
import { PDFArray, PDFDict, PDFName, PDFRawStream, type PDFDocument, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import type { Matrix } from '../finish/content/matrix.js';
import { bytesOf, drawingsOf } from './drawings.js';
import type { Inks } from './inks.js';
import { ALL_PLATES, BLEED, ROOM, marksAround, type Trim } from './marks.js';
import { recoloured, written } from './recolour.js';

/** What is written beside a page: which sheet it is, of how many. */
export type Slug = (sheet: number, sheets: number) => string;

/** Puts every page on a sheet for the press: its colours as ink, its artwork cut at the bleed, the marks around it, its boxes. */
export function makeSheets(pdf: PDFDocument, inks: Inks, slug: Slug): void {
  const drawings = drawingsOf(pdf, inks);
  const pages = pdf.getPages();
  const allPlates = registrationColour(pdf);
  const stand = pages.filter((page) => isTall(page)).length * 2 >= pages.length;
  pages.forEach((page, index) => {
    const resources = ownResources(page);
    drawings.take(resources);
    const spaces = resources.lookupMaybe(PDFName.of('ColorSpace'), PDFDict) ?? pdf.context.obj({});
    spaces.set(PDFName.of(ALL_PLATES), allPlates);
    resources.set(PDFName.of('ColorSpace'), spaces);
    const { trim, matrix } = placeOf(page, isTall(page) !== stand);
    const content = recoloured(contentOf(page), inks);
    const before = `q ${written(bleedOf(trim))} re W n\nq ${written(matrix)} cm\n`;
    const after = `\nQ\nQ\n${marksAround(trim, slug(index + 1, pages.length))}`;
    const encoder = new TextEncoder();
    const whole = Buffer.concat([encoder.encode(before), content, encoder.encode(after)]);
    page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(whole)));
    setBoxes(page, trim);
    page.node.set(PDFName.of('Group'), pdf.context.obj({ Type: 'Group', S: 'Transparency', CS: 'DeviceCMYK' }));
  });
}

/** A page that lies in a book that stands is turned, its head to the left: a press has one trim. */
function placeOf(page: PDFPage, turned: boolean): { trim: Trim; matrix: Matrix } {
  const { x, y, width, height } = page.getTrimBox();
  if (!turned) return { trim: { width, height }, matrix: [1, 0, 0, 1, ROOM - x, ROOM - y] };
  return { trim: { width: height, height: width }, matrix: [0, 1, -1, 0, ROOM + height + y, ROOM - x] };
}

function isTall(page: PDFPage): boolean {
  const { width, height } = page.getTrimBox();
  return height >= width;
}

function bleedOf({ width, height }: Trim): readonly [number, number, number, number] {
  return [ROOM - BLEED, ROOM - BLEED, width + 2 * BLEED, height + 2 * BLEED];
}

function setBoxes(page: PDFPage, trim: Trim): void {
  const { width, height } = trim;
  page.setMediaBox(0, 0, near(width + 2 * ROOM), near(height + 2 * ROOM));
  const [x, y, across, up] = bleedOf(trim).map(near);
  page.setBleedBox(x ?? 0, y ?? 0, across ?? 0, up ?? 0);
  page.setTrimBox(near(ROOM), near(ROOM), near(width), near(height));
  for (const key of ['CropBox', 'ArtBox', 'Annots', 'StructParents', 'Tabs']) page.node.delete(PDFName.of(key));
}

function near(points: number): number {
  return Math.round(points * 1000) / 1000;
}

/** Resources that no other page shares: what stands on its sheet alone is named in them. */
function ownResources(page: PDFPage): PDFDict {
  const found = page.node.Resources();
  const own = found === undefined ? page.doc.context.obj({}) : found.clone(page.doc.context);
  page.node.set(PDFName.of('Resources'), own);
  return own;
}

function contentOf(page: PDFPage): Uint8Array {
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
  const parts = streams.flatMap((one) => {
    const stream = one === undefined ? undefined : page.doc.context.lookup(one);
    return stream instanceof PDFRawStream ? [bytesOf(stream), Uint8Array.of(10)] : [];
  });
  return Buffer.concat(parts);
}

/** The colour that is printed on every plate: for marks alone, never within the bleed. */
function registrationColour({ context }: PDFDocument): PDFRef {
  const tint = context.obj({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 });
  return context.register(context.obj(['Separation', 'All', 'DeviceCMYK', context.register(tint)]));
}
