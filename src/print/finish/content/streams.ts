import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  decodePDFRawStream,
  type PDFDocument,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { markArtifacts, type Marked, type Zone } from './artifacts.js';
import { latin1 } from '../../../tree/latin1.js';

/** Where the text of a page ends above and below, in points from the lower edge of its sheet. */
export interface TextArea {
  readonly top: number;
  readonly bottom: number;
}

/** What is known before the streams are read. */
export interface Known {
  /** By page; undefined where a page has no head or foot. */
  readonly areas: readonly (TextArea | undefined)[];
  /** Keys of runs that are real though they show no sign. */
  readonly kept: ReadonlySet<string>;
  /** Keys of runs that are not to be read though they show signs. */
  readonly repeated: ReadonlySet<string>;
}

/** Keys of runs of marked content that are no longer there, and of those that show signs. */
export interface Runs {
  readonly unread: ReadonlySet<string>;
  readonly shown: ReadonlySet<string>;
}

const MARKED = /\/MCID/;

/** Marks everything that the pages of a PDF paint and that is not tagged as artifacts, page by page, in drawings too. */
export function markStreams(pdf: PDFDocument, known: Known): Runs {
  const [unread, shown] = [new Set<string>(), new Set<string>()];
  const forms = new Map<string, boolean>();

  const keep = (owner: PDFRef, marked: Marked): void => {
    for (const id of marked.unread) unread.add(`${owner.toString()}:${String(id)}`);
    for (const id of marked.shown) shown.add(`${owner.toString()}:${String(id)}`);
  };
  const read = (
    owner: PDFRef,
    bytes: Uint8Array,
    look: { resources: PDFDict | undefined; zone: (height: number) => Zone },
  ): Marked => {
    const isMarked = (name: string): boolean => isMarkedForm(look.resources, name);
    const keeps = (id: number): boolean => known.kept.has(`${owner.toString()}:${String(id)}`);
    const isUnread = (id: number): boolean => known.repeated.has(`${owner.toString()}:${String(id)}`);
    const marked = markArtifacts(bytes, { zone: look.zone, isMarked, keeps, isUnread });
    keep(owner, marked);
    return marked;
  };
  /** A drawing with marked content of its own is marked inside; its Do is not. */
  const isMarkedForm = (resources: PDFDict | undefined, name: string): boolean => {
    const ref = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.get(PDFName.of(name));
    const stream = pdf.context.lookup(ref);
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) return false;
    const key = ref.toString();
    const seen = forms.get(key);
    if (seen !== undefined) return seen;
    const bytes = formBytes(stream);
    forms.set(key, bytes !== undefined);
    if (bytes === undefined) return false;
    const inside = {
      resources: stream.dict.lookupMaybe(PDFName.of('Resources'), PDFDict),
      zone: () => 'Layout' as const,
    };
    const made = pdf.context.flateStream(read(ref, bytes, inside).bytes);
    for (const [name, value] of stream.dict.entries())
      if (!/^\/(Length|Filter|DecodeParms)$/.test(name.asString())) made.dict.set(name, value);
    pdf.context.assign(ref, made);
    return true;
  };
  pdf.getPages().forEach((page, index) => {
    const look = { resources: page.node.Resources(), zone: zoneOf(known.areas[index]) };
    setBytes(pdf, page, read(page.ref, bytesOf(page), look).bytes);
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  });
  return { unread, shown };
}

function zoneOf(area: TextArea | undefined): (height: number) => Zone {
  if (area === undefined) return () => 'Layout';
  return (height) => (height > area.top ? 'Header' : height < area.bottom ? 'Footer' : 'Layout');
}

/** The content of a drawing that the structure tree knows; undefined of any other, which is one artifact or one run. */
function formBytes(stream: PDFRawStream): Uint8Array | undefined {
  const isForm = stream.dict.get(PDFName.of('Subtype')) === PDFName.of('Form');
  if (!isForm || stream.dict.get(PDFName.of('StructParents')) === undefined) return undefined;
  const bytes = decodePDFRawStream(stream).decode();
  return MARKED.test(latin1(bytes)) ? bytes : undefined;
}

function bytesOf(page: PDFPage): Uint8Array {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((one) => page.doc.context.lookup(one)) : [contents];
  const parts = streams.flatMap((stream) =>
    stream instanceof PDFStream ? [decoded(stream), new Uint8Array([10])] : [],
  );
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function decoded(stream: PDFStream): Uint8Array {
  return stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
}

function setBytes(pdf: PDFDocument, page: PDFPage, bytes: Uint8Array): void {
  const stream = pdf.context.flateStream(bytes);
  const old = page.node.get(PDFName.of('Contents'));
  if (old instanceof PDFRef) pdf.context.assign(old, stream);
  else page.node.set(PDFName.of('Contents'), pdf.context.register(stream));
}
