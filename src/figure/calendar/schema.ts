import { z } from 'zod';
import { common, words } from '../kit/fields.js';
import { strip } from '../strips/schema.js';

const event = z.strictObject({
  at: z.number().nonnegative(),
  row: z.number().int().positive().optional(),
  when: words,
  text: words.optional(),
});

/** Rows of squares on one axis of months, and numbered events over them that are explained below. */
export const calendarSchema = z
  .strictObject({
    ...common,
    months: z.number().int('expected whole months').min(2).max(36, 'expected at most 36 months'),
    rows: z.array(strip).min(1).max(6),
    events: z.array(event).max(4, 'expected at most four events').default([]),
  })
  .refine(({ months, rows }) => rows.every((row) => (row.months ?? 0) + (row.renewable ?? 0) <= months), {
    path: ['rows'],
    message: 'expected rows that end within the months of the calendar',
  })
  .refine(({ months, events }) => events.every(({ at }) => at <= months), {
    path: ['events'],
    message: 'expected events within the months of the calendar',
  })
  .refine(({ rows, events }) => events.every(({ row = 1 }) => row <= rows.length), {
    path: ['events'],
    message: 'expected `row` to be the number of a row',
  });

/** A calendar, as read. */
export type Calendar = z.infer<typeof calendarSchema>;
