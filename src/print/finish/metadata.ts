import { PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import { standardRgb } from './profile.js';
import { xmpOf } from './xmp.js';

/** What a document says of itself. */
export interface Description {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** In one line: deliverable, status, version. */
  readonly about: string;
  /** The state of the sources; '' where it is not known. */
  readonly revision: string;
  readonly date: Date;
}

const SPACE = 'sRGB IEC61966-2.1';

/** Says of a document what it is, and in which colour space its colours are meant. */
export function describe(pdf: PDFDocument, facts: Description): void {
  const { catalog, context } = pdf;
  pdf.setTitle(facts.title, { showInWindowTitleBar: true });
  if (facts.author !== '') pdf.setAuthor(facts.author);
  if (facts.about !== '') pdf.setSubject(facts.about);
  pdf.setLanguage(facts.language);
  pdf.setCreator('Imprimatur');
  pdf.setProducer('Imprimatur');
  pdf.setCreationDate(facts.date);
  pdf.setModificationDate(facts.date);
  catalog.set(PDFName.of('Lang'), PDFString.of(facts.language));
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  const profile = context.register(context.flateStream(standardRgb(), { N: 3 }));
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of(SPACE),
    Info: PDFString.of(SPACE),
    DestOutputProfile: profile,
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
}

/** Says the same once more as XMP, and there to which standards the document conforms, if it does. */
export function claim({ catalog, context }: PDFDocument, facts: Description & { readonly conforms: boolean }): void {
  const xmp = context.stream(new TextEncoder().encode(xmpOf(facts)), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(xmp));
}
