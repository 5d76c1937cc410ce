import { PDFName, type PDFDict } from '@cantoo/pdf-lib';

/** What a string is for, by the key under which it stands (ISO 32000-1). */
const BY_KEY: Readonly<Record<string, string>> = {
  Alt: 'alternative texts',
  ActualText: 'alternative texts',
  E: 'alternative texts',
  URI: 'links',
  Dest: 'destinations',
  Dests: 'destinations',
  D: 'destinations',
  Names: 'destinations',
  Limits: 'destinations',
  F: 'attachments',
  UF: 'attachments',
  Desc: 'attachments',
  JS: 'actions',
  PageLabels: 'page labels',
  Lang: 'metadata',
};

/** What a string at `key` of a dictionary is for; `otherwise` is what the dictionary itself stands in. */
export function placeOfString(dict: PDFDict, key: string, otherwise: string): string {
  if (key === 'Title' && (has(dict, 'Parent') || has(dict, 'Dest') || has(dict, 'A'))) return 'bookmarks';
  const known = BY_KEY[key];
  if (known !== undefined) return known;
  if (isOf(dict, 'Annot') || (has(dict, 'Rect') && has(dict, 'Subtype'))) return 'annotations';
  if (isOf(dict, 'StructElem') || (has(dict, 'S') && has(dict, 'P'))) return 'structure';
  return otherwise;
}

function has(dict: PDFDict, key: string): boolean {
  return dict.has(PDFName.of(key));
}

function isOf(dict: PDFDict, type: string): boolean {
  return dict.get(PDFName.of('Type')) === PDFName.of(type);
}
