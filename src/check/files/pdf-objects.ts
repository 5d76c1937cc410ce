import {
  decodePDFRawStream,
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { CONDITION } from '../../model/condition.js';
import { withoutTables } from './colour-profile.js';
import { placeOfString } from './pdf-where.js';
import { APART, type Place } from './place.js';
import { stringsIn } from './raw.js';
import { wordsOfBytes } from './text.js';

interface Found {
  readonly texts: Map<string, string[]>;
  readonly attached: { name: string; bytes: Uint8Array }[];
}

/** The strings of every object of a PDF, by what they are for, and the files that are attached. */
export async function objectsIn(bytes: Uint8Array): Promise<{ places: Place[]; attached: Found['attached'] }> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const found: Found = { texts: new Map(), attached: [] };
  const info = pdf.context.trailerInfo.Info;
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    walk(object, ref === info ? 'metadata' : 'other strings', found);
    if (object instanceof PDFRawStream) readStream(object, found);
  }
  const places = [...found.texts].map(([where, texts]) => ({
    where,
    text: texts.join(APART),
    ...(LOOSE.has(where) ? { loose: true } : {}),
    ...(FLOWING.has(where) ? { flows: true } : {}),
  }));
  return { places, attached: found.attached };
}

/** The two digests by which a file is known: bytes of chance, among which any short piece may seem to stand. */
const IDENTIFIERS = 'identifiers';

/** The vocabulary of PDF itself stands among what is chosen for a file. */
const LOOSE = new Set(['names', IDENTIFIERS]);

/** Words are painted line by line. */
const FLOWING = new Set(['streams']);

function note({ texts }: Found, where: string, text: string): void {
  if (text === '') return;
  const known = texts.get(where);
  if (known === undefined) texts.set(where, [text]);
  else known.push(text);
}

/** What every file for the press says of its condition: a whole string of that is of nobody's writing. */
const OWN = new Set([CONDITION.words, CONDITION.name]);

/** What such a file says of inks that meet, as the standard names it (ISO 15930-7). */
const TRAPPED = /<\/?pdf:Trapped>/gu;

/** Strings, and names that are no vocabulary of PDF but chosen for this file. */
function walk(object: PDFObject, where: string, found: Found): void {
  if (object instanceof PDFString || object instanceof PDFHexString) noteString(found, where, textOf(object));
  else if (object instanceof PDFName) note(found, isPlaceName(object, where) ? where : 'names', object.decodeText());
  else if (object instanceof PDFArray) for (const one of object.asArray()) walk(one, where, found);
  else if (object instanceof PDFRawStream) walk(object.dict, where, found);
  else if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const name = key.decodeText();
      const isIdentifier = name === 'ID' && value instanceof PDFArray;
      walk(value, isIdentifier ? IDENTIFIERS : placeOfString(object, name, where), found);
      note(found, leadsSomewhere(name, value) ? 'destinations' : 'names', name);
    }
  }
}

function noteString(found: Found, where: string, text: string): void {
  if (!OWN.has(text)) note(found, where, text);
}

/** How a destination is shown (ISO 32000-1, 12.3.2.2). */
const VIEWS = /^(?:XYZ|Fit(?:[HVRB]|BH|BV)?)$/u;

/** A place may be named by a name as well as by a string. */
function isPlaceName(name: PDFName, where: string): boolean {
  return where === 'destinations' && !VIEWS.test(name.decodeText());
}

/** Whether an entry is that of a place in the list of places, whose keys are their names. */
function leadsSomewhere(key: string, value: PDFObject): boolean {
  const view = value instanceof PDFArray && value.size() > 1 ? value.get(1) : undefined;
  return key !== 'D' && key !== 'Dest' && view instanceof PDFName && VIEWS.test(view.decodeText());
}

/** What a stream holds that paints a page, or maps its glyphs (ISO 32000-1, annex A). */
const PAINTS = /(?:^|\s)BT\s|(?:^|\n)[\d.\s-]+ (?:cm|re|rg|k)\s|\bbegincmap\b/u;

/** Text may be marked as UTF-8 (ISO 32000-2, 7.9.2.2), which older readers do not know. */
function textOf(string: PDFString | PDFHexString): string {
  const bytes = string.asBytes();
  const isUtf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isUtf8 ? new TextDecoder().decode(bytes) : string.decodeText();
}

/** Faces and pictures hold no words, and objects in streams are read as objects; what paints a page is read by its strings. */
function readStream(stream: PDFRawStream, found: Found): void {
  const is = (key: string, name: string) => stream.dict.get(PDFName.of(key)) === PDFName.of(name);
  if (is('Type', 'ObjStm') || is('Type', 'XRef')) return;
  const isFace = ['Length1', 'Length2', 'Length3'].some((key) => stream.dict.has(PDFName.of(key)));
  if (isFace || is('Subtype', 'Image') || ['CIDFontType0C', 'Type1C', 'OpenType'].some((name) => is('Subtype', name)))
    return;
  const bytes = decodePDFRawStream(stream).decode();
  if (is('Type', 'EmbeddedFile')) found.attached.push({ name: 'attachment', bytes });
  const text = wordsOfBytes(withoutTables(bytes)).replace(TRAPPED, APART);
  if (is('Type', 'Metadata')) note(found, 'metadata', `${text.replace(/<[^>]*>/g, APART)}${APART}${text}`);
  else if (PAINTS.test(text)) note(found, 'streams', stringsIn(text));
  else note(found, 'streams', `${stringsIn(text)} ${text}`);
}
