import { z } from 'zod';
import { common, words } from '../kit/fields.js';

const step = { do: words, text: words.optional(), who: words.optional(), when: words.optional() };

const second = z
  .strictObject({ ...step, beside: z.number().int().positive().optional(), arrow: words.optional() })
  .refine(({ arrow, beside }) => arrow === undefined || beside !== undefined, {
    path: ['beside'],
    message: 'expected the number of the step that the arrow comes from',
  });

/** Two rows of steps that run down side by side; a step of the second stands level with the one that starts it. */
export const spinesSchema = z
  .strictObject({
    ...common,
    left: z.strictObject({ title: words, steps: z.array(z.strictObject(step)).min(2).max(9) }),
    right: z.strictObject({ title: words, steps: z.array(second).min(1).max(9) }),
  })
  .refine(({ left, right }) => right.steps.every(({ beside = 1 }) => beside <= left.steps.length), {
    path: ['right'],
    message: 'expected `beside` to be the number of a step on the left',
  })
  .refine(({ right }) => rises(right.steps.flatMap(({ beside }) => beside ?? [])), {
    path: ['right'],
    message: 'expected each `beside` to be later than the one before it',
  });

function rises(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}

/** Two spines, as read. */
export type Spines = z.infer<typeof spinesSchema>;
