import { HUE_LINE, type Box, type Canvas } from '../kit/canvas.js';
import { COLOURS, MM, STYLES, WEIGHTS } from '../kit/look.js';
import type { Result } from './schema.js';
import type { Strip } from '../strips/schema.js';
import type { Job } from '../kit/sketch.js';
import { drawStrip, lengthOf, SMALL, squareFor } from '../strips/strips.js';
import { wrap, type Setting } from '../kit/wrap.js';

const INSET = 3.1 * MM;
const TAG = { height: 4.7 * MM, inset: 2.5 * MM };
const STRIP_PITCH = 4.6 * MM;

interface Parts {
  readonly tag?: string;
  readonly title: Setting;
  readonly text: Setting;
  readonly strips: readonly Strip[];
  readonly time: Setting;
}

/** The height that a result needs in a box of the given width, in points. */
export function measureResult(job: Job, result: Result, width: number): number {
  const parts = partsOf(job, result, width);
  const strips = parts.strips.reduce((sum, strip) => sum + stripHeight(job, strip, width), 0);
  const foot = strips + (parts.time.height > 0 ? parts.time.height + (strips > 0 ? 0 : 1.5) : 0);
  return TOP + parts.title.height + parts.text.height + (foot > 0 ? FOOT_GAP + foot : 0) + INSET;
}

const TOP = 1.5 * MM;
const FOOT_GAP = 1.7 * MM;

/** Draws a framed result: title, text, its procedure's tag at the top right, and its times at the foot. */
export function drawResult(job: Job, canvas: Canvas, at: { result: Result; box: Box }): void {
  const { box } = at;
  const parts = partsOf(job, at.result, box.width);
  const x = box.x + INSET;
  canvas.box(inside(box), { fill: 'none', stroke: HUE_LINE });
  let y = box.y + TOP;
  y += canvas.text(parts.title, { x, y });
  y += canvas.text(parts.text, { x, y }) + FOOT_GAP;
  if (parts.tag !== undefined) drawTag(canvas, parts.tag, box);
  for (const strip of parts.strips) y += drawTimed(job, canvas, { strip, box: { ...box, x, y } });
  canvas.text(parts.time, { x, y: y + (parts.strips.length > 0 ? 0 : 1.5) });
}

function partsOf(job: Job, result: Result, width: number): Parts {
  const room = width - 2 * INSET;
  const tag = result.tag === undefined ? undefined : job.name(result.tag, true);
  const tagWidth = tag === undefined ? 0 : job.faces.width(tag, STYLES.whiteStrong) + 2 * TAG.inset;
  const given = [...(result.strips ?? []), ...(result.strip === undefined ? [] : [result.strip])];
  const strips = timedBy(given, result.time);
  const set = (text: string | undefined, style: (typeof STYLES)[keyof typeof STYLES], across: number): Setting =>
    text === undefined
      ? { lines: [], width: 0, height: 0 }
      : wrap(job.faces, [{ text: job.name(text), style }], across);
  return {
    ...(tag === undefined ? {} : { tag }),
    title: set(result.title, STYLES.boxTitle, room - Math.max(0, tagWidth - INSET + 1.5 * MM)),
    text: set(result.text, STYLES.small, room),
    strips,
    time: set(strips === given ? result.time : undefined, STYLES.strong, room),
  };
}

/** A last strip without words of its own takes the result's time for them. */
function timedBy(strips: readonly Strip[], time: string | undefined): readonly Strip[] {
  const last = strips.at(-1);
  if (last === undefined || time === undefined || `${last.value}${last.text ?? ''}`.trim() !== '') return strips;
  return [...strips.slice(0, -1), { ...last, value: time }];
}

function drawTag(canvas: Canvas, tag: string, box: Box): void {
  const words = canvas.set(tag, STYLES.whiteStrong);
  const width = words.width + 2 * TAG.inset;
  const x = box.x + box.width - width;
  canvas.box({ x, y: box.y, width, height: TAG.height }, { fill: COLOURS.hue });
  canvas.text(words, { x: x + TAG.inset, y: box.y + (TAG.height - words.height) / 2 + 0.2 });
}

/** Words of a strip stand beside it where there is room, and under it where there is not. */
function beside(job: Job, strip: Strip, width: number): boolean {
  const words = job.faces.width(wordsOfStrip(job, strip), STYLES.strong);
  return lengthOf(strip, SMALL) + 2 * MM + words <= width - 2 * INSET;
}

function stripHeight(job: Job, strip: Strip, width: number): number {
  if (beside(job, strip, width)) return STRIP_PITCH;
  const words = wrap(job.faces, [{ text: wordsOfStrip(job, strip), style: STYLES.strong }], width - 2 * INSET);
  return SMALL.side + 1.5 + words.height;
}

function drawTimed(job: Job, canvas: Canvas, at: { strip: Strip; box: Box }): number {
  const { strip, box } = at;
  const aside = beside(job, strip, box.width);
  const top = aside ? box.y + 1 * MM : box.y;
  drawStrip(canvas, strip, { x: box.x, y: top, square: squareFor(strip, box.width - 2 * INSET) });
  const words = wrap(job.faces, [{ text: wordsOfStrip(job, strip), style: STYLES.strong }], box.width - 2 * INSET);
  const x = aside ? box.x + lengthOf(strip, SMALL) + 2 * MM : box.x;
  const y = aside ? top + SMALL.side / 2 - STYLES.strong.leading / 2 : top + SMALL.side + 1.5;
  canvas.text(words, { x, y });
  return stripHeight(job, strip, box.width);
}

function wordsOfStrip(job: Job, strip: Strip): string {
  return [strip.value, strip.text]
    .filter((part) => part !== undefined)
    .map((part) => job.name(part))
    .join(': ');
}

function inside(box: Box): Box {
  const half = WEIGHTS.line / 2;
  return { x: box.x + half, y: box.y + half, width: box.width - 2 * half, height: box.height - 2 * half };
}
