import { PDFDict, PDFHexString, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
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
  /** Of a copy that is sent to reviewers: by which its comments find home. */
  readonly review?: { readonly round: string; readonly build: string; readonly publication: string };
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
  if (facts.review !== undefined) sayReview(pdf, facts.review);
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

/** Said twice, as keys of its own and as keywords: programs that write a file anew keep the one or the other. */
function sayReview(pdf: PDFDocument, review: NonNullable<Description['review']>): void {
  pdf.setKeywords([keywordsOf(review)]);
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
  info.set(PDFName.of('ReviewRound'), PDFString.of(review.round));
  info.set(PDFName.of('ReviewBuild'), PDFString.of(review.build));
  info.set(PDFName.of('ReviewPublication'), PDFHexString.fromText(review.publication));
}

/** `review-round:C review-build:7f3a-91c2 review-publication:guide`. */
function keywordsOf({ round, build, publication }: NonNullable<Description['review']>): string {
  return `review-round:${round} review-build:${build} review-publication:${publication}`;
}

/** Says the same once more as XMP, and there to which standards the document conforms, if it does. */
export function claim({ catalog, context }: PDFDocument, facts: Description & { readonly conforms: boolean }): void {
  const xmp = context.stream(
    new TextEncoder().encode(xmpOf({ ...facts, keywords: facts.review === undefined ? '' : keywordsOf(facts.review) })),
    { Type: 'Metadata', Subtype: 'XML' },
  );
  catalog.set(PDFName.of('Metadata'), context.register(xmp));
}
