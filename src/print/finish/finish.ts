import { PDFDocument, PDFHexString, PDFName, PDFString, type PDFPage } from '@cantoo/pdf-lib';
import { mendApostrophes } from './apostrophes.js';
import { labelRanges } from './labels.js';
import { nameInOrder } from './names.js';
import { mendOutline } from './outline.js';
import { hashOf } from '../../model/hash.js';
import { xmpOf } from './xmp.js';

/** What the finished PDF says of itself. */
export interface Finish {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly date: Date;
  /** The headings as they stand in the page, in order. */
  readonly headings: readonly string[];
  readonly folios: readonly string[];
  /** Every character of the page. */
  readonly signs: ReadonlySet<string>;
  readonly boxes: readonly SheetBox[];
}

/** Sizes of a sheet and of the trimmed page in it, in millimetres from the sheet's upper left corner. */
export interface SheetBox {
  readonly sheet: { readonly width: number; readonly height: number };
  readonly page: { readonly width: number; readonly height: number };
  readonly offset: { readonly left: number; readonly top: number };
}

const POINTS_PER_MM = 72 / 25.4;

/** Finishes a printed PDF: metadata, boxes, outline titles, page labels; the same input gives the same bytes. */
export async function finish(raw: Uint8Array, facts: Finish): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(raw, { updateMetadata: false });
  describe(pdf, facts);
  pdf.getPages().forEach((page, index) => {
    const boxes = facts.boxes[index];
    if (boxes !== undefined) setBoxes(page, boxes);
  });
  mendOutline(pdf, facts.headings);
  mendApostrophes(pdf, facts.signs);
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: labelRanges(pdf.context, facts.folios) }));
  nameInOrder(pdf);
  setIdentity(pdf, facts);
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

function describe(pdf: PDFDocument, facts: Finish): void {
  pdf.setTitle(facts.title, { showInWindowTitleBar: true });
  pdf.setAuthor(facts.author);
  pdf.setLanguage(facts.language);
  pdf.setCreator('Imprimatur');
  pdf.setProducer('Imprimatur');
  pdf.setCreationDate(facts.date);
  pdf.setModificationDate(facts.date);
  const xmp = pdf.context.stream(new TextEncoder().encode(xmpOf(facts)), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(xmp));
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of(facts.language));
}

/** The sheet keeps its upper edge, where Chromium starts to draw; it rounds sizes to whole CSS pixels. */
function setBoxes(page: PDFPage, { sheet, page: trim, offset }: SheetBox): void {
  const top = page.getMediaBox().y + page.getMediaBox().height;
  const [width, height] = [sheet.width * POINTS_PER_MM, sheet.height * POINTS_PER_MM];
  const left = offset.left * POINTS_PER_MM;
  const [across, down] = [trim.width * POINTS_PER_MM, trim.height * POINTS_PER_MM];
  page.setMediaBox(0, round(top - height), round(width), round(height));
  page.setCropBox(0, round(top - height), round(width), round(height));
  page.setBleedBox(0, round(top - height), round(width), round(height));
  page.setTrimBox(round(left), round(top - offset.top * POINTS_PER_MM - down), round(across), round(down));
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}

function setIdentity(pdf: PDFDocument, facts: Finish): void {
  const streams = pdf.context
    .enumerateIndirectObjects()
    .map(([ref, object]) => `${ref.toString()} ${object.toString()}`);
  const identity = PDFHexString.of(hashOf([JSON.stringify(facts), ...streams].join('\n')).slice(0, 32));
  pdf.context.trailerInfo.ID = pdf.context.obj([identity, identity]);
}
