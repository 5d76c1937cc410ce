import { PDFDocument, PDFName, PDFNumber, PDFOperator, PDFOperatorNames, rgb, StandardFonts } from '@cantoo/pdf-lib';

const INK = rgb(0.118, 0.11, 0.098);
const SIZE = 7;

/** Stamps every page of a PDF as a draft, at the head and outside the text. The stamp is an artifact: it is not read aloud. */
export async function stamp(pdf: Uint8Array, words: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const font = await document.embedFont(StandardFonts.HelveticaBold);
  const width = font.widthOfTextAtSize(words, SIZE);
  for (const page of document.getPages()) {
    const { width: sheet, height } = page.getSize();
    const x = (sheet - width) / 2;
    page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]));
    page.drawRectangle({
      x: x - 6,
      y: height - 22,
      width: width + 12,
      height: 13,
      borderColor: INK,
      borderWidth: 0.75,
    });
    page.drawText(words, { x, y: height - 18, size: SIZE, font, color: INK });
    page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent, []));
  }
  document.catalog.set(PDFName.of('ImprimaturDraft'), PDFNumber.of(1));
  return document.save({ useObjectStreams: true });
}
