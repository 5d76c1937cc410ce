import { x } from 'xastscript';
import { SPACES } from './spaces.js';
import type { Xml } from './xml.js';

/** The signs of lists: dashes, figures, letters. */
const KINDS = ['dash', 'decimal', 'lowerLetter'] as const;
export type ListKind = (typeof KINDS)[number];

const LEVELS = 4;

/** The lists of a document: each counts from its own first number. */
export class Lists {
  private readonly made: { readonly kind: ListKind; readonly start: number }[] = [];

  /** The id of a new list. Dashes are one list throughout. */
  open(kind: ListKind, start = 1): number {
    const known = kind === 'dash' ? this.made.findIndex((one) => one.kind === 'dash') : -1;
    return known < 0 ? this.made.push({ kind, start }) : known + 1;
  }

  /** `numbering.xml`. */
  element(): Xml {
    return x('w:numbering', SPACES, [
      ...KINDS.map(signs),
      ...this.made.map(({ kind, start }, index) =>
        x('w:num', { 'w:numId': String(index + 1) }, [
          x('w:abstractNumId', { 'w:val': String(KINDS.indexOf(kind)) }),
          ...(kind === 'dash'
            ? []
            : Array.from({ length: LEVELS }, (_, level) => from(level, level === 0 ? start : 1))),
        ]),
      ),
    ]);
  }
}

function from(level: number, start: number): Xml {
  return x('w:lvlOverride', { 'w:ilvl': String(level) }, [x('w:startOverride', { 'w:val': String(start) })]);
}

function signs(kind: ListKind, id: number): Xml {
  return x('w:abstractNum', { 'w:abstractNumId': String(id) }, [
    x('w:multiLevelType', { 'w:val': 'hybridMultilevel' }),
    ...Array.from({ length: LEVELS }, (_, level) => signAt(kind, level)),
  ]);
}

/** In twentieths of a point: how far the words of a level stand from the edge. */
const STEP = 340;

function signAt(kind: ListKind, level: number): Xml {
  const sign = kind === 'dash' ? '–' : `%${String(level + 1)}${kind === 'decimal' ? '.' : ''}`;
  return x('w:lvl', { 'w:ilvl': String(level) }, [
    x('w:start', { 'w:val': '1' }),
    x('w:numFmt', { 'w:val': kind === 'dash' ? 'bullet' : kind }),
    x('w:lvlText', { 'w:val': sign }),
    x('w:lvlJc', { 'w:val': 'left' }),
    x('w:pPr', [x('w:ind', { 'w:left': String(STEP * (level + 1)), 'w:hanging': String(STEP) })]),
    ...(kind === 'dash' ? [] : [x('w:rPr', [x('w:b')])]),
  ]);
}
