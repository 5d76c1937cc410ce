import { PDFArray, PDFBool, PDFDict, PDFName, PDFRawStream, PDFStream, type PDFObject } from '@cantoo/pdf-lib';
import { isRgb } from '../drawings.js';

const ACTIONS = /^\/(?:JavaScript|Launch|URI|GoTo|GoToR|Named|SubmitForm)$/;
const FACES = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => PDFName.of(key));

/** What an object of a press file, and what stands directly in it, must not be or hold: a face that is not embedded, a packing that is forbidden, colours of a screen. */
export function partFaults(object: PDFObject): string[] {
  if (object instanceof PDFArray) return object.asArray().flatMap(partFaults);
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return [];
  const named = (key: string): string => {
    const value = dict.get(PDFName.of(key));
    return value instanceof PDFName ? value.asString() : '';
  };
  return [
    ...(object instanceof PDFRawStream ? streamFaults(dict, named) : []),
    ...(named('Type') === '/FontDescriptor' && !FACES.some((key) => dict.has(key))
      ? ['a face that is not embedded']
      : []),
    ...(['TR', 'HTP'].some((key) => dict.has(PDFName.of(key)))
      ? ['a function of transfer or a phase of halftones']
      : []),
    ...(dict.has(PDFName.of('TR2')) && named('TR2') !== '/Default' ? ['a function of transfer'] : []),
    ...(ACTIONS.test(named('S')) && !dict.has(PDFName.of('P')) ? ['an action'] : []),
    ...(named('S') === '/Transparency' && named('CS') === '/DeviceRGB' ? ['a group of screen colours'] : []),
    ...gradientFaults(dict),
    ...dict.values().flatMap(partFaults),
  ];
}

function gradientFaults(dict: PDFDict): string[] {
  const isColoured = dict.has(PDFName.of('ShadingType')) && isRgb(dict.lookup(PDFName.of('ColorSpace')));
  return isColoured ? ['a gradient that no table can turn into ink'] : [];
}

function streamFaults(dict: PDFDict, named: (key: string) => string): string[] {
  const filter = dict.get(PDFName.of('Filter'))?.toString() ?? '';
  const isImage = named('Subtype') === '/Image';
  const faults: [boolean, string][] = [
    [!/LZW|Crypt/.test(filter), 'a stream that is packed as no press reads it'],
    [!dict.has(PDFName.of('F')), 'a stream that stands in another file'],
    [
      named('Subtype') !== '/PS' && !['PS', 'OPI', 'Ref'].some((key) => dict.has(PDFName.of(key))),
      'a part that stands elsewhere',
    ],
    [!isImage || !isRgb(dict.lookup(PDFName.of('ColorSpace'))), 'a picture in colours of a screen'],
    [!dict.has(PDFName.of('Alternates')), 'a picture with others for it'],
    [dict.lookup(PDFName.of('Interpolate')) !== PDFBool.True, 'a picture that is to be smoothed'],
  ];
  return faults.flatMap(([holds, fault]) => (holds ? [] : [fault]));
}
