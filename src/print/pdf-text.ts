import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text on a page, in points from the upper left corner of the sheet. */
export interface PdfText {
  readonly text: string;
  readonly left: number;
  readonly top: number;
}

/** Reads the text of a PDF, page by page, in the order in which it is painted. */
export async function readPdfText(pdf: Uint8Array): Promise<PdfText[][]> {
  const task = getDocument({ data: pdf.slice(), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  try {
    const document = await task.promise;
    const pages: PdfText[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const [left = 0, , , top = 0] = page.view;
      const { items } = await page.getTextContent();
      pages.push(items.flatMap((item) => ('str' in item ? [pieceOf(item, left, top)] : [])));
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

function pieceOf(item: { str: string; transform: number[] }, left: number, top: number): PdfText {
  return { text: item.str, left: (item.transform[4] ?? 0) - left, top: top - (item.transform[5] ?? 0) };
}
