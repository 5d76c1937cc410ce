import type { Canvas } from '../kit/canvas.js';
import { COLOURS, MM, STYLES, WEIGHTS } from '../kit/look.js';
import { drawNumber, RADIUS } from '../kit/marks.js';
import { canvasFor, type Job, type Sketch } from '../kit/sketch.js';
import { wrap, wrapEvenly } from '../kit/wrap.js';
import { drawStrip, lengthOf, type Square } from '../strips/strips.js';
import type { Strip } from '../strips/schema.js';
import type { Calendar } from './schema.js';

/** Room between circles and squares, between rows, and before what stands beside a row. */
const STEM = 3 * MM;
const BETWEEN = 2 * MM;
const BESIDE = 3 * MM;
/** A row longer than this share of the axis has its words over it. */
const LONG = 0.5;

interface Placed {
  readonly row: Strip;
  /** The top of its squares, in points. */
  readonly top: number;
  readonly over: boolean;
}

/** Draws rows of months on one axis, the events over them, and below what each event is. */
export function drawCalendar(job: Job, calendar: Calendar): Sketch {
  const canvas = canvasFor(job);
  const square = squareOf(job, calendar.months);
  const rows = placed(calendar, { square, from: calendar.events.length > 0 ? 2 * RADIUS + STEM : 0 });
  drawEvents(job, canvas, { calendar, rows, square });
  const beside = Math.max(0, ...rows.filter(({ over }) => !over).map(({ row }) => lengthOf(row, square))) + BESIDE;
  for (const row of rows) drawRow(job, canvas, { ...row, square, beside });
  const axis = (rows.at(-1)?.top ?? 0) + square.side + 2;
  drawAxis(canvas, { months: calendar.months, square, y: axis });
  const foot = drawList(job, canvas, { calendar, y: axis + STYLES.quiet.leading + 6 });
  return { canvas, height: foot + 1 };
}

/** The square of which all months together are as wide as the drawing. */
function squareOf(job: Job, months: number): Square {
  const pitch = Math.min(7.11 * MM, job.width / (months - 0.107));
  return { side: pitch * 0.893, gap: pitch * 0.107 };
}

/** Where each row stands: one under the other, words over a long one. */
function placed({ rows, months }: Calendar, at: { square: Square; from: number }): Placed[] {
  let y = at.from;
  return rows.map((row) => {
    const over = (row.months ?? 0) + (row.renewable ?? 0) > months * LONG;
    const top = y + (over ? STYLES.strong.leading + 3 : 0);
    y = top + at.square.side + BETWEEN;
    return { row, top, over };
  });
}

function pitchOf({ side, gap }: Square): number {
  return side + gap;
}

function drawRow(job: Job, canvas: Canvas, at: Placed & { square: Square; beside: number }): void {
  drawStrip(canvas, at.row, { x: 0, y: at.top, square: at.square });
  const runs = [
    { text: job.name(at.row.value), style: STYLES.strong },
    { text: job.name(at.row.text ?? ''), style: STYLES.small, gap: 3.2 },
  ];
  const x = at.over ? at.row.from * pitchOf(at.square) - at.square.gap + BESIDE : at.beside;
  const words = wrap(job.faces, runs, job.width - x);
  canvas.text(words, { x, y: at.over ? at.top - words.height - 3 : at.top + (at.square.side - words.height) / 2 });
}

/** A numbered circle over each event, on a stem that ends at its row; squares cover the stem. */
function drawEvents(
  job: Job,
  canvas: Canvas,
  at: { calendar: Calendar; rows: readonly Placed[]; square: Square },
): void {
  const line = { stroke: COLOURS.hue, weight: WEIGHTS.rule };
  at.calendar.events.forEach((event, index) => {
    const reached = at.rows[(event.row ?? 1) - 1];
    const x = Math.min(Math.max(event.at * pitchOf(at.square) - at.square.gap / 2, RADIUS), job.width - RADIUS);
    const foot = (reached?.top ?? 0) + (reached?.over === true ? at.square.side - 1.5 : 0);
    canvas.rule({ x, y: 2 * RADIUS }, { x, y: foot }, line);
    drawNumber(canvas, String(index + 1), { x, y: RADIUS });
  });
}

/** The number of the first month, of every sixth (of every third on a short axis) and of the last. */
function drawAxis(canvas: Canvas, at: { months: number; square: Square; y: number }): void {
  const every = at.months > 12 ? 6 : 3;
  for (let month = 1; month <= at.months; month += 1) {
    if (month > 1 && month % every !== 0 && month < at.months) continue;
    const x = (month - 1) * pitchOf(at.square) + at.square.side / 2;
    canvas.text(canvas.set(String(month), STYLES.quiet), { x, y: at.y, anchor: 'middle' });
  }
}

/** What each event is, side by side in even columns; returns the foot. */
function drawList(job: Job, canvas: Canvas, at: { calendar: Calendar; y: number }): number {
  const { events } = at.calendar;
  const across = (job.width - (events.length - 1) * 5 * MM) / Math.max(1, events.length);
  const feet = events.map((event, index) => {
    const x = index * (across + 5 * MM);
    drawNumber(canvas, String(index + 1), { x: x + RADIUS, y: at.y + RADIUS });
    const when = canvas.set(job.name(event.when), STYLES.boxTitle, across - 8 * MM);
    const y = at.y + RADIUS - STYLES.boxTitle.leading / 2;
    const under = y + canvas.text(when, { x: x + 8 * MM, y });
    const run = { text: job.name(event.text ?? ''), style: STYLES.small };
    return under + canvas.text(wrapEvenly(job.faces, [run], across - 8 * MM), { x: x + 8 * MM, y: under });
  });
  return Math.max(at.y - 6, ...feet);
}
