import { ParseSpeeds, PDFDocument, PDFHexString, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { hashOf } from '../../model/hash.js';
import type { Fault } from '../../model/print.js';
import type { PageElement } from '../../model/tagged.js';
import { mendApostrophes } from './apostrophes.js';
import { setBoxes, sheetOf, textAreaOf, type SheetBox } from './boxes.js';
import { labelRanges } from './labels.js';
import { claim, describe } from './metadata.js';
import { mendOutline } from './outline.js';
import { repacker } from './repack.js';
import { faultsOf } from './self-check.js';
import { finishTags } from './tags.js';
import type { LinkWords } from './tree/links.js';

/** What the finished PDF says of itself. */
export interface Finish {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly about: string;
  readonly revision: string;
  readonly date: Date;
  /** The headings as they stand in the page, in order. */
  readonly headings: readonly string[];
  readonly folios: readonly string[];
  /** Every character of the page. */
  readonly signs: ReadonlySet<string>;
  readonly boxes: readonly SheetBox[];
  /** What the page says of its elements, by the number that their tags carry. */
  readonly elements: readonly PageElement[];
  readonly words: LinkWords;
  /** Of a copy that is sent to reviewers. */
  readonly review?: { readonly round: string; readonly build: string; readonly publication: string };
}

/** A finished PDF. */
export interface Finished {
  readonly pdf: Uint8Array;
  /** What its own check found; where it found nothing, the PDF says that it conforms. */
  readonly faults: readonly Fault[];
}

/** In one go: to give way between objects takes as long as the work. */
const SAVING = {
  useObjectStreams: true,
  addDefaultPage: false,
  updateFieldAppearances: false,
  objectsPerTick: Infinity,
};

/**
 * Finishes a printed PDF: metadata, boxes, tags, outline titles, page labels, so that it conforms to PDF/UA-1 and PDF/A-2a, and says so
 * where it does; the same input gives the same bytes.
 */
export async function finish(raw: Uint8Array, facts: Finish): Promise<Finished> {
  const pdf = await PDFDocument.load(raw, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const repack = repacker(pdf);
  describe(pdf, facts);
  const pages = pdf.getPages().flatMap((page, index) => {
    const box = facts.boxes[index];
    return box === undefined ? [] : [{ page, box }];
  });
  const areas = pages.map(({ page, box }) => textAreaOf(page, box));
  const sheets = pages.map(({ page, box }) => sheetOf(page, box));
  for (const { page, box } of pages) setBoxes(page, box);
  const judged = finishTags(pdf, { ...facts, areas, sheets });
  mendOutline(pdf, facts.headings);
  mendApostrophes(pdf, facts.signs);
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: labelRanges(pdf.context, facts.folios) }));
  const faults = faultsOf(pdf, judged);
  claim(pdf, { ...facts, conforms: faults.length === 0 });
  repack();
  setIdentity(pdf, facts);
  return {
    pdf: await pdf.save(SAVING),
    faults,
  };
}

/** Made of what the document says and of everything that its pages paint. */
function setIdentity(pdf: PDFDocument, facts: Finish): void {
  const painted = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [hashOf(object.contents)] : []));
  const identity = PDFHexString.of(hashOf([JSON.stringify(facts), ...painted].join('\n')).slice(0, 32));
  pdf.context.trailerInfo.ID = pdf.context.obj([identity, identity]);
}
