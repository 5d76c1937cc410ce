import { z } from 'zod';

const words = z.union([z.string(), z.number()]).transform(String);
const quantity = z.number().nonnegative();
const common = { kind: z.string(), alt: z.string().optional() };

const months = z.number().int('expected whole months').nonnegative().max(60, 'expected at most 60 months');

const strip = z
  .strictObject({
    value: words,
    text: words.optional(),
    style: z.enum(['kept', 'renewable', 'answer', 'hours']),
    months: months.optional(),
    from: months.default(0),
    renewable: months.optional(),
    small: z.boolean().optional(),
  })
  .refine((strip) => strip.style === 'hours' || (strip.months ?? 0) > 0, {
    path: ['months'],
    message: 'expected the number of months, or style: hours',
  })
  .refine((strip) => strip.from <= (strip.months ?? strip.from), {
    path: ['from'],
    message: 'expected a month before the last one',
  });

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
        points: z.array(z.strictObject({ x: words, y: quantity, label: words.optional() })).min(1),
        'break-after': z.array(words).default([]),
      }),
    )
    .min(1)
    .max(3, 'expected at most three series: the look has three kinds of line'),
  notes: z.array(z.strictObject({ x: words, text: words })).default([]),
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

/** Times as rows of squares, one a month. */
export const stripsSchema = z.strictObject({ ...common, note: words.optional(), strips: z.array(strip).min(1) });

const whole = z.number().int().positive();
const layer = z.strictObject({ treaty: z.string(), label: words });

/** What a card of the map can show; the last is a corner on a dashed frame: signed the one, the other not known. */
export const CARD_MARKS = ['joined', 'signed', 'both', 'neither', 'unknown', 'signed-unknown'] as const;

/** One card per State, in rough geographical order. */
export const mapSchema = z.strictObject({
  ...common,
  data: z.string(),
  cards: z.array(z.strictObject({ state: z.string(), row: whole, column: whole, short: words.optional() })).min(1),
  joined: layer,
  signed: layer,
  key: z
    .array(z.union([z.string(), z.strictObject({ mark: z.enum(CARD_MARKS), text: words })]))
    .max(CARD_MARKS.length)
    .default([]),
});

const result = z.strictObject({
  title: words,
  text: words.optional(),
  tag: words.optional(),
  time: words.optional(),
  strip: strip.optional(),
  strips: z.array(strip).optional(),
});

/** Questions in their order, each with what to do on "yes"; the last one opens lanes. */
export const decisionSchema = z.strictObject({
  ...common,
  questions: z
    .array(z.strictObject({ ask: words, help: words.optional(), then: words.default('If not'), yes: result }))
    .min(1),
  last: z
    .strictObject({
      ask: words,
      help: words.optional(),
      lanes: z
        .array(z.strictObject({ title: words, help: words.optional(), box: result }))
        .min(1)
        .max(4),
    })
    .optional(),
  asides: z
    .array(z.strictObject({ label: words, ask: words, text: words }))
    .max(3)
    .default([]),
});

export type Strip = z.infer<typeof strip>;
export type Chart = z.infer<typeof chartSchema>;
export type Bars = z.infer<typeof barsSchema>;
export type Strips = z.infer<typeof stripsSchema>;
export type TileMap = z.infer<typeof mapSchema>;
export type CardMark = (typeof CARD_MARKS)[number];
export type Result = z.infer<typeof result>;
export type Decision = z.infer<typeof decisionSchema>;
