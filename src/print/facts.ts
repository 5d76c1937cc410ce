import { PARTS, type Part } from '../model/edition.js';
import type { PageFacts } from '../model/print.js';
import type { Measured, MeasuredPage } from './in-page/measuring.js';
import type { PdfText } from './pdf-text.js';

const POINTS_PER_MM = 72 / 25.4;

/** A folio alone on its line: arabic, roman, or an annex page such as `A-3`. */
const FOLIO = /^(\d+|[ivxlc]+|[A-Z]-\d+)$/;

/** The facts of every page: what the page measured of itself, and the folio that its PDF prints. */
export function factsOf(measured: Measured, text: readonly (readonly PdfText[])[]): PageFacts[] {
  return measured.pages.map((page, index) => ({
    index: index + 1,
    folio: folioOf(page, text[index] ?? []),
    ...partOf(page.part),
    ...(page.chapter === '' ? {} : { chapter: page.chapter }),
    widthMm: tenths(page.page.width),
    heightMm: tenths(page.page.height),
    contentBottomMm: page.contentBottom,
    areaHeightMm: page.area.height,
    notesHeightMm: page.notesHeight,
    empty: page.empty,
    overflows: page.overflows,
    stranded: page.stranded,
    carried: page.carried,
  }));
}

/** The text of a page without what stands in its margins above and below the page area. */
export function bodyOf(page: MeasuredPage, pieces: readonly PdfText[]): string {
  return pieces
    .filter((piece) => !inMargin(page, piece))
    .map(({ text }) => text)
    .join(' ');
}

function folioOf(page: MeasuredPage, pieces: readonly PdfText[]): string {
  const lines = pieces.filter((piece) => inMargin(page, piece)).map(({ text }) => text.trim());
  return lines.findLast((line) => FOLIO.test(line)) ?? '';
}

function inMargin({ text }: MeasuredPage, { top }: PdfText): boolean {
  const mm = top / POINTS_PER_MM;
  return mm < text.top || mm > text.bottom;
}

function partOf(part: string): { part?: Part } {
  const known = PARTS.find((one) => one === part);
  return known === undefined ? {} : { part: known };
}

function tenths(mm: number): number {
  return Math.round(mm * 10) / 10;
}
