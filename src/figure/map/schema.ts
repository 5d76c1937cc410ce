import { z } from 'zod';
import { common, words } from '../kit/fields.js';

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

/** A map of cards, as read. */
export type TileMap = z.infer<typeof mapSchema>;

/** What a card shows. */
export type CardMark = (typeof CARD_MARKS)[number];
