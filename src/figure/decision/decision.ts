import type { Canvas, Point } from '../kit/canvas.js';
import { HUE_LINE } from '../kit/canvas.js';
import { drawAsides } from './asides.js';
import { drawResult, measureResult } from './box.js';
import { drawLanes } from './lanes.js';
import { MM, STYLES } from '../kit/look.js';
import { drawArrow, drawNumber, RADIUS } from '../kit/marks.js';
import type { Decision } from './schema.js';
import { canvasFor, type Job, type Sketch } from '../kit/sketch.js';
import { wrap, wrapEvenly } from '../kit/wrap.js';

const SPINE = RADIUS + 0.5;
const TEXT = 9 * MM;
const GAP = 5.6 * MM;
/** Room over the first circle for the word on its arrow. */
const FIRST = 6;

type Question = Decision['questions'][number];

/** Draws questions down a spine, the result of "yes" beside each, and lanes under the last. */
export function drawDecision(job: Job, decision: Decision): Sketch {
  const canvas = canvasFor(job);
  let y = FIRST;
  decision.questions.forEach((question, index) => {
    const height = drawQuestion(job, canvas, { question, number: index + 1, y });
    const onward = index < decision.questions.length - 1 || decision.last !== undefined;
    if (onward) drawOnward(job, canvas, { from: y + 2 * RADIUS, to: y + height + GAP, then: question.then });
    y += height + (onward ? GAP : 0);
  });
  if (decision.last !== undefined)
    y = drawLast(job, canvas, { last: decision.last, number: decision.questions.length + 1, y });
  if (decision.asides.length > 0) y = drawAsides(job, canvas, { asides: decision.asides, y: y + 7.5 * MM });
  return { canvas, height: y + 1 };
}

/** The x at which results begin: the fifth of seven columns. */
function resultLeft(job: Job): number {
  return job.width * (95 / 170);
}

function drawQuestion(job: Job, canvas: Canvas, at: { question: Question; number: number; y: number }): number {
  const left = resultLeft(job);
  drawNumber(canvas, String(at.number), { x: SPINE, y: at.y + RADIUS });
  const room = left - TEXT - 17 * MM;
  const asked = drawAsk(job, canvas, { ...at.question, x: TEXT, y: at.y, room });
  drawYes(canvas, { from: left - 15 * MM, to: left, y: at.y + RADIUS });
  const box = { x: left, y: at.y, width: job.width - left };
  const height = measureResult(job, at.question.yes, box.width);
  drawResult(job, canvas, { result: at.question.yes, box: { ...box, height } });
  return Math.max(asked, height);
}

interface Ask extends Point {
  readonly ask: string;
  readonly help?: string | undefined;
  readonly room: number;
}

/** Sets a question and its help; returns their height. */
function drawAsk(job: Job, canvas: Canvas, ask: Ask): number {
  const question = wrapEvenly(job.faces, [{ text: job.name(ask.ask), style: STYLES.question }], ask.room);
  const top = ask.y + RADIUS - STYLES.question.leading / 2 - 0.5;
  let y = top + canvas.text(question, { x: ask.x, y: top }) + 2.5;
  if (ask.help !== undefined) {
    const help = wrap(job.faces, [{ text: job.name(ask.help), style: STYLES.small }], ask.room + 1 * MM);
    y += canvas.text(help, { x: ask.x, y });
  }
  return y - ask.y;
}

function drawYes(canvas: Canvas, arrow: { from: number; to: number; y: number }): void {
  canvas.text(canvas.set('Yes', STYLES.strong), { x: arrow.from + 2.2 * MM, y: arrow.y - 12 });
  drawArrow(canvas, arrow);
}

/** The spine to the next question, and the words that lead there. */
function drawOnward(job: Job, canvas: Canvas, spine: { from: number; to: number; then: string }): void {
  canvas.rule({ x: SPINE, y: spine.from }, { x: SPINE, y: spine.to }, HUE_LINE);
  const words = canvas.set(job.name(spine.then), STYLES.strong, resultLeft(job) - TEXT);
  canvas.text(words, { x: SPINE + 2.4 * MM, y: spine.to - words.height - 1.4 * MM });
}

type Last = NonNullable<Decision['last']>;

function drawLast(job: Job, canvas: Canvas, at: { last: Last; number: number; y: number }): number {
  drawNumber(canvas, String(at.number), { x: SPINE, y: at.y + RADIUS });
  const height = drawAsk(job, canvas, { ...at.last, x: TEXT, y: at.y, room: job.width - TEXT });
  const branch = at.y + Math.max(height, 2 * RADIUS) + 5 * MM;
  canvas.rule({ x: SPINE, y: at.y + 2 * RADIUS }, { x: SPINE, y: branch }, HUE_LINE);
  return drawLanes(job, canvas, { lanes: at.last.lanes, y: branch, spine: SPINE });
}
