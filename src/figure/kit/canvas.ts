import type { Element, Text } from 'hast';
import { s } from 'hastscript';
import { FACES, type Faces } from './faces.js';
import { COLOURS, type Style } from './look.js';
import { wrap, type Line, type Run, type Setting } from './wrap.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Where words stand: `y` is the top of the first line. */
export interface Spot extends Point {
  readonly anchor?: 'start' | 'middle' | 'end';
}

export interface Stroke {
  readonly stroke: string;
  readonly weight: number;
  readonly dash?: string;
  readonly round?: boolean;
}

/** The box of a line of words, for the check that none stand on one another. */
export interface WordBox extends Box {
  readonly text: string;
}

/** A drawing in the making: shapes in reading order, and where its words stand. Lengths in points. */
export class Canvas {
  readonly shapes: (Element | Text)[] = [];
  readonly words: WordBox[] = [];

  constructor(
    readonly faces: Faces,
    readonly width: number,
  ) {}

  /** Breaks words in one style into lines of at most `width`. */
  set(text: string, style: Style, width = Infinity): Setting {
    return wrap(this.faces, [{ text: cased(text, style), style }], width);
  }

  /** Places text that has been broken into lines; returns its height. */
  text(setting: Setting, spot: Spot): number {
    let top = spot.y;
    for (const line of setting.lines) {
      this.line(line, { ...spot, y: top });
      top += Math.max(0, ...line.runs.map((run) => run.style.leading));
    }
    return top - spot.y;
  }

  rule(from: Point, to: Point, stroke: Stroke): void {
    const ends = { x1: round(from.x), y1: round(from.y), x2: round(to.x), y2: round(to.y) };
    this.add(s('line', { ...ends, ...strokeOf(stroke) }));
  }

  box(box: Box, paint: { fill?: string; stroke?: Stroke }): void {
    const place = { x: round(box.x), y: round(box.y), width: round(box.width), height: round(box.height) };
    this.add(s('rect', { ...place, fill: paint.fill ?? 'none', ...strokeOf(paint.stroke) }));
  }

  circle(centre: Point, radius: number, paint: { fill: string; stroke?: Stroke }): void {
    const place = { cx: round(centre.x), cy: round(centre.y), r: round(radius) };
    this.add(s('circle', { ...place, fill: paint.fill, ...strokeOf(paint.stroke) }));
  }

  path(d: string, paint: { fill?: string; stroke?: Stroke }): void {
    this.add(s('path', { d, fill: paint.fill ?? 'none', ...strokeOf(paint.stroke) }));
  }

  polygon(points: readonly Point[], paint: { fill: string; stroke?: Stroke }): void {
    const list = points.map(({ x, y }) => `${String(round(x))},${String(round(y))}`).join(' ');
    this.add(s('polygon', { points: list, fill: paint.fill, ...strokeOf(paint.stroke) }));
  }

  private line(line: Line, spot: Spot): void {
    const [first] = line.runs;
    if (first === undefined) return;
    const anchor = spot.anchor ?? 'start';
    const x = spot.x - (anchor === 'start' ? 0 : anchor === 'end' ? line.width : line.width / 2);
    const leading = Math.max(...line.runs.map((run) => run.style.leading));
    const text = line.runs.map((run) => run.text).join('');
    this.words.push({ x, y: spot.y, width: line.width, height: leading, text });
    const place = { x: round(x), y: round(spot.y + this.faces.baseline(first.style)) };
    const single = line.runs.length === 1;
    const parts = single
      ? [first.text]
      : line.runs.map((run) =>
          s('tspan', { ...styleOf(run), ...(run.gap === undefined ? {} : { dx: run.gap }) }, run.text),
        );
    this.add(s('text', { ...place, ...(single ? styleOf(first) : {}) }, ...parts));
  }

  private add(shape: Element): void {
    this.shapes.push(shape, { type: 'text', value: '\n' });
  }
}

/** Small capitals are drawn from small letters. */
function cased(text: string, style: Style): string {
  return style.face === 'label' ? text.toLowerCase() : text;
}

function styleOf(run: Run): Record<string, string | number> {
  const { family, weight, word, letter, lining } = FACES[run.style.face];
  const fontSize = run.style.size;
  const css = [
    ...(word === 0 ? [] : [`word-spacing:${String(round(word * fontSize))}px`]),
    ...(letter === 0 ? [] : [`letter-spacing:${String(round(letter * fontSize))}px`]),
    ...(lining ? [] : ['font-variant-numeric:normal']),
  ].join(';');
  const face = { fontFamily: `'${family}'`, fontWeight: weight, fontSize, fill: run.style.fill };
  return css === '' ? face : { ...face, style: css };
}

function strokeOf(stroke: Stroke | undefined): Record<string, string | number> {
  if (stroke === undefined) return {};
  return {
    stroke: stroke.stroke,
    strokeWidth: stroke.weight,
    ...(stroke.dash === undefined ? {} : { strokeDasharray: stroke.dash }),
    ...(stroke.round === true ? { strokeLinecap: 'round' } : {}),
  };
}

/** Three decimals: a thousandth of a point. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A line in the colour of the look's rules. */
export const HUE_LINE: Stroke = { stroke: COLOURS.hue, weight: 0.94 };
