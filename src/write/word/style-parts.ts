import { x } from 'xastscript';
import { COLOURS } from '../../model/tokens.js';
import { TEXT_MM, twips } from './sheet.js';
import type { Line, ParagraphLook, WordForm } from './look.js';
import type { Xml } from './xml.js';

/** The faces of the publications; a computer without them takes those of `fontTable.xml`. */
export const FACES = { serif: 'Source Serif 4', sans: 'Alegreya Sans', fixed: 'Consolas' } as const;

/** In the order of the schema. */
export function paragraphParts(look: ParagraphLook): Xml[] {
  const {
    keepNext,
    keepLines,
    borders,
    fill,
    rightTab,
    before,
    after,
    line,
    left,
    right,
    hanging,
    toRight,
    centred,
    outline,
  } = look;
  const spacing = {
    ...(before === undefined ? {} : { 'w:before': tw(before) }),
    ...(after === undefined ? {} : { 'w:after': tw(after) }),
    ...(line === undefined ? {} : { 'w:line': String(Math.round(line * 240)), 'w:lineRule': 'auto' }),
  };
  const indent = {
    ...(left === undefined ? {} : { 'w:left': tw(left) }),
    ...(right === undefined ? {} : { 'w:right': tw(right) }),
    ...(hanging === undefined ? {} : { 'w:hanging': tw(hanging) }),
  };
  return [
    ...(keepNext === undefined ? [] : [x('w:keepNext')]),
    ...(keepLines === undefined ? [] : [x('w:keepLines')]),
    ...(borders === undefined
      ? []
      : [
          x(
            'w:pBdr',
            SIDES.flatMap((side) => lineAt(side, borders[side])),
          ),
        ]),
    ...(fill === undefined ? [] : [shade(fill)]),
    ...(rightTab === undefined
      ? []
      : [x('w:tabs', [x('w:tab', { 'w:val': 'right', 'w:pos': String(twips(TEXT_MM)) })])]),
    ...(Object.keys(spacing).length === 0 ? [] : [x('w:spacing', spacing)]),
    ...(Object.keys(indent).length === 0 ? [] : [x('w:ind', indent)]),
    ...(toRight === undefined ? [] : [x('w:jc', { 'w:val': 'right' })]),
    ...(centred === undefined ? [] : [x('w:jc', { 'w:val': 'center' })]),
    ...(outline === undefined ? [] : [x('w:outlineLvl', { 'w:val': String(outline) })]),
  ];
}

export const SIDES = ['top', 'left', 'bottom', 'right'] as const;

/** Points as twentieths of them. */
export function tw(points: number): string {
  return String(Math.round(points * 20));
}

export function lineAt(side: string, line: Line | undefined): Xml[] {
  if (line === undefined) return [];
  return [x(`w:${side}`, lineOf(line))];
}

function lineOf({ width, colour, space = 0, dashed }: Line) {
  return {
    'w:val': dashed === undefined ? 'single' : 'dashed',
    'w:sz': String(Math.round(width * 8)),
    'w:space': String(space),
    'w:color': hex(colour),
  };
}

export function shade(fill: keyof typeof COLOURS): Xml {
  return x('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': hex(fill) });
}

function hex(colour: keyof typeof COLOURS): string {
  return COLOURS[colour].slice(1);
}

export function faces(kind: keyof typeof FACES): Xml[] {
  const face = FACES[kind];
  return [x('w:rFonts', { 'w:ascii': face, 'w:hAnsi': face, 'w:eastAsia': face, 'w:cs': face })];
}

export function size(points: number): Xml[] {
  const half = String(Math.round(points * 2));
  return [x('w:sz', { 'w:val': half }), x('w:szCs', { 'w:val': half })];
}

/** In the order of the schema. */
export function wordsLook(look: WordForm & { readonly keepNext?: true }, inText = false): Xml[] {
  const said = [
    ...(look.sans === undefined ? [] : faces('sans')),
    ...(look.fixed === undefined ? [] : faces('fixed')),
    ...(look.bold === undefined ? [] : [onOff('w:b', look.bold), onOff('w:bCs', look.bold)]),
    ...(look.italic === undefined ? [] : [x('w:i'), x('w:iCs')]),
    ...(look.caps === undefined ? [] : [x('w:caps')]),
    ...(look.colour === undefined ? [] : [x('w:color', { 'w:val': hex(look.colour) })]),
    ...(look.caps === undefined ? [] : [x('w:spacing', { 'w:val': '12' })]),
    ...(look.size === undefined ? [] : size(look.size)),
    ...(look.underlined === undefined ? [] : [x('w:u', { 'w:val': 'single' })]),
    ...(look.frame === undefined ? [] : [x('w:bdr', lineOf(look.frame))]),
    ...(inText && look.fill !== undefined ? [shade(look.fill)] : []),
    ...(look.raised === undefined ? [] : [x('w:vertAlign', { 'w:val': 'superscript' })]),
  ];
  return said.length === 0 ? [] : [x('w:rPr', said)];
}

function onOff(what: string, is: boolean): Xml {
  return x(what, is ? {} : { 'w:val': '0' });
}
