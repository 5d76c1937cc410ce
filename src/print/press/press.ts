import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFName,
  PDFRef,
  PDFStream,
  ParseSpeeds,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { hashOf } from '../../model/hash.js';
import type { PressReport } from '../../model/print.js';
import type { Description } from '../finish/metadata.js';
import { inksOf } from './inks.js';
import type { Condition } from '../../model/condition.js';
import { declare } from './intent.js';
import { preflight } from './preflight/preflight.js';
import { readProfile } from './profile.js';
import { makeSheets } from './sheets.js';

/** What a press file is made with. */
export interface Pressing {
  readonly facts: Description;
  /** The profile of the press. */
  readonly profile: Uint8Array;
  readonly condition: Condition;
  /** Draws what is written beside each page, as outlines. */
  readonly outline: (words: string) => string;
  /** Which document it is, in a few words. */
  readonly name: string;
}

/** A file for the press, and what its preflight says. */
export interface Pressed {
  readonly pdf: Uint8Array;
  readonly report: PressReport;
}

/** What a press neither needs nor may get (ISO 15930-7): links, actions, bookmarks, forms; with the links their tags. */
const NOT_PRINTED = [
  ...['OpenAction', 'AA', 'Names', 'Dests', 'Outlines', 'AcroForm', 'URI', 'PageMode', 'StructTreeRoot', 'MarkInfo'],
  ...['ViewerPreferences', 'Version'],
];

/**
 * Makes PDF/X-4 of a finished document that was printed with its bleed: colours as ink, marks beyond the bleed, boxes, output intent. The
 * same input gives the same bytes. Old programs of presses read no streams of objects, so none is written.
 */
export async function press(finished: Uint8Array, pressing: Pressing): Promise<Pressed> {
  const { facts, profile, condition, outline, name } = pressing;
  const pdf = await PDFDocument.load(finished, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const inks = inksOf(readProfile(profile));
  makeSheets(pdf, inks, (sheet, sheets) =>
    outline(`${name} \u00B7 ${String(sheet)}/${String(sheets)} \u00B7 ${condition.name}`),
  );
  for (const key of NOT_PRINTED) pdf.catalog.delete(PDFName.of(key));
  const id = hashOf(finished, profile, name).slice(0, 32);
  declare(pdf, facts, { profile, condition, id });
  sweep(pdf.context);
  pdf.context.header = PDFHeader.forVersion(1, 6);
  const bytes = await pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
  return { pdf: bytes, report: { ...(await preflight(bytes)), strange: inks.strange() } };
}

/** Takes out what nothing leads to any more. */
function sweep(context: PDFContext): void {
  const reached = new Set<PDFRef>();
  const { Root, Info, ID } = context.trailerInfo;
  const open: (PDFObject | undefined)[] = [Root, Info, ID];
  while (open.length > 0) {
    const one = open.pop();
    if (one instanceof PDFRef) {
      if (reached.has(one)) continue;
      reached.add(one);
      open.push(context.lookup(one));
    } else if (one instanceof PDFArray) open.push(...one.asArray());
    else if (one instanceof PDFDict) open.push(...one.values());
    else if (one instanceof PDFStream) open.push(...one.dict.values());
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
}
