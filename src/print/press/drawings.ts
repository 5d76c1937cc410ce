import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  decodePDFRawStream,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { Inks } from './inks.js';
import { OVERPRINT, greyed, recoloured } from './recolour.js';

/** Makes ink of the colours of everything that the resources of pages name, each thing once. */
export interface Drawings {
  readonly take: (resources: PDFDict | undefined) => void;
}

const [CMYK, RGB] = [PDFName.of('DeviceCMYK'), PDFName.of('DeviceRGB')];

/** What is read of the drawings of a document: a drawing within a mask stays light, any other becomes ink. */
export function drawingsOf(pdf: PDFDocument, inks: Inks): Drawings {
  const { context } = pdf;
  const states = Object.entries(OVERPRINT).map(
    ([name, state]) => [PDFName.of(name), context.register(context.obj({ Type: 'ExtGState', ...state }))] as const,
  );
  const done = new Set<PDFObject>();
  /** Whether a thing is met for the first time. */
  const opens = (thing: PDFObject | undefined): thing is PDFObject => {
    if (thing === undefined || done.has(thing)) return false;
    done.add(thing);
    return true;
  };
  const inMask = (ref: PDFObject | undefined): void => {
    const stream = context.lookup(ref);
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream) || !opens(ref)) return;
    if (stream.dict.get(PDFName.of('Subtype')) === PDFName.of('Form'))
      replace(context, { ref, stream }, greyed(bytesOf(stream)));
    const resources = stream.dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
    for (const kind of ['XObject', 'Pattern']) for (const [, one] of entriesOf(resources, kind)) inMask(one);
    for (const [, shading] of entriesOf(resources, 'Shading')) done.add(context.lookup(shading) ?? shading);
  };
  const paint = (ref: PDFObject): void => {
    const thing = context.lookup(ref);
    if (!opens(ref)) return;
    if (thing instanceof PDFDict) shade(thing.lookup(PDFName.of('Shading')));
    if (!(ref instanceof PDFRef) || !(thing instanceof PDFRawStream)) return;
    if (thing.dict.get(PDFName.of('Subtype')) === PDFName.of('Image')) inkImage(context, { ref, stream: thing }, inks);
    else {
      inkGroup(thing.dict);
      replace(context, { ref, stream: thing }, recoloured(bytesOf(thing), inks));
      take(thing.dict.lookupMaybe(PDFName.of('Resources'), PDFDict));
    }
  };
  const shade = (shading: PDFObject | undefined): void => {
    if (opens(shading)) inkShading(context, shading, inks);
  };
  const take = (resources: PDFDict | undefined): void => {
    if (resources === undefined || !opens(resources)) return;
    giveStates(context, resources, states);
    for (const kind of ['XObject', 'Pattern']) for (const [, one] of entriesOf(resources, kind)) paint(one);
    for (const [, shading] of entriesOf(resources, 'Shading')) shade(context.lookup(shading));
  };
  for (const [, object] of context.enumerateIndirectObjects()) {
    const mask = object instanceof PDFDict ? object.lookup(PDFName.of('SMask')) : undefined;
    if (mask instanceof PDFDict) inMask(mask.get(PDFName.of('G')));
  }
  return { take };
}

function giveStates(context: PDFContext, resources: PDFDict, states: readonly (readonly [PDFName, PDFRef])[]): void {
  const key = PDFName.of('ExtGState');
  const known = resources.lookupMaybe(key, PDFDict) ?? context.obj({});
  for (const [name, state] of states) known.set(name, state);
  resources.set(key, known);
}

/** The named things of one kind in resources. */
function entriesOf(resources: PDFDict | undefined, kind: string): [PDFName, PDFObject][] {
  return resources?.lookupMaybe(PDFName.of(kind), PDFDict)?.entries() ?? [];
}

/** The content of a stream, unpacked. */
export function bytesOf(stream: PDFRawStream): Uint8Array {
  return decodePDFRawStream(stream).decode();
}

/** A drawing or picture, and where it is found. */
interface Drawing {
  readonly ref: PDFRef;
  readonly stream: PDFRawStream;
}

/** Gives a stream other content, and keeps what else its dictionary says. */
function replace(context: PDFContext, { ref, stream }: Drawing, bytes: Uint8Array): PDFRawStream {
  const made = context.flateStream(bytes);
  for (const [name, value] of stream.dict.entries())
    if (!/^\/(?:Length|Filter|DecodeParms)$/.test(name.asString())) made.dict.set(name, value);
  context.assign(ref, made);
  return made;
}

function inkGroup(dict: PDFDict): void {
  const group = dict.lookupMaybe(PDFName.of('Group'), PDFDict);
  if (group?.get(PDFName.of('CS')) === RGB) group.set(PDFName.of('CS'), CMYK);
}

/** A picture of eight bits a channel that is packed without loss; what else is in colour, the preflight finds. */
function inkImage(context: PDFContext, drawing: Drawing, inks: Inks): void {
  const { dict } = drawing.stream;
  const isPacked = dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode') && !dict.has(PDFName.of('DecodeParms'));
  const bits = dict.lookupMaybe(PDFName.of('BitsPerComponent'), PDFNumber)?.asNumber();
  if (!isPacked || bits !== 8 || !isRgb(dict.lookup(PDFName.of('ColorSpace')))) return;
  const made = replace(context, drawing, inks.ofPixels(bytesOf(drawing.stream)));
  made.dict.set(PDFName.of('ColorSpace'), CMYK);
}

/** Whether a colour space is one of a screen: of the device, calibrated, or by a profile of three channels. */
export function isRgb(space: PDFObject | undefined): boolean {
  if (space === RGB) return true;
  if (!(space instanceof PDFArray)) return false;
  const [kind, profile] = [space.lookup(0), space.lookup(1)];
  if (kind === PDFName.of('Indexed')) return isRgb(profile);
  if (kind === PDFName.of('CalRGB')) return true;
  const channels = profile instanceof PDFRawStream ? profile.dict.lookupMaybe(PDFName.of('N'), PDFNumber) : undefined;
  return kind === PDFName.of('ICCBased') && channels?.asNumber() === 3;
}

/** A gradient between colours that are written down; one that is reckoned by a program the preflight finds. */
function inkShading(context: PDFContext, shading: PDFObject, inks: Inks): void {
  const dict = shading instanceof PDFRawStream ? shading.dict : shading;
  if (!(dict instanceof PDFDict) || dict.get(PDFName.of('ColorSpace')) !== RGB) return;
  const parts = partsOf(dict.lookup(PDFName.of('Function')));
  if (parts === undefined) return;
  dict.set(PDFName.of('ColorSpace'), CMYK);
  for (const part of parts) {
    part.delete(PDFName.of('Range'));
    for (const end of ['C0', 'C1']) {
      const numbers = part.lookup(PDFName.of(end), PDFArray).asArray();
      const colour = numbers.map((one) => (one instanceof PDFNumber ? one.asNumber() : 0));
      part.set(PDFName.of(end), context.obj([...inks.of(colour)]));
    }
  }
}

/** The dictionaries of a function between two colours, or of several in a row; undefined of any other. */
function partsOf(made: PDFObject | undefined): PDFDict[] | undefined {
  if (!(made instanceof PDFDict)) return undefined;
  const type = made.lookupMaybe(PDFName.of('FunctionType'), PDFNumber)?.asNumber();
  if (type === 2) return made.lookupMaybe(PDFName.of('C0'), PDFArray)?.size() === 3 ? [made] : undefined;
  if (type !== 3) return undefined;
  const parts = made
    .lookup(PDFName.of('Functions'), PDFArray)
    .asArray()
    .map((one) => partsOf(made.context.lookup(one)));
  made.delete(PDFName.of('Range'));
  return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
}
