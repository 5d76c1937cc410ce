import { PDFDocument, PDFPage, PDFRawStream, ParseSpeeds, type PDFObject } from '@cantoo/pdf-lib';
import type { PressReport } from '../../../model/print.js';
import { boxFaults } from './boxes.js';
import { colourFaults } from './colours.js';
import { documentFaults } from './document.js';
import { partFaults } from './parts.js';
import { coarseImages } from './resolution.js';

/**
 * Reads a press file as a printing house would, from its bytes alone: what PDF/X-4 asks for and forbids, ink, boxes, faces, the resolution
 * of its pictures. It is no validator: none for PDF/X is free.
 */
export async function preflight(bytes: Uint8Array): Promise<Omit<PressReport, 'strange'>> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  const faults = [
    ...headFaults(bytes),
    ...documentFaults(pdf),
    ...pdf
      .getPages()
      .flatMap((page: PDFPage, index) => boxFaults(page).map((fault) => `${fault} on sheet ${String(index + 1)}`)),
    ...trimFaults(pdf),
    ...objects.flatMap(partFaults),
    ...objects.filter(isStream).flatMap(colourFaults),
  ];
  return {
    faults: [...new Set(faults)],
    coarse: pdf.getPages().flatMap((page, index) => coarseImages(page, index + 1)),
  };
}

function isStream(object: PDFObject): object is PDFRawStream {
  return object instanceof PDFRawStream;
}

function headFaults(bytes: Uint8Array): string[] {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return /^%PDF-1\.[3-6]$/.test(head) ? [] : [`the version ${head} in place of PDF 1.3 to 1.6`];
}

function trimFaults(pdf: PDFDocument): string[] {
  const sizes = new Set(
    pdf.getPages().map((page) => {
      const { width, height } = page.getTrimBox();
      return `${String(Math.round(width))} × ${String(Math.round(height))}`;
    }),
  );
  return sizes.size > 1 ? [`sheets of ${String(sizes.size)} trims in place of one`] : [];
}
