import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  type PDFDocument,
} from '@cantoo/pdf-lib';
import { latin1 } from '../../../tree/latin1.js';
import { bytesOf } from '../drawings.js';

/** What must be said once in the packet of a document. */
const SAID = [
  ...['xmp:CreateDate', 'xmp:ModifyDate', 'xmp:MetadataDate', 'xmpMM:DocumentID', 'xmpMM:VersionID'],
  ...['xmpMM:RenditionClass', 'dc:title'],
];

const FORBIDDEN = ['OpenAction', 'AA', 'AcroForm', 'Names'];

/** What a document says of itself against ISO 15930-7: its packet, its record, its output intent. */
export function documentFaults(pdf: PDFDocument): string[] {
  const { catalog, context } = pdf;
  const packet = catalog.lookup(PDFName.of('Metadata'));
  const xmp = packet instanceof PDFRawStream ? new TextDecoder().decode(packet.contents) : '';
  const said = (name: string): string => new RegExp(`<${name}>(?:<[^>]*>)*([^<]+)<`).exec(xmp)?.[1] ?? '';
  const trapped = context.lookup(context.trailerInfo.Info, PDFDict).lookup(PDFName.of('Trapped'));
  const day = pdf.getCreationDate()?.toISOString().slice(0, 19);
  const faults: [boolean, string][] = [
    [
      said('pdfxid:GTS_PDFXVersion') === 'PDF/X-4' && xmp.includes('http://www.npes.org/pdfx/ns/id/'),
      'no word of PDF/X-4',
    ],
    ...SAID.map((name): [boolean, string] => [said(name) !== '', `no ${name}`]),
    [
      trapped instanceof PDFName && trapped.decodeText() === said('pdf:Trapped'),
      'another word on trapping in each place',
    ],
    [day !== undefined && day === said('xmp:CreateDate').slice(0, 19), 'another date in each place'],
    [context.trailerInfo.ID instanceof PDFArray && context.trailerInfo.ID.size() === 2, 'no identity of two parts'],
    [context.trailerInfo.Encrypt === undefined, 'encryption'],
    ...FORBIDDEN.map((key): [boolean, string] => [!catalog.has(PDFName.of(key)), `an entry ${key}`]),
  ];
  return [...faults.flatMap(([holds, fault]) => (holds ? [] : [fault])), ...intentFaults(pdf)];
}

function intentFaults({ catalog }: PDFDocument): string[] {
  const list = catalog.lookupMaybe(PDFName.of('OutputIntents'), PDFArray);
  const intents = list?.asArray().map((one) => catalog.context.lookup(one, PDFDict)) ?? [];
  const [intent, ...more] = intents.filter((one) => one.get(PDFName.of('S')) === PDFName.of('GTS_PDFX'));
  if (intent === undefined || more.length > 0) return ['no output intent, or several'];
  const condition = intent.lookup(PDFName.of('OutputConditionIdentifier'));
  const profile = intent.lookup(PDFName.of('DestOutputProfile'));
  if (!(profile instanceof PDFRawStream)) return ['no profile of a press'];
  const bytes = bytesOf(profile);
  const isPress = latin1(bytes.subarray(12, 20)) === 'prtrCMYK' && (bytes[8] ?? 9) <= 4;
  const channels = profile.dict.lookupMaybe(PDFName.of('N'), PDFNumber)?.asNumber();
  return [
    ...(textOf(condition) === '' ? ['an output intent without its condition'] : []),
    ...(isPress && channels === 4 ? [] : ['a profile that is not of a press with four inks']),
  ];
}

function textOf(value: unknown): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}
