import { z } from 'zod';
import { common, words } from '../kit/fields.js';
import { strip } from '../strips/schema.js';

/** A framed result: what is done, by whom or how, and in what time. */
export const result = z.strictObject({
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

/** What follows from an answer, as read. */
export type Result = z.infer<typeof result>;

/** A decision chart, as read. */
export type Decision = z.infer<typeof decisionSchema>;
