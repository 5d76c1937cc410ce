import { z } from 'zod';
import { common, words } from '../kit/fields.js';

const months = z.number().int('expected whole months').nonnegative().max(60, 'expected at most 60 months');

/** One strip: a time as a row of squares. */
export const strip = z
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

/** Times as rows of squares, one a month. */
export const stripsSchema = z.strictObject({ ...common, note: words.optional(), strips: z.array(strip).min(1) });

/** One strip, as read. */
export type Strip = z.infer<typeof strip>;

/** Strips, as read. */
export type Strips = z.infer<typeof stripsSchema>;
