import { PDFName, PDFNumber, type PDFRawStream } from '@cantoo/pdf-lib';
import { operationsIn, textAt } from '../../finish/content/operations.js';
import { bytesOf } from '../drawings.js';
import { MOST_INK } from '../inks.js';
import { ALL_PLATES } from '../marks.js';

/** Ink is written with three digits. */
const NEAR = 0.004;

/** What is wrong with the colours that a stream paints with: they are of a screen, or more ink than paper takes up. */
export function colourFaults(stream: PDFRawStream): string[] {
  const { dict } = stream;
  const type = dict.get(PDFName.of('Subtype'));
  if (type === PDFName.of('Image')) return pixelFaults(stream);
  const isContent = type === PDFName.of('Form') || dict.has(PDFName.of('PatternType')) || isBare(stream);
  if (!isContent) return [];
  const bytes = bytesOf(stream);
  const faults = new Set<string>();
  for (const { name, operands } of operationsIn(bytes)) {
    const words = operands.map((span) => textAt(bytes, span));
    if (name === 'rg' || name === 'RG') faults.add('a colour of a screen');
    else if (name === 'BI') faults.add('a picture within a stream');
    else if ((name === 'cs' || name === 'CS') && words[0] !== '/Pattern' && words[0] !== `/${ALL_PLATES}`)
      faults.add('a colour of another space than ink');
    else if (name === 'k' || name === 'K') {
      const ink = words.reduce((sum, part) => sum + Number.parseFloat(part), 0);
      if (ink > MOST_INK + NEAR) faults.add(`a colour of ${String(Math.round(ink * 100))} % ink`);
    }
  }
  return [...faults];
}

/** The content of a page says nothing of itself but how it is packed. */
function isBare({ dict }: PDFRawStream): boolean {
  return dict.keys().every((key) => /^\/(?:Length|Filter|DecodeParms)$/.test(key.asString()));
}

function pixelFaults(stream: PDFRawStream): string[] {
  const { dict } = stream;
  const isPacked = dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode');
  const bits = dict.lookupMaybe(PDFName.of('BitsPerComponent'), PDFNumber)?.asNumber();
  if (dict.get(PDFName.of('ColorSpace')) !== PDFName.of('DeviceCMYK') || !isPacked || bits !== 8) return [];
  const bytes = bytesOf(stream);
  let most = 0;
  for (let at = 0; at + 3 < bytes.length; at += 4)
    most = Math.max(most, (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) + (bytes[at + 2] ?? 0) + (bytes[at + 3] ?? 0));
  return most > MOST_INK * 255 ? [`a picture of ${String(Math.round(most / 2.55))} % ink`] : [];
}
