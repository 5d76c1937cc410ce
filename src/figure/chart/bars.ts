import { scaleLinear } from 'd3-scale';
import { max } from 'd3-array';
import { format } from 'd3-format';
import { COLOURS, STYLES, UNIT } from '../kit/look.js';
import type { Bars } from './schema.js';
import { canvasFor, type Job, type Sketch } from '../kit/sketch.js';
import { wrap, type Setting } from '../kit/wrap.js';

const BAR = 6.75;
const GAP = 6;
const thousands = format(',');

interface Row {
  readonly value: number;
  readonly label: Setting;
  readonly end: Setting;
}

/** Draws bars of one colour from zero, with their labels before them and their values at their ends. */
export function drawBars(job: Job, bars: Bars): Sketch {
  const canvas = canvasFor(job);
  const rows = rowsOf(job, bars);
  const left = Math.max(...rows.map((row) => row.label.width)) + GAP;
  const scale = scaleOf(rows, job.width - left);
  let y = 0;
  if (bars.unit !== undefined) y += canvas.text(canvas.set(bars.unit, STYLES.label, job.width), { x: 0, y }) + 3;
  for (const row of rows) {
    const height = Math.max(row.label.height, row.end.height);
    canvas.text(row.label, { x: 0, y });
    const length = Math.max(scale(row.value), row.value > 0 ? 0.75 : 0);
    canvas.box({ x: left, y: y + (10.8 - BAR) / 2 + 0.4, width: length, height: BAR }, { fill: COLOURS.hue });
    canvas.text(row.end, { x: left + length + GAP - 1.5, y });
    y += height + (UNIT - 10.8);
  }
  return { canvas, height: y };
}

function rowsOf(job: Job, bars: Bars): Row[] {
  const widest = job.width * 0.42;
  return bars.bars.map((bar) => {
    const value = { text: bar.display ?? thousands(bar.value), style: STYLES.small };
    const note = { text: job.name(bar.note ?? ''), style: STYLES.quiet };
    return {
      value: bar.value,
      label: wrap(job.faces, [{ text: bar.label, style: STYLES.small }], widest),
      end: wrap(job.faces, [value, note], job.width * 0.3),
    };
  });
}

/** The longest scale at which every bar leaves room for the words at its end. */
function scaleOf(rows: readonly Row[], room: number): (value: number) => number {
  const most = max(rows, (row) => row.value) ?? 0;
  const shares = rows.map((row) => (room - row.end.width - GAP) / Math.max(row.value / Math.max(most, 1e-9), 1e-9));
  return scaleLinear()
    .domain([0, Math.max(most, 1e-9)])
    .range([0, Math.max(10, Math.min(room * 0.85, ...shares))]);
}
