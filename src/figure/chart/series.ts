import { line } from 'd3-shape';
import { round, type Box, type Canvas, type Point, type Stroke } from '../kit/canvas.js';
import type { Axes } from './scale.js';
import { COLOURS } from '../kit/look.js';
import type { Chart } from './schema.js';

type Series = Chart['series'][number];

const STROKES: readonly Stroke[] = [
  { stroke: COLOURS.hue, weight: 2.1 },
  { stroke: COLOURS.ink, weight: 1.4, dash: '5.7 2.8' },
  { stroke: COLOURS.accent, weight: 1.8, dash: '0.1 3.3', round: true },
];

/** A series' points between its breaks. */
function stretches(series: Series): Series['points'][] {
  const all: Series['points'][] = [[]];
  for (const point of series.points) {
    all.at(-1)?.push(point);
    if (series['break-after'].includes(point.x)) all.push([]);
  }
  return all.filter((stretch) => stretch.length > 0);
}

/** Draws a series' line with its gaps; which of the look's three lines is given by its rank. */
export function drawLine(canvas: Canvas, axes: Axes, drawn: { series: Series; rank: number }): void {
  const path = line<Series['points'][number]>()
    .x((point) => round(axes.x(point.x)))
    .y((point) => round(axes.y(point.y)));
  for (const stretch of stretches(drawn.series)) {
    const d = stretch.length > 1 ? path(stretch) : null;
    if (d !== null) canvas.path(d, { stroke: STROKES[drawn.rank] as Stroke });
  }
}

/** Draws a series' markers: dots, open diamonds, triangles. An unlabelled zero has none. */
export function drawMarkers(canvas: Canvas, axes: Axes, drawn: { series: Series; rank: number }): void {
  for (const point of drawn.series.points.filter(isMarked)) {
    drawMarker(canvas, { x: axes.x(point.x), y: axes.y(point.y) }, drawn.rank);
  }
}

/** Whether a point has a marker. */
export function isMarked(point: Series['points'][number]): boolean {
  return point.y > 0 || point.label !== undefined;
}

function drawMarker(canvas: Canvas, { x, y }: Point, rank: number): void {
  if (rank === 0) canvas.circle({ x, y }, 3.3, { fill: COLOURS.hue });
  if (rank === 1) {
    const [w, h] = [4.4, 4.4];
    const diamond = [{ x, y: y - h }, { x: x + w, y }, { x, y: y + h }, { x: x - w, y }]; // prettier-ignore
    canvas.polygon(diamond, { fill: COLOURS.white, stroke: { stroke: COLOURS.ink, weight: 0.94 } });
  }
  if (rank === 2) {
    const triangle = [{ x, y: y - 3.8 }, { x: x + 3.6, y: y + 2.8 }, { x: x - 3.6, y: y + 2.8 }]; // prettier-ignore
    canvas.polygon(triangle, { fill: COLOURS.accent });
  }
}

/** The boxes of all markers and the lines between points, as obstacles for labels. */
export function obstaclesOf(chart: Chart, axes: Axes): { boxes: Box[]; lines: [Point, Point][] } {
  const at = (point: Series['points'][number]): Point => ({ x: axes.x(point.x), y: axes.y(point.y) });
  const points = chart.series.flatMap((series) => series.points.filter(isMarked).map(at));
  const boxes = points.map(({ x, y }) => ({ x: x - 3.5, y: y - 3.5, width: 7, height: 7 }));
  const lines = chart.series.flatMap((series) =>
    stretches(series).flatMap((stretch) =>
      stretch.slice(1).map((point, index): [Point, Point] => [at(stretch[index] ?? point), at(point)]),
    ),
  );
  return { boxes, lines };
}
