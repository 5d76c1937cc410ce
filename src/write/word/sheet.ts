import { x } from 'xastscript';
import type { Xml } from './xml.js';

/** Twentieths of a point in a millimetre, and the units of drawings. */
const TWIPS = 1440 / 25.4;
const EMUS = 36_000;

/** The sheet in millimetres, A4; on its side the long edge lies. */
const SHORT = 210;
const LONG = 297;
const MARGIN = { top: 22, right: 18, bottom: 24, left: 25, edge: 11 } as const;

/** The width of the text, upright and on its side. */
export const TEXT_MM = SHORT - MARGIN.left - MARGIN.right;
export const WIDE_MM = LONG - MARGIN.left - MARGIN.right;

/** The height of a page's text, upright. */
export const HEIGHT_MM = LONG - MARGIN.top - MARGIN.bottom;

/** Millimetres as twentieths of a point. */
export function twips(mm: number): number {
  return Math.round(mm * TWIPS);
}

/** Millimetres as the units of drawings. */
export function emus(mm: number): number {
  return Math.round(mm * EMUS);
}

export interface Section {
  /** The relations of its head and foot; those of the section before it where absent. */
  readonly head?: string;
  readonly foot?: string;
  readonly wide?: true;
  /** Its page numbers begin anew at 1. */
  readonly first?: true;
}

/** The end of a section: its sheet, its head and its foot. */
export function sectionOf({ head, foot, wide, first }: Section): Xml {
  const [width, height] = wide === undefined ? [SHORT, LONG] : [LONG, SHORT];
  return x('w:sectPr', [
    ...(head === undefined ? [] : [x('w:headerReference', { 'w:type': 'default', 'r:id': head })]),
    ...(foot === undefined ? [] : [x('w:footerReference', { 'w:type': 'default', 'r:id': foot })]),
    x('w:type', { 'w:val': 'nextPage' }),
    x('w:pgSz', {
      'w:w': String(twips(width)),
      'w:h': String(twips(height)),
      ...(wide === undefined ? {} : { 'w:orient': 'landscape' }),
    }),
    x('w:pgMar', {
      'w:top': String(twips(MARGIN.top)),
      'w:right': String(twips(MARGIN.right)),
      'w:bottom': String(twips(MARGIN.bottom)),
      'w:left': String(twips(MARGIN.left)),
      'w:header': String(twips(MARGIN.edge)),
      'w:footer': String(twips(MARGIN.edge)),
      'w:gutter': '0',
    }),
    ...(first === undefined ? [] : [x('w:pgNumType', { 'w:start': '1' })]),
    x('w:cols', { 'w:space': '708' }),
  ]);
}
