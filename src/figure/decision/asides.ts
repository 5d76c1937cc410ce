import type { Canvas } from '../kit/canvas.js';
import { COLOURS, MM, STYLES, WEIGHTS } from '../kit/look.js';
import type { Decision } from './schema.js';
import type { Job } from '../kit/sketch.js';
import { wrap } from '../kit/wrap.js';

const BETWEEN = 5 * MM;

/** Draws the questions that belong to no step side by side under a baton; returns their foot. */
export function drawAsides(job: Job, canvas: Canvas, at: { asides: Decision['asides']; y: number }): number {
  drawBaton(canvas, at.y);
  const width = (job.width - (at.asides.length - 1) * BETWEEN) / at.asides.length;
  const feet = at.asides.map((aside, index) => {
    const x = index * (width + BETWEEN);
    let y = at.y + 2.6 * MM;
    y += canvas.text(canvas.set(aside.label, STYLES.label, width), { x, y }) + 1;
    y += canvas.text(wrap(job.faces, [{ text: aside.ask, style: STYLES.lane }], width), { x, y }) + 1.5;
    return (
      y + canvas.text(wrap(job.faces, [{ text: job.name(aside.text), style: STYLES.small }], width - 2 * MM), { x, y })
    );
  });
  return Math.max(...feet);
}

/** A thin rule across, and a heavy bar of one column at its left. */
function drawBaton(canvas: Canvas, y: number): void {
  const line = { stroke: COLOURS.rule, weight: WEIGHTS.rule };
  canvas.rule({ x: 0, y }, { x: canvas.width, y }, line);
  canvas.box({ x: 0, y: y - WEIGHTS.rule / 2, width: 20 * MM, height: WEIGHTS.baton }, { fill: COLOURS.hue });
}
