import { z } from 'zod';
import { result } from '../decision/schema.js';
import { common, words } from '../kit/fields.js';

const channel = z.strictObject({
  from: words,
  about: words.optional(),
  passes: words,
  limit: words.optional(),
  to: result,
  'leads-to': words.optional(),
});

/** Who speaks to whom across a border: on the left who asks, on the right who answers, between them what passes. */
export const channelsSchema = z
  .strictObject({
    ...common,
    heads: z.array(words).length(3, 'expected three labels: who asks, what passes, who answers'),
    border: words.optional(),
    start: words.optional(),
    channels: z.array(channel).min(2).max(7),
  })
  .refine(({ channels }) => channels.every((one) => leads(channels, one['leads-to'])), {
    path: ['channels'],
    message: 'expected `leads-to` to be the title of another frame on the right',
  });

function leads(channels: readonly z.infer<typeof channel>[], title: string | undefined): boolean {
  return title === undefined || channels.some(({ to }) => to.title === title);
}

/** Channels, as read. */
export type Channels = z.infer<typeof channelsSchema>;
