import { z } from 'zod';
import { common, quantity, words } from '../kit/fields.js';

/** More points than these are no line that a reader can follow, and each label is set apart from every other. */
const MOST = 500;
const SAID = `expected at most ${String(MOST)}: draw it elsewhere and take the SVG`;

const chart = z.strictObject({
  ...common,
  x: z.strictObject({ type: z.enum(['ordinal', 'year']), label: words.optional() }),
  y: z.strictObject({
    label: words.optional(),
    max: z.number().positive().optional(),
    format: z.enum(['plain', 'millions', 'percent']).default('plain'),
  }),
  series: z
    .array(
      z.strictObject({
        name: words,
        points: z
          .array(z.strictObject({ x: words, y: quantity, label: words.optional() }))
          .min(1)
          .max(MOST, SAID),
        'break-after': z.array(words).default([]),
      }),
    )
    .min(1)
    .max(3, 'expected at most three series: the look has three kinds of line'),
  notes: z
    .array(z.strictObject({ x: words, text: words }))
    .max(MOST, SAID)
    .default([]),
});

/** Lines over time or over a sequence. */
export const chartSchema = chart.check(({ value, issues }) => {
  for (const { path, message, input } of faultsOf(value)) issues.push({ code: 'custom', path, message, input });
});

interface Fault {
  readonly path: (string | number)[];
  readonly message: string;
  readonly input: unknown;
}

/** What does not agree within a chart: years that are no numbers, places without a point, points over the axis. */
function faultsOf({ x, y, series, notes }: z.infer<typeof chart>): Fault[] {
  const known = new Set(series.flatMap((one) => one.points.map((point) => point.x)));
  const unknown = (value: string, path: Fault['path']): Fault[] =>
    known.has(value) ? [] : [{ path, input: value, message: 'expected the x of a point' }];
  const ofPoints = series.flatMap((one, at) =>
    one.points.flatMap((point, index): Fault[] => {
      const path = ['series', at, 'points', index];
      const year = x.type !== 'year' || /^\d{4}$/.test(point.x);
      const fits = y.max === undefined || point.y <= y.max;
      return [
        ...(year ? [] : [{ path: [...path, 'x'], input: point.x, message: 'expected a year, or x type: ordinal' }]),
        ...(fits ? [] : [{ path: [...path, 'y'], input: point.y, message: 'expected a value up to y.max' }]),
      ];
    }),
  );
  const ofBreaks = series.flatMap((one, at) =>
    one['break-after'].flatMap((value, index) => unknown(value, ['series', at, 'break-after', index])),
  );
  return [...ofPoints, ...ofBreaks, ...notes.flatMap((note, index) => unknown(note.x, ['notes', index, 'x']))];
}

/** Bars from zero, in the order given. */
export const barsSchema = z.strictObject({
  ...common,
  unit: words.optional(),
  bars: z
    .array(z.strictObject({ label: words, value: quantity, display: words.optional(), note: words.optional() }))
    .min(1),
});

/** A chart, as read. */
export type Chart = z.infer<typeof chartSchema>;

/** Bars, as read. */
export type Bars = z.infer<typeof barsSchema>;
