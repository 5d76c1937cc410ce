import { report } from '../../model/finding.js';
import type { Canvas, Point } from '../kit/canvas.js';
import { COLOURS, MM, STYLES, WEIGHTS } from '../kit/look.js';
import type { Card } from './data.js';
import { placeOfWords } from '../place.js';
import { RULES } from '../rules.js';
import { CARD_MARKS, type CardMark, type TileMap } from './schema.js';
import { canvasFor, type Job, type Sketch } from '../kit/sketch.js';

const CARD = { width: 18 * MM, height: 10.8 * MM, gap: 1 * MM };
const SWATCH = { width: 6.3 * MM, height: 4 * MM };
const INSET = 1.6 * MM;

/** Draws one card per State, and the key under them. No boundary is drawn, so none is endorsed. */
export function drawMap(job: Job, map: TileMap, cards: readonly Card[]): Sketch {
  const canvas = canvasFor(job);
  const rows = Math.max(...cards.map((card) => card.row));
  for (const card of [...cards].sort((a, b) => a.row - b.row || a.column - b.column)) drawCard(job, canvas, card);
  const foot = rows * (CARD.height + CARD.gap) + 4.5 * MM;
  return { canvas, height: foot + drawKey(job, canvas, { entries: entriesOf(map, job.words), top: foot }) };
}

function drawCard(job: Job, canvas: Canvas, card: Card): void {
  const x = (card.column - 1) * (CARD.width + CARD.gap);
  const y = (card.row - 1) * (CARD.height + CARD.gap);
  drawMark(canvas, card.mark, { x, y, width: CARD.width, height: CARD.height });
  const solid = card.mark === 'joined' || card.mark === 'both';
  const name = canvas.set(card.name, solid ? STYLES.white : STYLES.small, CARD.width - INSET - 1.3 * MM);
  canvas.text(name, { x: x + INSET, y: y + 1.1 * MM });
  if (name.width <= CARD.width - INSET && name.lines.length <= 2) return;
  const reason = `Unexpected name \`${card.name}\` that does not fit its card, expected a short form`;
  report(job.file, RULES.crowded, {
    reason,
    place: placeOfWords(job.file, card.name),
    mend: 'Give the card a `short` name.',
  });
}

/** A filled frame, its corner, or a dashed frame: the same shapes on cards and in the key. */
function drawMark(canvas: Canvas, mark: CardMark, box: Point & { width: number; height: number }): void {
  const solid = mark === 'joined' || mark === 'both';
  const weight = WEIGHTS.frame;
  const dashed = mark === 'unknown' || mark === 'signed-unknown';
  const colour = solid ? COLOURS.hue : dashed ? COLOURS.grey : COLOURS.rule;
  const inner = {
    x: box.x + weight / 2,
    y: box.y + weight / 2,
    width: box.width - weight,
    height: box.height - weight,
  };
  const dash = dashed ? { dash: '2.8 2.2' } : {};
  canvas.box(inner, { fill: solid ? COLOURS.hue : 'none', stroke: { stroke: colour, weight, ...dash } });
  if (mark !== 'joined' && mark !== 'neither' && mark !== 'unknown')
    drawCorner(canvas, box, solid ? COLOURS.white : COLOURS.ink);
}

function drawCorner(canvas: Canvas, box: Point & { width: number; height: number }, fill: string): void {
  const side = Math.min(3.3 * MM, box.height * 0.68);
  const [right, bottom] = [box.x + box.width - WEIGHTS.frame, box.y + box.height - WEIGHTS.frame];
  const corner = [
    { x: right, y: bottom - side },
    { x: right, y: bottom },
    { x: right - side, y: bottom },
  ];
  canvas.polygon(corner, { fill });
}

interface Entry {
  readonly mark: CardMark;
  readonly text: string;
}

/** The key to the cards, in its order. */
export function entriesOf(map: TileMap, words: Job['words']): Entry[] {
  if (map.key.length === 0) return standardKey(map, words);
  return map.key.map((entry, index) =>
    typeof entry === 'string' ? { mark: CARD_MARKS[index] as CardMark, text: entry } : entry,
  );
}

function standardKey(map: TileMap, words: Job['words']): Entry[] {
  return [
    { mark: 'joined', text: map.joined.label },
    { mark: 'signed', text: map.signed.label },
    { mark: 'both', text: words.both },
    { mark: 'neither', text: words.neither },
    { mark: 'unknown', text: words.unknown },
  ];
}

/** Sets the key in even columns; returns its height. */
function drawKey(job: Job, canvas: Canvas, key: { entries: readonly Entry[]; top: number }): number {
  const across = Math.max(1, Math.min(key.entries.length, Math.floor(job.width / (32 * MM))));
  const pitch = job.width / across;
  const room = pitch - SWATCH.width - 4 * MM;
  let [y, tallest] = [key.top, 0];
  key.entries.forEach((entry, index) => {
    const column = index % across;
    if (column === 0 && index > 0) [y, tallest] = [y + tallest + 3, 0];
    drawMark(canvas, entry.mark, { x: column * pitch, y, ...SWATCH });
    const text = canvas.set(entry.text, STYLES.small, room);
    const height = canvas.text(text, { x: column * pitch + SWATCH.width + 1.9 * MM, y });
    tallest = Math.max(tallest, height, SWATCH.height);
  });
  return y + tallest - key.top + 1;
}
