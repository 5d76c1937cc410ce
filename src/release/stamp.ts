import {
  cmyk,
  colorString,
  PDFDocument,
  PDFHeader,
  PDFName,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames,
  type Color,
  type PDFFont,
  type PDFPage,
} from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import type { Purpose } from '../model/edition.js';
import { COLOURS, INKS } from '../model/tokens.js';
import type { World } from '../model/world.js';

const INK: Readonly<Record<Purpose, Color>> = {
  screen: colorString(COLOURS.ink).rgb,
  press: cmyk(...INKS.ink),
  review: colorString(COLOURS.ink).rgb,
};
const SIZE = 7;

/** The face of the page's heads and feet, bold. */
const FACE = '@fontsource/alegreya-sans/files/alegreya-sans-latin-700-normal.woff2';

/** Six capital letters before the name of a face of which only some signs are embedded (ISO 32000-1, 9.6.4). */
const TAG = 'IMPRIM';

/**
 * Stamps every page of a PDF as a draft, at the head and outside the text, in a face that is embedded with the signs of the words.
 * The stamp is an artifact: it is not read aloud. Throws MissingFile where the face is not installed.
 */
export async function stamp(
  world: World,
  pdf: Uint8Array,
  { words, purpose }: { readonly words: string; readonly purpose: Purpose },
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  document.registerFontkit(fontkit);
  const face = await subsetFont(await world.readPackage(FACE), words, { targetFormat: 'sfnt' });
  const font = await document.embedFont(face, { customName: `${TAG}+AlegreyaSans-Bold` });
  for (const page of document.getPages()) stampPage(page, words, { font, ink: INK[purpose] });
  document.catalog.set(PDFName.of('ImprimaturDraft'), PDFNumber.of(1));
  if (purpose === 'press') document.context.header = PDFHeader.forVersion(1, 6);
  return document.save({ useObjectStreams: purpose !== 'press' });
}

interface Face {
  readonly font: PDFFont;
  readonly ink: Color;
}

function stampPage(page: PDFPage, words: string, { font, ink }: Face): void {
  const { x: left, y: bottom, width: sheet, height: tall } = page.getTrimBox();
  const height = bottom + tall;
  const width = font.widthOfTextAtSize(words, SIZE);
  const x = left + (sheet - width) / 2;
  page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]));
  page.drawRectangle({ x: x - 6, y: height - 22, width: width + 12, height: 13, borderColor: ink, borderWidth: 0.75 });
  page.drawText(words, { x, y: height - 18, size: SIZE, font, color: ink });
  page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent, []));
}
