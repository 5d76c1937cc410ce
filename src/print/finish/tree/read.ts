import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { PageElement } from '../../../model/tagged.js';
import { type Child, type Tag } from './tag.js';

/** How the number of a page element stands in the language of its tag: `en-x-u1a`. */
const NUMBERED = /^(?:(.*?)-)?x-(?:.*-)?u([0-9a-z]+)$/;

interface Reading {
  readonly context: PDFContext;
  readonly elements: readonly PageElement[];
}

/** The structure tree of a PDF as tags, each with the page element it was made of. Throws where the PDF is not tagged. */
export function readTree(pdf: PDFDocument, elements: readonly PageElement[]): Tag {
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const [top] = kidsOf(pdf.context, root.get(PDFName.of('K')));
  const dict = pdf.context.lookup(top, PDFDict);
  return readTag({ context: pdf.context, elements }, dict, undefined);
}

function readTag(reading: Reading, dict: PDFDict, above: PDFRef | undefined): Tag {
  const own = dict.get(PDFName.of('Pg'));
  const page = own instanceof PDFRef ? own : above;
  const children = kidsOf(reading.context, dict.get(PDFName.of('K'))).flatMap((kid) => readKid(reading, kid, page));
  const alternative = textOf(dict.lookup(PDFName.of('Alt')));
  const attributes = attributesOf(dict.lookup(PDFName.of('A')));
  return {
    kind: 'tag',
    type: textOf(dict.lookup(PDFName.of('S'))) ?? 'NonStruct',
    children,
    ...(attributes.length === 0 ? {} : { attributes }),
    ...(alternative === undefined ? {} : { alternative }),
    ...languageOf(reading, textOf(dict.lookup(PDFName.of('Lang')))),
  };
}

function attributesOf(value: PDFObject | undefined): PDFDict[] {
  if (value instanceof PDFDict) return [value];
  const owners = value instanceof PDFArray ? value.asArray().map((_, at) => value.lookup(at)) : [];
  return owners.filter((one): one is PDFDict => one instanceof PDFDict);
}

function readKid(reading: Reading, kid: PDFObject, page: PDFRef | undefined): Child[] {
  const value = reading.context.lookup(kid);
  if (value instanceof PDFNumber) return page === undefined ? [] : [{ kind: 'content', page, id: value.asNumber() }];
  if (!(value instanceof PDFDict)) return [];
  const type = textOf(value.lookup(PDFName.of('Type')));
  const on = refOf(value, 'Pg') ?? page;
  if (type === 'OBJR') {
    const ref = refOf(value, 'Obj');
    return ref === undefined ? [] : [{ kind: 'annotation', ref, ...(on === undefined ? {} : { page: on }) }];
  }
  if (type !== 'MCR') return [readTag(reading, value, page)];
  const id = value.lookup(PDFName.of('MCID'), PDFNumber).asNumber();
  const stream = refOf(value, 'Stm');
  return on === undefined ? [] : [{ kind: 'content', page: on, id, ...(stream === undefined ? {} : { stream }) }];
}

function languageOf({ elements }: Reading, said: string | undefined): Pick<Tag, 'language' | 'number' | 'element'> {
  if (said === undefined) return {};
  const [, language, code] = NUMBERED.exec(said) ?? [];
  const number = code === undefined ? -1 : Number.parseInt(code, 36);
  const element = elements[number];
  if (element === undefined) return { language: code === undefined ? said : (language ?? '') };
  return { language: element.language, number, element };
}

function kidsOf(context: PDFContext, kids: PDFObject | undefined): PDFObject[] {
  const value = context.lookup(kids);
  if (value instanceof PDFArray) return value.asArray();
  return kids === undefined ? [] : [kids];
}

function refOf(dict: PDFDict, key: string): PDFRef | undefined {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFRef ? value : undefined;
}

function textOf(value: PDFObject | undefined): string | undefined {
  if (value instanceof PDFString || value instanceof PDFHexString || value instanceof PDFName)
    return value.decodeText();
  return undefined;
}
