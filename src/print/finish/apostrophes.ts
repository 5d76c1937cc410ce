import { PDFDict, PDFName, PDFRawStream, PDFRef, decodePDFRawStream, type PDFDocument } from '@cantoo/pdf-lib';

/** Fonts draw several signs with one glyph, and Chromium then names the first: readers who copy or hear "child's" get another. */
const MISTAKEN: readonly (readonly [string, string])[] = [
  ['02BC', '2019'],
  ['02BB', '2018'],
];

/** Makes quotation marks come out as themselves when text is copied, where the page has none of the signs they are taken for. */
export function mendApostrophes(pdf: PDFDocument, signs: ReadonlySet<string>): void {
  const pairs = MISTAKEN.filter(([wrong]) => !signs.has(String.fromCharCode(Number.parseInt(wrong, 16))));
  for (const ref of characterMaps(pdf)) {
    const stream = pdf.context.lookup(ref);
    if (!(stream instanceof PDFRawStream)) continue;
    const map = new TextDecoder().decode(decodePDFRawStream(stream).decode());
    const mended = pairs.reduce((text, pair) => mend(text, pair), map);
    if (mended !== map) pdf.context.assign(ref, pdf.context.flateStream(mended));
  }
}

/** Single characters only: a longer range that begins here stays as it is. */
function mend(map: string, [wrong, right]: readonly [string, string]): string {
  return map
    .replace(new RegExp(`^(<[0-9A-F]+>) <${wrong}>$`, 'gim'), `$1 <${right}>`)
    .replace(new RegExp(`^(<[0-9A-F]+>) \\1 <${wrong}>$`, 'gim'), `$1 $1 <${right}>`);
}

function characterMaps(pdf: PDFDocument): PDFRef[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const map = object instanceof PDFDict ? object.get(PDFName.of('ToUnicode')) : undefined;
    return map instanceof PDFRef ? [map] : [];
  });
}
