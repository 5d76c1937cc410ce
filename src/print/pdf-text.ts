import { pagesOfPdf } from '../tree/pdfjs.js';

/** A piece of text on a page, in points from the upper left corner of the sheet. */
export interface PdfText {
  readonly text: string;
  readonly left: number;
  readonly top: number;
}

/** Reads the text of a PDF, page by page, in the order in which it is painted. */
export async function readPdfText(pdf: Uint8Array): Promise<PdfText[][]> {
  const pages = await pagesOfPdf(pdf);
  return pages.map(({ view: [left = 0, , , top = 0], items }) =>
    items.flatMap((item) => ('str' in item ? [pieceOf(item, left, top)] : [])),
  );
}

function pieceOf(item: { str: string; transform: number[] }, left: number, top: number): PdfText {
  return { text: item.str, left: (item.transform[4] ?? 0) - left, top: top - (item.transform[5] ?? 0) };
}
