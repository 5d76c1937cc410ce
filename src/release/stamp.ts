import {
  colorString,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames,
  type PDFFont,
  type PDFPage,
} from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import { COLOURS } from '../model/tokens.js';
import type { World } from '../model/world.js';

const INK = colorString(COLOURS.ink).rgb;
const SIZE = 7;

/** The face of the page's heads and feet, bold. */
const FACE = '@fontsource/alegreya-sans/files/alegreya-sans-latin-700-normal.woff2';

/** Six capital letters before the name of a face of which only some signs are embedded (ISO 32000-1, 9.6.4). */
const TAG = 'IMPRIM';

/**
 * Stamps every page of a PDF as a draft, at the head and outside the text, in a face that is embedded with the signs of the words.
 * The stamp is an artifact: it is not read aloud. Throws MissingFile where the face is not installed.
 */
export async function stamp(world: World, pdf: Uint8Array, words: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  document.registerFontkit(fontkit);
  const face = await subsetFont(await world.readPackage(FACE), words, { targetFormat: 'sfnt' });
  const font = await document.embedFont(face, { customName: `${TAG}+AlegreyaSans-Bold` });
  for (const page of document.getPages()) stampPage(page, words, font);
  document.catalog.set(PDFName.of('ImprimaturDraft'), PDFNumber.of(1));
  return document.save({ useObjectStreams: true });
}

function stampPage(page: PDFPage, words: string, font: PDFFont): void {
  const { width: sheet, height } = page.getSize();
  const width = font.widthOfTextAtSize(words, SIZE);
  const x = (sheet - width) / 2;
  page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]));
  page.drawRectangle({ x: x - 6, y: height - 22, width: width + 12, height: 13, borderColor: INK, borderWidth: 0.75 });
  page.drawText(words, { x, y: height - 18, size: SIZE, font, color: INK });
  page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent, []));
}
