import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Measured, Span } from '../../model/score.js';

const [WIDTH, HEIGHT] = [216, 24];

/** A measure as a line: its target thick, published texts dashed with a tick at their middle, the value a diamond. */
export function stripOf(measure: Measured): Element {
  const { value, target, limit, published } = measure;
  const ends = [value, target.from, target.to, limit.from, limit.to, published?.p10, published?.p90];
  const known = ends.filter((end) => end !== undefined);
  const [least, most] = [
    Math.min(0, ...known),
    measure.share && target.from !== undefined ? 1 : Math.max(...known) * 1.08 || 1,
  ];
  const x = (end: number): number => round(4 + ((WIDTH - 8) * (end - least)) / (most - least));
  const [from, to] = clipped(target, least, most);
  return s('svg', { ...size(WIDTH, HEIGHT), ariaHidden: 'true', focusable: 'false' }, [
    line({ x1: 4, x2: WIDTH - 4, y: 16, style: 'stroke:var(--hair)' }),
    line({ x1: x(from), x2: Math.max(x(to), x(from) + 3), y: 16, style: 'stroke:var(--hue);stroke-width:4' }),
    ...(published === undefined
      ? []
      : [
          line({ x1: x(published.p10), x2: x(published.p90), y: 7, style: 'stroke:var(--grey);stroke-dasharray:2 2' }),
          s('path', { d: `M${String(x(published.p50))} 3v8`, style: 'stroke:var(--grey)' }),
        ]),
    ...(value === undefined
      ? []
      : [s('path', { d: `M${String(x(value))} 10l5 6-5 6-5-6z`, style: 'fill:var(--ink)' })]),
  ]);
}

/** The values of the last runs as a line, the last one a point. */
export function lineOf(series: readonly number[], [width, height]: readonly [number, number]): Element {
  const [least, most] = [Math.min(...series), Math.max(...series)];
  const x = (index: number): number => round(4 + ((width - 12) * index) / Math.max(1, series.length - 1));
  const y = (value: number): number =>
    most === least ? height / 2 : round(height - 4 - ((height - 8) * (value - least)) / (most - least));
  const points = series.map((value, index) => `${String(x(index))} ${String(y(value))}`);
  const last = series.at(-1);
  return s('svg', { ...size(width, height), ariaHidden: 'true', focusable: 'false' }, [
    s('path', { d: `M${points.join('L')}`, style: 'fill:none;stroke:var(--hue);stroke-width:1.5' }),
    ...(last === undefined
      ? []
      : [s('circle', { cx: x(series.length - 1), cy: y(last), r: 3, style: 'fill:var(--hue)' })]),
  ]);
}

function size(width: number, height: number): Record<string, string | number> {
  return { width, height, viewBox: `0 0 ${String(width)} ${String(height)}` };
}

function line({ x1, x2, y, style }: { x1: number; x2: number; y: number; style: string }): Element {
  return s('line', { x1, x2, y1: y, y2: y, style });
}

function clipped({ from, to }: Span, least: number, most: number): [number, number] {
  return [from ?? least, to ?? most];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
