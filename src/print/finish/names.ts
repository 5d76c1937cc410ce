import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

const CHANCE = /^node\d+$/;

/**
 * Renames what Chromium numbered by the history of its process (structure ids such as `node00000417`), in the order of
 * their appearance. Padded alike, so name trees stay sorted.
 */
export function nameInOrder(pdf: PDFDocument): void {
  const names = new Map<string, string>();
  const rename = (name: string): string => {
    const known = names.get(name) ?? `node${String(names.size + 1).padStart(8, '0')}`;
    names.set(name, known);
    return known;
  };
  for (const [, object] of pdf.context.enumerateIndirectObjects()) renameIn(object, rename);
}

function renameIn(object: PDFObject, rename: (name: string) => string): void {
  if (object instanceof PDFRawStream) renameIn(object.dict, rename);
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) object.set(key, renamed(value, rename));
  } else if (object instanceof PDFArray) {
    object.asArray().forEach((value, at) => {
      object.set(at, renamed(value, rename));
    });
  }
}

function renamed(value: PDFObject, rename: (name: string) => string): PDFObject {
  if (value instanceof PDFString || value instanceof PDFHexString) {
    const text = value.decodeText();
    return CHANCE.test(text) ? PDFString.of(rename(text)) : value;
  }
  if (value instanceof PDFName && CHANCE.test(value.decodeText())) return PDFName.of(rename(value.decodeText()));
  renameIn(value, rename);
  return value;
}
