import { x } from 'xastscript';
import { COLOURS } from '../../model/tokens.js';
import { TEXT_MM, twips, WIDE_MM } from './sheet.js';
import type { Line, ParagraphLook, WordForm } from './look.js';
import type { Xml } from './xml.js';

/** The faces of the publications; a computer without them takes those of `fontTable.xml`. */
export const FACES = { serif: 'Source Serif 4', sans: 'Alegreya Sans', fixed: 'Consolas' } as const;

/** In the order of the schema; a line is so many points high at least. */
export function paragraphParts(look: ParagraphLook, leastLine: number): Xml[] {
  const { keepNext, keepLines, borders, fill, before, after, left, right, hanging, toRight, centred, outline } = look;
  const spacing = {
    ...(before === undefined ? {} : { 'w:before': tw(before) }),
    ...(after === undefined ? {} : { 'w:after': tw(after) }),
    'w:line': tw(leastLine),
    'w:lineRule': 'atLeast',
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
            BORDERS.flatMap((side) => lineAt(side, borders[side])),
          ),
        ]),
    ...(fill === undefined ? [] : [shade(fill)]),
    ...tabsOf(look),
    x('w:spacing', spacing),
    ...(Object.keys(indent).length === 0 ? [] : [x('w:ind', indent)]),
    ...(toRight === undefined ? [] : [x('w:jc', { 'w:val': 'right' })]),
    ...(centred === undefined ? [] : [x('w:jc', { 'w:val': 'center' })]),
    ...(outline === undefined ? [] : [x('w:outlineLvl', { 'w:val': String(outline) })]),
  ];
}

/** Where a tab leads: to the words behind a hanging head, or to the right edge. */
function tabsOf({ left, hanging, rightTab }: ParagraphLook): Xml[] {
  const upright = String(twips(TEXT_MM));
  const at = (kind: string, place: string): Xml => x('w:tab', { 'w:val': kind, 'w:pos': place });
  const tabs = [
    ...(hanging === undefined || left === undefined ? [] : [at('left', tw(left))]),
    ...(rightTab === 'upright' ? [at('right', upright)] : []),
    ...(rightTab === 'wide' ? [at('clear', upright), at('right', String(twips(WIDE_MM)))] : []),
  ];
  return tabs.length === 0 ? [] : [x('w:tabs', tabs)];
}

/** In the order of the schema. */
const BORDERS = ['top', 'left', 'bottom', 'right', 'between'] as const;

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
    'w:themeColor': SLOTS[colour],
  };
}

export function shade(fill: keyof typeof COLOURS): Xml {
  return x('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': hex(fill), 'w:themeFill': SLOTS[fill] });
}

function hex(colour: keyof typeof COLOURS): string {
  return COLOURS[colour].slice(1);
}

/** The colours of the theme that styles name: another theme colours the whole file anew. */
const SLOTS: Readonly<Record<keyof typeof COLOURS, string>> = {
  ink: 'text1',
  white: 'background1',
  sand: 'background2',
  hue: 'accent1',
  accent: 'accent2',
  grey: 'accent3',
  rule: 'accent4',
  hair: 'accent5',
};

/** The serif is the theme's own face of text; each face is named as well, for programs that read no themes. */
export function faces(kind: keyof typeof FACES): Xml[] {
  const face = FACES[kind];
  if (kind === 'serif')
    return [
      x('w:rFonts', {
        ...{ 'w:ascii': face, 'w:hAnsi': face, 'w:eastAsia': face, 'w:cs': face },
        ...{ 'w:asciiTheme': 'minorHAnsi', 'w:hAnsiTheme': 'minorHAnsi' },
      }),
    ];
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
    ...(look.colour === undefined
      ? []
      : [x('w:color', { 'w:val': hex(look.colour), 'w:themeColor': SLOTS[look.colour] })]),
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
