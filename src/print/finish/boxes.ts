import type { PDFPage } from '@cantoo/pdf-lib';
import type { Sheet } from './tree/figures.js';
import type { TextArea } from './content/streams.js';

/** Sizes of a sheet, of the trimmed page in it and of the text on it, in millimetres from the sheet's upper left corner. */
export interface SheetBox {
  readonly sheet: { readonly width: number; readonly height: number };
  readonly page: { readonly width: number; readonly height: number };
  readonly offset: { readonly left: number; readonly top: number };
  readonly text: { readonly top: number; readonly bottom: number };
}

const POINTS_PER_MM = 72 / 25.4;

/** A page whose text begins above this has no head and no foot: a cover that is painted to its edges. */
const NO_HEAD_MM = 1;

/** The sheet keeps its upper edge, where Chromium starts to draw; it rounds sizes to whole CSS pixels. */
export function setBoxes(page: PDFPage, { sheet, page: trim, offset }: SheetBox): void {
  const top = topOf(page);
  const [width, height] = [sheet.width * POINTS_PER_MM, sheet.height * POINTS_PER_MM];
  const left = offset.left * POINTS_PER_MM;
  const [across, down] = [trim.width * POINTS_PER_MM, trim.height * POINTS_PER_MM];
  page.setMediaBox(0, round(top - height), round(width), round(height));
  page.setCropBox(0, round(top - height), round(width), round(height));
  page.setBleedBox(0, round(top - height), round(width), round(height));
  page.setTrimBox(round(left), round(top - offset.top * POINTS_PER_MM - down), round(across), round(down));
}

/** The sheet of a page in points. */
export function sheetOf(page: PDFPage, { sheet }: SheetBox): Sheet {
  return { width: sheet.width * POINTS_PER_MM, height: sheet.height * POINTS_PER_MM, top: topOf(page) };
}

/** Between which heights the text of a page stands; undefined where it reaches its edge. */
export function textAreaOf(page: PDFPage, { text }: SheetBox): TextArea | undefined {
  if (text.top < NO_HEAD_MM) return undefined;
  const top = topOf(page);
  return { top: top - text.top * POINTS_PER_MM, bottom: top - text.bottom * POINTS_PER_MM };
}

function topOf(page: PDFPage): number {
  const { y, height } = page.getMediaBox();
  return y + height;
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}
