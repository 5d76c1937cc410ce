import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFPage } from '@cantoo/pdf-lib';
import type { CoarseImage } from '../../../model/print.js';
import { multiplied, type Matrix } from '../../finish/content/matrix.js';
import { operationsIn, textAt, type Operation } from '../../finish/content/operations.js';
import { bytesOf } from '../drawings.js';

/** Pixels an inch below which a picture is coarse on paper; what the browser draws of shadows has 300, less its rounding. */
const FINE = 297;

/** How deep drawings may stand in drawings. */
const DEEPEST = 20;

/** The pictures of a sheet that have less than 300 pixels an inch where they stand. */
export function coarseImages(page: PDFPage, sheet: number): CoarseImage[] {
  const content = page.node.Contents();
  const bytes = content instanceof PDFRawStream ? bytesOf(content) : new Uint8Array();
  const found = imagesIn(bytes, { resources: page.node.Resources(), matrix: [1, 0, 0, 1, 0, 0], depth: 0 });
  return found.filter(({ inch }) => inch < FINE).map((image) => ({ ...image, sheet }));
}

interface Place {
  readonly resources: PDFDict | undefined;
  readonly matrix: Matrix;
  readonly depth: number;
}

function imagesIn(bytes: Uint8Array, place: Place): Omit<CoarseImage, 'sheet'>[] {
  let { matrix } = place;
  const saved: Matrix[] = [];
  const found: Omit<CoarseImage, 'sheet'>[] = [];
  for (const operation of operationsIn(bytes)) {
    if (operation.name === 'q') saved.push(matrix);
    else if (operation.name === 'Q') matrix = saved.pop() ?? matrix;
    else if (operation.name === 'cm') matrix = multiplied(matrixOf(bytes, operation), matrix);
    else if (operation.name === 'Do') found.push(...drawn(bytes, operation, { ...place, matrix }));
  }
  return found;
}

function drawn(bytes: Uint8Array, { operands }: Operation, place: Place): Omit<CoarseImage, 'sheet'>[] {
  const name = textAt(bytes, operands[0] ?? [0, 0]).slice(1);
  const drawing = place.resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.lookup(PDFName.of(name));
  if (!(drawing instanceof PDFRawStream) || place.depth > DEEPEST) return [];
  const { dict } = drawing;
  if (dict.get(PDFName.of('Subtype')) === PDFName.of('Image')) return [measured(dict, place.matrix)];
  const own = numbersIn(dict.lookupMaybe(PDFName.of('Matrix'), PDFArray));
  const resources = dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? place.resources;
  const matrix = multiplied(matrixFrom(own), place.matrix);
  return imagesIn(bytesOf(drawing), { resources, matrix, depth: place.depth + 1 });
}

function measured(dict: PDFDict, [a, b, c, d]: Matrix): Omit<CoarseImage, 'sheet'> {
  const size = (key: string): number => dict.lookup(PDFName.of(key), PDFNumber).asNumber();
  const [width, height] = [size('Width'), size('Height')];
  const inch = Math.min((width * 72) / Math.hypot(a, b), (height * 72) / Math.hypot(c, d));
  return { width, height, inch: Math.round(inch) };
}

function matrixOf(bytes: Uint8Array, { operands }: Operation): Matrix {
  return matrixFrom(operands.map((span) => Number.parseFloat(textAt(bytes, span))));
}

function matrixFrom([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}

function numbersIn(list: PDFArray | undefined): number[] {
  return list?.asArray().map((one) => (one instanceof PDFNumber ? one.asNumber() : 0)) ?? [];
}
