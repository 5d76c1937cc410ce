import type { Canvas, Point } from '../kit/canvas.js';
import { COLOURS, MM, STYLES, UNIT } from '../kit/look.js';
import type { Strip, Strips } from './schema.js';
import { canvasFor, type Job, type Sketch } from '../kit/sketch.js';
import { wrap, type Run, type Setting } from '../kit/wrap.js';

/** A square that is one month, and the gap after it, in points. */
export interface Square {
  readonly side: number;
  readonly gap: number;
}

const LARGE: Square = { side: 6.35 * MM, gap: 0.76 * MM };
export const SMALL: Square = { side: 2.4 * MM, gap: 0.5 * MM };

/** How far apart strips stand, and what stands in grey at the end. */
export interface Manner {
  /** Space between strips, in points. */
  readonly between: number;
  /** Explains the square; set after the last value (`inline`) or on a line of its own. */
  readonly note?: string;
  readonly inline?: boolean;
  /** Value and sentence of each strip, where they are larger than in a figure. */
  readonly large?: boolean;
}

const LABEL_GAP = 5;
/** Between the strips of a cover, which is read from a table away, in points. */
const LOOSE = 32;

/** Loose on a cover, close in a brief's band, and a unit apart in a figure, whose caption explains the square. */
export function mannerOf({ words }: Job, strips: Strips, cover = false): Manner {
  if (!cover) return { between: UNIT };
  if (strips.strips.length > 3) return { between: LOOSE, note: words.square, large: true };
  return { between: 0.45 * UNIT, note: words.squareBeside, inline: true };
}

/** Draws times as rows of squares, each under its bold value and one sentence. */
export function drawStrips(job: Job, strips: Strips, manner: Manner): Sketch {
  const canvas = canvasFor(job);
  const square = strips.strips.every((strip) => lengthOf(strip, LARGE) <= job.width + 0.5) ? LARGE : SMALL;
  let y = 0;
  strips.strips.forEach((strip, index) => {
    if (index > 0) y += manner.between;
    const last = index === strips.strips.length - 1;
    const note = last && manner.inline === true ? manner.note : undefined;
    y += canvas.text(headOf(job, strip, { note, large: manner.large === true }), { x: 0, y });
    y += LABEL_GAP;
    drawStrip(canvas, strip, { x: 0, y, square });
    y += square.side;
  });
  const note = strips.note ?? (manner.inline === true ? undefined : manner.note);
  if (note !== undefined) y += 4 + canvas.text(canvas.set(note, STYLES.quiet, job.width), { x: 0, y: y + 4 });
  return { canvas, height: y + 1 };
}

function headOf(job: Job, strip: Strip, { note, large }: { note: string | undefined; large: boolean }): Setting {
  const [value, text] = large ? [STYLES.coverValue, STYLES.coverText] : [STYLES.strong, STYLES.small];
  const runs: Run[] = [
    { text: strip.value, style: value },
    { text: job.name(strip.text ?? ''), style: text, gap: 3.2 },
    { text: note ?? '', style: STYLES.quiet, gap: 3.2 },
  ];
  return wrap(job.faces, runs, job.width);
}

/** The small square, smaller still where a strip would be longer than its room. */
export function squareFor(strip: Strip, room: number): Square {
  const share = Math.min(1, room / lengthOf(strip, SMALL));
  return { side: SMALL.side * share, gap: SMALL.gap * share };
}

/** The length of a strip, in points. */
export function lengthOf(strip: Strip, square: Square): number {
  if (strip.style === 'hours') return 0.5 * MM;
  const { kept, renewable } = countsOf(strip);
  return (kept + renewable) * (square.side + square.gap) - square.gap;
}

/** Draws one row of squares with its top left corner at a point. */
export function drawStrip(canvas: Canvas, strip: Strip, at: Point & { square: Square }): void {
  const { square } = at;
  if (strip.style === 'hours') {
    canvas.box({ x: at.x, y: at.y, width: 0.5 * MM, height: square.side }, { fill: COLOURS.accent });
    return;
  }
  const { kept, renewable } = countsOf(strip);
  for (let month = 0; month < kept + renewable; month += 1) {
    const x = at.x + month * (square.side + square.gap);
    if (month < strip.from) drawWait(canvas, { x, y: at.y }, square);
    else if (strip.style === 'answer') drawAnswer(canvas, { x, y: at.y }, square);
    else if (month < kept) canvas.box({ x, y: at.y, width: square.side, height: square.side }, { fill: COLOURS.hue });
    else drawOutline(canvas, { x, y: at.y }, square);
  }
}

/** The line of waiting at the foot of a square, and the white between it and an answer: large, small, smaller still. */
function footOf({ side }: Square): { line: number; slit: number } {
  if (side > 10) return { line: 1.5, slit: 1.3 };
  return side > 5 ? { line: 1, slit: 0.9 } : { line: 0.8, slit: 0.7 };
}

/** A thin line at the foot of the square: no answer is expected yet. */
function drawWait(canvas: Canvas, at: Point, square: Square): void {
  const { line } = footOf(square);
  canvas.box({ x: at.x, y: at.y + square.side - line, width: square.side, height: line }, { fill: COLOURS.accent });
}

/** An answer may come: the line of waiting runs on under it, so that it differs from a month of keeping without colour. */
function drawAnswer(canvas: Canvas, at: Point, square: Square): void {
  const { line, slit } = footOf(square);
  const height = square.side - line - slit;
  canvas.box({ x: at.x, y: at.y, width: square.side, height }, { fill: COLOURS.accent });
  drawWait(canvas, at, square);
}

function drawOutline(canvas: Canvas, at: Point, { side }: Square): void {
  const weight = side > 10 ? 0.94 : 0.75;
  const box = { x: at.x + weight / 2, y: at.y + weight / 2, width: side - weight, height: side - weight };
  canvas.box(box, { fill: 'none', stroke: { stroke: COLOURS.hue, weight } });
}

function countsOf(strip: Strip): { kept: number; renewable: number } {
  const months = Math.round(strip.months ?? 0);
  if (strip.style === 'renewable' && strip.renewable === undefined) return { kept: months, renewable: months };
  return { kept: months, renewable: Math.round(strip.renewable ?? 0) };
}
