import type { Canvas, Stroke } from '../kit/canvas.js';
import { COLOURS, MM, STYLES, WEIGHTS } from '../kit/look.js';
import { drawArrow, drawNumber, RADIUS } from '../kit/marks.js';
import { canvasFor, type Job, type Sketch } from '../kit/sketch.js';
import { wrapEvenly, type Setting } from '../kit/wrap.js';
import { rowsOf, type Row, type Step } from './rows.js';
import type { Spines } from './schema.js';

/** Shares of the width: where the arrows begin, and where the second spine stands. */
const ARROWS = 66 / 170;
const SECOND = 97.5 / 170;
const TEXT = 9 * MM;
const GAP = 11;
/** The first spine is thin, the second thick: on it stands what must not be forgotten beside the first. */
const LINES: readonly Stroke[] = [WEIGHTS.line, WEIGHTS.baton].map((weight) => ({ stroke: COLOURS.hue, weight }));

interface Side {
  readonly x: number;
  readonly room: number;
}

/** Draws two spines of steps under their labels, with arrows from the first to the second. */
export function drawSpines(job: Job, spines: Spines): Sketch {
  const canvas = canvasFor(job);
  const sides = [
    { x: 0, room: job.width * ARROWS - TEXT - 3 * MM },
    { x: job.width * SECOND, room: job.width * (1 - SECOND) - TEXT },
  ] as const;
  canvas.text(canvas.set(spines.left.title, STYLES.label), { x: 0, y: 0 });
  canvas.text(canvas.set(spines.right.title, STYLES.label), { x: sides[1].x, y: 0 });
  const rows = rowsOf(spines);
  let y = STYLES.label.leading + 6;
  const tops = rows.map(({ left, right }) => {
    const top = y;
    y += Math.max(heightOf(job, left, sides[0].room), heightOf(job, right, sides[1].room)) + GAP;
    return top;
  });
  drawSpine(canvas, { x: RADIUS, tops: tops.filter((_, row) => rows[row]?.left !== undefined), line: LINES[0] });
  const second = tops.filter((_, row) => rows[row]?.right !== undefined);
  drawSpine(canvas, { x: sides[1].x + RADIUS, tops: second, line: LINES[1] });
  rows.forEach((row, index) => {
    drawRow(job, canvas, { row, top: tops[index] ?? 0, sides, labels: labelsOf(rows, index) });
  });
  return { canvas, height: y - GAP + 1 };
}

/** "1" on the first spine, "a" on the second. */
function labelsOf(rows: readonly Row[], index: number): readonly [string, string] {
  const before = rows.slice(0, index).filter(({ right }) => right !== undefined).length;
  return [String(index + 1), String.fromCharCode('a'.charCodeAt(0) + before)];
}

function drawSpine(canvas: Canvas, spine: { x: number; tops: readonly number[]; line: Stroke | undefined }): void {
  const [first, last] = [spine.tops[0], spine.tops.at(-1)];
  if (first === undefined || last === undefined || spine.line === undefined) return;
  canvas.rule({ x: spine.x, y: first + RADIUS }, { x: spine.x, y: last + RADIUS }, spine.line);
}

interface Placed {
  readonly row: Row;
  readonly top: number;
  readonly sides: readonly [Side, Side];
  readonly labels: readonly [string, string];
}

function drawRow(job: Job, canvas: Canvas, { row, top, sides, labels }: Placed): void {
  if (row.left !== undefined) drawStep(job, canvas, { step: row.left, top, side: sides[0], label: labels[0] });
  if (row.right === undefined) return;
  if (row.right.arrow !== undefined) {
    const arrow = { from: job.width * ARROWS, to: sides[1].x, y: top + RADIUS };
    canvas.text(canvas.set(job.name(row.right.arrow), STYLES.strong), { x: arrow.from, y: arrow.y - 12 });
    drawArrow(canvas, arrow);
  }
  drawStep(job, canvas, { step: row.right, top, side: sides[1], label: labels[1] });
}

function drawStep(job: Job, canvas: Canvas, at: { step: Step; top: number; side: Side; label: string }): void {
  drawNumber(canvas, at.label, { x: at.side.x + RADIUS, y: at.top + RADIUS });
  let y = at.top + RADIUS - STYLES.boxTitle.leading / 2;
  for (const part of partsOf(job, at.step, at.side.room)) y += canvas.text(part, { x: at.side.x + TEXT, y });
}

function heightOf(job: Job, step: Step | undefined, room: number): number {
  if (step === undefined) return 0;
  const words = partsOf(job, step, room).reduce((sum, part) => sum + part.height, 0);
  return Math.max(2 * RADIUS, RADIUS - STYLES.boxTitle.leading / 2 + words);
}

/** What is done, one sentence on it, and in grey who does it when. */
function partsOf(job: Job, step: Step, room: number): Setting[] {
  const who = [step.who, step.when].filter((part) => part !== undefined).join(' · ');
  const parts = [
    { text: step.do, style: STYLES.boxTitle },
    { text: step.text ?? '', style: STYLES.small },
    { text: who, style: STYLES.quiet },
  ];
  return parts
    .filter(({ text }) => text !== '')
    .map(({ text, style }) => wrapEvenly(job.faces, [{ text: job.name(text), style }], room));
}
