import { x } from 'xastscript';
import type { Xml } from '../word/xml.js';

/** The names that every part of a deck gives to the parts of the language. */
export const SPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

/** A place on a slide, in points; a slide is 960 by 540. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const EMU = 12_700;

/** Points in the unit of the file. */
export function emu(points: number): string {
  return String(Math.round(points * EMU));
}

/** Where a shape stands, in an element of that name. */
export function frameOf({ left, top, width, height }: Box, name = 'a:xfrm'): Xml {
  return x(name, [x('a:off', { x: emu(left), y: emu(top) }), x('a:ext', { cx: emu(width), cy: emu(height) })]);
}

/** How words stand out in a line. */
export interface RunLook {
  readonly bold?: true;
  readonly italic?: true;
  readonly raised?: true;
}

/** Words of a line. */
export function runOf(words: string, language: string, { bold, italic, raised }: RunLook = {}): Xml[] {
  if (words === '') return [];
  const look = {
    lang: language,
    ...(bold === undefined ? {} : { b: '1' }),
    ...(italic === undefined ? {} : { i: '1' }),
    ...(raised === undefined ? {} : { baseline: '30000' }),
  };
  return [x('a:r', [x('a:rPr', look), x('a:t', words)])];
}

/** A paragraph; `plain` where the placeholder would give it a bullet. */
export function paragraphOf(runs: readonly Xml[], { plain, level }: { plain?: boolean; level?: number } = {}): Xml {
  const form = {
    ...(level === undefined || level === 0 ? {} : { lvl: String(level) }),
    ...(plain === true ? { marL: '0', indent: '0' } : {}),
  };
  const bullet = plain === true ? [x('a:buNone')] : [];
  const said = Object.keys(form).length === 0 && bullet.length === 0 ? [] : [x('a:pPr', form, bullet)];
  return x('a:p', [...said, ...runs]);
}

/** What a placeholder is to a program: its type, its number among others, its name. */
export interface Holder {
  readonly id: number;
  readonly name: string;
  readonly type?: string;
  readonly index?: number;
}

/** The element by which a shape takes the place of its layout. */
export function holderOf({ type, index }: Pick<Holder, 'type' | 'index'>): Xml {
  return x('p:nvPr', [
    x('p:ph', {
      ...(type === undefined ? {} : { type }),
      ...(index === undefined ? {} : { idx: String(index) }),
    }),
  ]);
}

interface Shape extends Holder {
  readonly box?: Box;
  readonly body: readonly Xml[];
  /** What the text inside is like, where the master does not say it. */
  readonly style?: readonly Xml[];
  readonly anchor?: 't' | 'ctr' | 'b';
}

/** A shape with words in a placeholder. */
export function shapeOf({ box, body, style = [], anchor, ...holder }: Shape): Xml {
  return x('p:sp', [
    x('p:nvSpPr', [
      x('p:cNvPr', { id: String(holder.id), name: holder.name }),
      x('p:cNvSpPr', [x('a:spLocks', { noGrp: '1' })]),
      holderOf(holder),
    ]),
    x('p:spPr', box === undefined ? [] : [frameOf(box)]),
    x('p:txBody', [
      x('a:bodyPr', anchor === undefined ? {} : { anchor, lIns: '0', tIns: '0', rIns: '0', bIns: '0' }, [
        x('a:normAutofit'),
      ]),
      x('a:lstStyle', [...style]),
      ...(body.length === 0 ? [x('a:p')] : body),
    ]),
  ]);
}

/** The shapes of a slide, a layout or a master. */
export function sheetOf(shapes: readonly Xml[], { name, fill }: { name?: string; fill?: string } = {}): Xml {
  const zero = x('a:xfrm', [
    x('a:off', { x: '0', y: '0' }),
    x('a:ext', { cx: '0', cy: '0' }),
    x('a:chOff', { x: '0', y: '0' }),
    x('a:chExt', { cx: '0', cy: '0' }),
  ]);
  const ground =
    fill === undefined
      ? []
      : [x('p:bg', [x('p:bgPr', [x('a:solidFill', [x('a:schemeClr', { val: fill })]), x('a:effectLst')])])];
  return x('p:cSld', name === undefined ? {} : { name }, [
    ...ground,
    x('p:spTree', [
      x('p:nvGrpSpPr', [x('p:cNvPr', { id: '1', name: '' }), x('p:cNvGrpSpPr'), x('p:nvPr')]),
      x('p:grpSpPr', [zero]),
      ...shapes,
    ]),
  ]);
}

/** The number of a slide, which programs fill in. */
export function slideNumber(shown: string, language: string): Xml {
  const field = { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' };
  return x('a:p', [x('a:fld', field, [x('a:rPr', { lang: language }), x('a:t', shown)])]);
}
