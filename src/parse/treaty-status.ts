import { z } from 'zod';

const words = z.union([z.string(), z.number()]).transform(String);
const status = z.strictObject({
  mark: z.enum(['party', 'signed', 'open', 'unknown']),
  text: words.default(''),
  source: z.union([z.string(), z.array(z.string())]).optional(),
});
const state = z.strictObject({ name: z.string(), short: z.string().optional(), status: z.record(z.string(), status) });

/** `treaty-status.yaml`: what is known of each State and treaty, and from which source. */
export const treatyStatusSchema = z.strictObject({
  'as-at': words.optional().describe('The date on which the status was seen, as printed'),
  treaties: z.array(z.strictObject({ id: z.string(), title: words })).min(1),
  groups: z.array(z.strictObject({ title: words, states: z.array(state).min(1) })).min(1),
});

export type TreatyStatus = z.infer<typeof treatyStatusSchema>;
export type State = z.infer<typeof state>;
