import type { Canvas } from '../kit/canvas.js';
import { placeLabel, spread, type Obstacles } from './labels.js';
import { valuePrinter, type Axes, type Plot } from './scale.js';
import { isMarked } from './series.js';
import { MM, STYLES } from '../kit/look.js';
import type { Chart } from './schema.js';
import type { Job } from '../kit/sketch.js';
import { wrap, type Setting } from '../kit/wrap.js';

/** The words at a line's end: its last value in bold, and its name. `y` is the value's height on the plot. */
export interface EndLabel {
  readonly setting: Setting;
  readonly x: number;
  readonly y: number;
}

/** The labels at the ends of the lines; without axes only their sizes count. */
export function endLabels(job: Job, chart: Chart, axes?: Axes): EndLabel[] {
  return chart.series.flatMap((series) => {
    const last = series.points.at(-1);
    if (last === undefined) return [];
    const value = { text: last.label ?? valuePrinter(chart)(last.y), style: STYLES.strong };
    const name = { text: series.name, style: STYLES.small };
    const room = job.width < 60 * MM ? 16 * MM : 27 * MM;
    return [{ setting: wrap(job.faces, [value, name], room), x: axes?.x(last.x) ?? 0, y: axes?.y(last.y) ?? 0 }];
  });
}

/** Draws the labels at the lines' ends, apart from one another. */
export function drawEndLabels(
  canvas: Canvas,
  plot: Plot,
  at: { labels: readonly EndLabel[]; around: Obstacles },
): void {
  const line = STYLES.strong.leading;
  const tops = at.labels.map((label) => label.y - line / 2);
  const heights = at.labels.map((label) => label.setting.height + 1);
  const placed = spread(tops, heights, [Math.min(plot.top - line / 2, ...tops), plot.bottom + line / 2 + 1]);
  at.labels.forEach((label, index) => {
    const y = placed[index] ?? label.y;
    const { width, height } = label.setting;
    canvas.text(label.setting, { x: label.x + 9, y });
    at.around.boxes.push({ x: label.x + 9, y, width, height });
  });
}

interface Labelled {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Draws the labels of all points but the last of each series, clear of lines, markers and one another. */
export function drawPointLabels(canvas: Canvas, axes: Axes, at: { chart: Chart; around: Obstacles }): void {
  for (const label of labelsOf(at.chart, axes)) {
    const setting = canvas.set(label.text, STYLES.small);
    const box = placeLabel(label, setting, at.around);
    canvas.text(setting, box);
    at.around.boxes.push(box);
  }
}

/**
 * A point says what its label says; a line that stands alone says every value. Labels that would stand on the same point
 * and say the same are one: "41 each".
 */
function labelsOf(chart: Chart, axes: Axes): Labelled[] {
  const alone = chart.series.length === 1;
  const byPlace = new Map<string, Labelled>();
  for (const series of chart.series) {
    for (const point of series.points.slice(0, -1).filter(isMarked)) {
      const label = point.label ?? (alone ? valuePrinter(chart)(point.y) : undefined);
      if (label === undefined) continue;
      const key = `${point.x} ${String(point.y)} ${label}`;
      const text = byPlace.has(key) ? `${label} each` : label;
      byPlace.set(key, { text, x: axes.x(point.x), y: axes.y(point.y) });
    }
  }
  return [...byPlace.values()];
}
