import { HUE_LINE, type Canvas } from '../kit/canvas.js';
import { drawResult, measureResult } from './box.js';
import { COLOURS, MM, STYLES } from '../kit/look.js';
import type { Decision } from './schema.js';
import type { Job } from '../kit/sketch.js';
import { wrap } from '../kit/wrap.js';

type Lane = NonNullable<Decision['last']>['lanes'][number];

const BETWEEN = 5 * MM;
const DROP = 4.6 * MM;

/** Draws lanes side by side under a branching line at `y`; their boxes are level and equally high. Returns the foot. */
export function drawLanes(job: Job, canvas: Canvas, at: { lanes: readonly Lane[]; y: number; spine: number }): number {
  const width = (job.width - (at.lanes.length - 1) * BETWEEN) / at.lanes.length;
  const left = (index: number): number => index * (width + BETWEEN);
  canvas.rule({ x: at.spine, y: at.y }, { x: left(at.lanes.length - 1) + at.spine, y: at.y }, HUE_LINE);
  const top = at.y + DROP + 0.8 * MM;
  const heads = at.lanes.map((lane) => headOf(job, lane, width));
  const boxTop = top + Math.max(...heads.map(({ title, help }) => title.height + help.height)) + 2.5 * MM;
  const height = Math.max(...at.lanes.map((lane) => measureResult(job, lane.box, width)));
  at.lanes.forEach((lane, index) => {
    const x = left(index);
    drawDrop(canvas, { x: x + at.spine, y: at.y });
    const head = headOf(job, lane, width);
    const under = top + canvas.text(head.title, { x, y: top });
    canvas.text(head.help, { x, y: under });
    drawResult(job, canvas, { result: lane.box, box: { x, y: boxTop, width, height } });
  });
  return boxTop + height;
}

function headOf(job: Job, lane: Lane, width: number) {
  return {
    title: wrap(job.faces, [{ text: job.name(lane.title), style: STYLES.lane }], width),
    help: wrap(job.faces, [{ text: job.name(lane.help ?? ''), style: STYLES.small }], width),
  };
}

function drawDrop(canvas: Canvas, from: { x: number; y: number }): void {
  const tip = from.y + DROP;
  canvas.rule(from, { x: from.x, y: tip - 4 }, HUE_LINE);
  const head = [
    { x: from.x - 3.1, y: tip - 6 },
    { x: from.x + 3.1, y: tip - 6 },
    { x: from.x, y: tip },
  ];
  canvas.polygon(head, { fill: COLOURS.hue });
}
