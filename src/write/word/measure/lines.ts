import type { ParagraphLook, WordForm } from '../look.js';
import type { Xml } from '../xml.js';
import { attribute, child, elements } from './elements.js';
import { leastLine } from '../style-look.js';
import { wordsLook } from './look.js';
import type { FaceWidths, Widths } from '../../../model/face-widths.js';

/** A line of a paragraph: its height in points, and the notes that are called in it. */
export interface Line {
  height: number;
  readonly notes: string[];
}

/** The units of drawings in a point. */
const EMUS = 12_700;

/** The default distance of tabs, in points. */
const TAB = 28.35;

/** Behind which signs a line may end, as Word and LibreOffice break words and addresses. */
const BREAKS = /[ \-–—/?]/u;

/** The lines of a paragraph in a column of that width, in points, broken where the next word has no room. */
export function linesOf(
  paragraph: Xml,
  { look, width, widths }: { look: ParagraphLook; width: number; widths: Widths },
): Line[] {
  const { left = 0, right = 0, hanging = 0 } = look;
  const lines: Line[] = [];
  const least = leastLine(look);
  let x = 0;
  let word = 0;
  const open = (at: number): void => {
    lines.push({ height: least, notes: [] });
    x = at;
  };
  const last = (): Line => lines.at(-1) ?? { height: 0, notes: [] };
  const set = (): void => {
    if (x + word > width - right && x > left) open(left);
    x += word;
    word = 0;
  };
  const sign = (one: string, ems: number): void => {
    if (one === ' ') {
      set();
      x += ems;
      return;
    }
    if (word + ems > width - right - left) set();
    word += ems;
    if (BREAKS.test(one)) set();
  };
  open(left - hanging);
  for (const piece of piecesOf(paragraph)) {
    if (piece.kind === 'note') last().notes.push(piece.id);
    if (piece.kind === 'picture') last().height = Math.max(last().height, piece.height);
    if (piece.kind === 'break') {
      set();
      open(left);
    }
    if (piece.kind === 'tab') {
      set();
      x = x < left ? left : Math.ceil((x + 0.1) / TAB) * TAB;
    }
    if (piece.kind !== 'words') continue;
    const form = wordsLook(look, piece.run);
    const face = faceOf(form, widths);
    const size = sizeOf(form) * (form.raised === undefined ? 1 : 0.6);
    for (const one of form.caps === undefined ? piece.words : piece.words.toUpperCase())
      sign(one, face.of(one) * size + (form.caps === undefined ? 0 : 0.6));
  }
  set();
  return lines;
}

function sizeOf({ size = 10.5 }: WordForm): number {
  return Math.round(size * 2) / 2;
}

function faceOf({ sans, bold, italic }: WordForm, widths: Widths): FaceWidths {
  const looks = sans === undefined ? widths.serif : widths.sans;
  if (bold === true) return looks.bold;
  return italic === undefined ? looks.plain : looks.italic;
}

type Piece =
  | { readonly kind: 'words'; readonly words: string; readonly run: Xml }
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'picture'; readonly height: number }
  | { readonly kind: 'tab' | 'break' };

/** What stands in a paragraph, in order, through links, fields and controls. */
function piecesOf(node: Xml): Piece[] {
  return elements(node).flatMap((one): Piece[] => {
    if (one.name !== 'w:r') return one.name === 'w:pPr' || one.name === 'w:sdtPr' ? [] : piecesOf(one);
    return elements(one).flatMap((inner) => pieceOf(inner, one));
  });
}

function pieceOf(node: Xml, run: Xml): Piece[] {
  if (node.name === 'w:t') {
    const words = node.children.map((one) => (one.type === 'text' ? one.value : '')).join('');
    return [{ kind: 'words', words, run }];
  }
  if (node.name === 'w:tab') return [{ kind: 'tab' }];
  if (node.name === 'w:br') return [{ kind: 'break' }];
  if (node.name === 'w:footnoteReference') return [{ kind: 'note', id: attribute(node, 'w:id') ?? '' }];
  if (node.name !== 'w:drawing') return [];
  const extent = child(child(node, 'wp:inline'), 'wp:extent');
  return [{ kind: 'picture', height: Number(attribute(extent, 'cy') ?? 0) / EMUS }];
}
