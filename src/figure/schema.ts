import { z } from 'zod';

const words = z.union([z.string(), z.number()]).transform(String);
const quantity = z.number().nonnegative();
const common = { kind: z.string(), alt: z.string().optional() };

const strip = z.strictObject({
  value: words,
  text: words.optional(),
  style: z.enum(['kept', 'renewable', 'answer', 'hours']),
  months: quantity.optional(),
  from: quantity.default(0),
  renewable: quantity.optional(),
  small: z.boolean().optional(),
});

/** Lines over time or over a sequence. */
export const chartSchema = z.strictObject({
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

/** What a card of the map can show. */
export const CARD_MARKS = ['joined', 'signed', 'both', 'neither', 'unknown'] as const;

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
