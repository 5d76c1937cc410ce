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

interface Column {
  readonly look: ParagraphLook;
  /** In points. */
  readonly width: number;
  readonly widths: Widths;
}

/** The lines of a paragraph in a column, broken where the next word has no room. */
export function linesOf(paragraph: Xml, { look, width, widths }: Column): Line[] {
  const setter = new Setter(look, width);
  for (const piece of piecesOf(paragraph)) {
    if (piece.kind === 'note') setter.last().notes.push(piece.id);
    if (piece.kind === 'picture') setter.last().height = Math.max(setter.last().height, piece.height);
    if (piece.kind === 'break') setter.turn();
    if (piece.kind === 'tab') setter.tab();
    if (piece.kind === 'words') setter.words(piece.words, wordsLook(look, piece.run), widths);
  }
  return setter.done();
}

/** Sets signs into lines. Lengths in points. */
class Setter {
  private readonly lines: Line[] = [];
  private readonly left: number;
  private readonly end: number;
  /** Where the next word begins, and how much of it is there. */
  private x = 0;
  private word = 0;

  constructor(
    private readonly look: ParagraphLook,
    width: number,
  ) {
    this.left = look.left ?? 0;
    this.end = width - (look.right ?? 0);
    this.open(this.left - (look.hanging ?? 0));
  }

  last(): Line {
    return this.lines.at(-1) ?? this.open(this.left);
  }

  words(words: string, form: WordForm, widths: Widths): void {
    const face = faceOf(form, widths);
    const size = sizeOf(form) * (form.raised === undefined ? 1 : RAISED);
    const apart = form.caps === undefined ? 0 : 0.6;
    for (const sign of form.caps === undefined ? words : words.toUpperCase())
      this.sign(sign, face.of(sign) * size + apart);
  }

  turn(): void {
    this.set();
    this.open(this.left);
  }

  tab(): void {
    this.set();
    this.x = this.x < this.left ? this.left : Math.ceil((this.x + 0.1) / TAB) * TAB;
  }

  done(): Line[] {
    this.set();
    return this.lines;
  }

  private sign(sign: string, wide: number): void {
    if (sign === ' ') {
      this.set();
      this.x += wide;
      return;
    }
    if (this.word + wide > this.end - this.left) this.set();
    this.word += wide;
    if (BREAKS.test(sign)) this.set();
  }

  /** The word as far as it is there, in this line or the next. */
  private set(): void {
    if (this.x + this.word > this.end && this.x > this.left) this.open(this.left);
    this.x += this.word;
    this.word = 0;
  }

  private open(at: number): Line {
    const line: Line = { height: leastLine(this.look), notes: [] };
    this.lines.push(line);
    this.x = at;
    return line;
  }
}

/** How large raised signs are beside others. */
const RAISED = 0.6;

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
