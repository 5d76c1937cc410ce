import type { Canvas } from '../kit/canvas.js';
import { drawPointLabels, endLabels, drawEndLabels } from './words.js';
import { axesOf, yLabels, type Axes, type Plot } from './scale.js';
import { drawLine, drawMarkers, obstaclesOf } from './series.js';
import { COLOURS, MM, STYLES, UNIT, WEIGHTS } from '../kit/look.js';
import type { Chart } from './schema.js';
import { canvasFor, type Job, type Sketch } from '../kit/sketch.js';
import { wrap } from '../kit/wrap.js';

/** Draws lines with markers over time, each labelled at its end. */
export function drawChart(job: Job, chart: Chart): Sketch {
  const canvas = canvasFor(job);
  const head = drawHead(job, canvas, chart);
  const plot = plotOf(job, chart, head);
  const axes = axesOf(chart, plot);
  drawGrid(canvas, axes, plot);
  drawNotes(job, canvas, { chart, axes, plot, top: head });
  const foot = drawFoot(job, canvas, { chart, axes, plot });
  const series = chart.series.map((one, rank) => ({ series: one, rank }));
  for (const one of [...series].reverse()) drawLine(canvas, axes, one);
  for (const one of [...series].reverse()) drawMarkers(canvas, axes, one);
  const around = { ...obstaclesOf(chart, axes), grid: axes.yTicks.map((tick) => axes.y(tick)), width: job.width };
  around.boxes.push(...canvas.words);
  drawEndLabels(canvas, plot, { labels: endLabels(job, chart, axes), around });
  drawPointLabels(canvas, axes, { chart, around });
  return { canvas, height: foot + 1 };
}

/** What the axis counts, above the plot; returns its height. */
function drawHead(job: Job, canvas: Canvas, chart: Chart): number {
  if (chart.y.label === undefined) return 4;
  return canvas.text(canvas.set(chart.y.label, STYLES.small, job.width), { x: 0, y: 0 }) + 8;
}

function plotOf(job: Job, chart: Chart, head: number): Plot {
  const widest = Math.max(...yLabels(chart).map((label) => job.faces.width(label, STYLES.small)));
  const notes = Math.max(0, ...chart.notes.map((note) => noteOf(job, note.text).height));
  const ends = Math.max(0, ...endLabels(job, chart).map((label) => label.setting.width));
  const top = head + (notes > 0 ? notes + 4 : 0);
  return { left: widest + 6, right: job.width - ends - 9, top, bottom: top + heightOf(job) };
}

/** Eleven units high in the text column, four in the margin. */
function heightOf(job: Job): number {
  return Math.round(Math.min(11, Math.max(6, job.width / 31))) * UNIT;
}

function drawGrid(canvas: Canvas, axes: Axes, plot: Plot): void {
  for (const tick of axes.yTicks) {
    const y = axes.y(tick);
    const base = tick === 0;
    const line = base ? { stroke: COLOURS.ink, weight: WEIGHTS.axis } : { stroke: COLOURS.hair, weight: WEIGHTS.grid };
    canvas.rule({ x: plot.left, y }, { x: plot.right, y }, line);
    const label = canvas.set(axes.print(tick), STYLES.small);
    canvas.text(label, { x: plot.left - 6, y: y - label.height / 2, anchor: 'end' });
  }
}

interface Around {
  readonly chart: Chart;
  readonly axes: Axes;
  readonly plot: Plot;
}

/** Ticks and values under the plot, as many as there is room for, and what they are; returns the foot. */
function drawFoot(job: Job, canvas: Canvas, { chart, axes, plot }: Around): number {
  const pitch = (plot.right - plot.left) / Math.max(1, axes.xTicks.length - 1);
  const labels = axes.xTicks.map((tick) =>
    wrap(job.faces, [{ text: tick, style: STYLES.small }], Math.max(pitch - 6, 20)),
  );
  const every = Math.ceil((Math.max(...labels.map((label) => label.width)) + 6) / pitch);
  let tallest = 0;
  labels.forEach((label, index) => {
    const tick = axes.xTicks[index];
    if (tick === undefined || (labels.length - 1 - index) % every !== 0) return;
    const x = axes.x(tick);
    canvas.rule({ x, y: plot.bottom }, { x, y: plot.bottom + 3 }, { stroke: COLOURS.ink, weight: WEIGHTS.axis });
    const left = Math.max(0, x - label.width / 2);
    tallest = Math.max(tallest, canvas.text(label, { x: left, y: plot.bottom + 4.5 }));
  });
  const under = plot.bottom + 4.5 + tallest;
  if (chart.x.label === undefined) return under;
  const label = canvas.set(chart.x.label, STYLES.quiet, job.width);
  return under + 2 + canvas.text(label, { x: plot.right, y: under + 2, anchor: 'end' });
}

function noteOf(job: Job, text: string) {
  return wrap(job.faces, [{ text: job.name(text), style: STYLES.quiet }], 42 * MM);
}

/** Notes over the plot, each on a thin upright that ends above the points that it explains. */
function drawNotes(job: Job, canvas: Canvas, { chart, axes, plot, top }: Around & { top: number }): void {
  for (const note of chart.notes) {
    const x = axes.x(note.x);
    const setting = noteOf(job, note.text);
    const points = chart.series.flatMap((series) => series.points.filter((point) => point.x === note.x));
    const foot = Math.min(plot.bottom, ...points.map((point) => axes.y(point.y) - 8));
    canvas.rule({ x, y: top + 1.5 }, { x, y: foot }, { stroke: COLOURS.rule, weight: WEIGHTS.grid });
    const left = x + 4 + setting.width > job.width ? x - 4 - setting.width : x + 4;
    canvas.text(setting, { x: left, y: top });
  }
}
