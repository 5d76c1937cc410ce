import { drawResult, measureResult } from '../decision/box.js';
import { HUE_LINE, type Canvas } from '../kit/canvas.js';
import { COLOURS, MM, STYLES, WEIGHTS } from '../kit/look.js';
import { drawArrow, drawNumber, RADIUS } from '../kit/marks.js';
import { canvasFor, type Job, type Sketch } from '../kit/sketch.js';
import { wrap, wrapEvenly, type Setting } from '../kit/wrap.js';
import type { Channels } from './schema.js';

/** Shares of the width: what passes, the border, the frames and their right side. */
const PASSES = 50 / 170;
const BORDER = 99 / 170;
const FRAMES = 105 / 170;
const FRAME = 58 / 170;
const TEXT = 9 * MM;
const PITCH = 9;

type Channel = Channels['channels'][number];

/** Draws a spine of those who ask, an arrow over the border for each, and the frame of who answers. */
export function drawChannels(job: Job, channels: Channels): Sketch {
  const canvas = canvasFor(job);
  const heads = [TEXT, job.width * PASSES, job.width * FRAMES];
  channels.heads.forEach((head, index) => {
    canvas.text(canvas.set(head, STYLES.label), { x: heads[index] ?? 0, y: 0 });
  });
  const top = STYLES.label.leading + 5;
  const first = channels.start === undefined ? top : top + 2 * RADIUS + 9;
  const height = Math.max(...channels.channels.map(({ to }) => measureResult(job, to, job.width * FRAME)));
  const tops = channels.channels.map((_, index) => first + index * (height + PITCH));
  const foot = (tops.at(-1) ?? 0) + height;
  canvas.rule({ x: RADIUS, y: top + RADIUS }, { x: RADIUS, y: foot - height + RADIUS }, HUE_LINE);
  drawStart(job, canvas, { start: channels.start, y: top });
  drawBorder(job, canvas, { from: STYLES.label.leading + 3, to: foot, label: channels.border });
  channels.channels.forEach((channel, index) => {
    drawChannel(job, canvas, { channel, number: index + 1, top: tops[index] ?? 0, height });
  });
  drawLeads(job, canvas, { channels: channels.channels, tops, height });
  return { canvas, height: foot + 1 };
}

/** An open circle and a name, where the spine begins. */
function drawStart(job: Job, canvas: Canvas, at: { start: string | undefined; y: number }): void {
  if (at.start === undefined) return;
  canvas.circle({ x: RADIUS, y: at.y + RADIUS }, RADIUS - HUE_LINE.weight / 2, {
    fill: COLOURS.white,
    stroke: HUE_LINE,
  });
  const name = canvas.set(job.name(at.start), STYLES.boxTitle);
  canvas.text(name, { x: TEXT, y: at.y + RADIUS - STYLES.boxTitle.leading / 2 });
}

function drawBorder(job: Job, canvas: Canvas, at: { from: number; to: number; label: string | undefined }): void {
  const x = job.width * BORDER;
  const line = { stroke: COLOURS.rule, weight: WEIGHTS.frame, dash: '2.85 2.85' };
  canvas.rule({ x, y: at.from }, { x, y: at.to }, line);
  if (at.label === undefined) return;
  canvas.text(canvas.set(at.label, STYLES.label), { x: x - 2 * MM, y: at.to - STYLES.label.leading, anchor: 'end' });
}

function drawChannel(
  job: Job,
  canvas: Canvas,
  at: { channel: Channel; number: number; top: number; height: number },
): void {
  const { channel, top } = at;
  const [from, to] = [job.width * PASSES, job.width * FRAMES];
  drawNumber(canvas, String(at.number), { x: RADIUS, y: top + RADIUS });
  const asks = [
    ...lines(job, { text: channel.from, style: STYLES.boxTitle, room: from - TEXT - 3 * MM }),
    ...lines(job, { text: channel.about, style: STYLES.small, room: from - TEXT - 3 * MM }),
  ];
  let y = top + RADIUS - STYLES.boxTitle.leading / 2;
  for (const part of asks) y += canvas.text(part, { x: TEXT, y });
  canvas.text(canvas.set(job.name(channel.passes), STYLES.strong), { x: from, y: top + RADIUS - 12 });
  const room = job.width * BORDER - from - 2 * MM;
  for (const part of lines(job, { text: channel.limit, style: STYLES.small, room }))
    canvas.text(part, { x: from, y: top + RADIUS + 3 });
  drawArrow(canvas, { from, to, y: top + RADIUS });
  const box = { x: to, y: top, width: job.width * FRAME, height: at.height };
  drawResult(job, canvas, { result: channel.to, box });
}

function lines(
  job: Job,
  part: { text: string | undefined; style: typeof STYLES.small | typeof STYLES.boxTitle; room: number },
): Setting[] {
  const run = { text: job.name(part.text ?? ''), style: part.style };
  if (run.text === '') return [];
  return [part.style === STYLES.small ? wrap(job.faces, [run], part.room) : wrapEvenly(job.faces, [run], part.room)];
}

/** A line at the right from each frame that leads on to the frame that it leads to. */
function drawLeads(
  job: Job,
  canvas: Canvas,
  at: { channels: readonly Channel[]; tops: readonly number[]; height: number },
): void {
  const [right, bus] = [job.width * (FRAMES + FRAME), job.width - HUE_LINE.weight];
  const middle = (index: number): number => (at.tops[index] ?? 0) + at.height / 2;
  at.channels.forEach((channel, index) => {
    const target = at.channels.findIndex(({ to }) => to.title === channel['leads-to']);
    if (channel['leads-to'] === undefined || target < 0) return;
    canvas.rule({ x: right, y: middle(index) }, { x: bus, y: middle(index) }, HUE_LINE);
    canvas.rule({ x: bus, y: middle(index) }, { x: bus, y: middle(target) }, HUE_LINE);
    drawArrow(canvas, { from: bus, to: right, y: middle(target) });
  });
}
