import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { World } from '../../model/world.js';
import type { Baked } from './bake.js';

/** Raised when drawings change for the same input. */
const VERSION = '5';

const box = z.strictObject({ text: z.string(), x: z.number(), y: z.number(), width: z.number(), height: z.number() });

/** What a kept drawing must be, whoever kept it. */
const bakedSchema: z.ZodType<Baked> = z.strictObject({
  content: z.string(),
  viewBox: z.string().regex(/^-?[\d.]+( -?[\d.]+){3}$/),
  width: z.number(),
  height: z.number(),
  smallest: z.number(),
  words: z.array(box),
});

/**
 * What was drawn from the same words before, or what `make` draws now, kept for the user's next build and never in the
 * manuscript's folder. The key is a hash of the words alone, so text that an edition leaves out never decides what another
 * edition finds. What is kept and of another shape is made again.
 */
export async function remembered(
  world: World,
  words: readonly string[],
  make: () => Promise<Baked | undefined>,
): Promise<Baked | undefined> {
  const key = createHash('sha256')
    .update(JSON.stringify([VERSION, ...words]))
    .digest('hex');
  const name = `figures/${key}`;
  const known = readBaked(await world.recall(name));
  if (known !== undefined) return known;
  const made = await make();
  if (made !== undefined) await world.remember(name, JSON.stringify(made));
  return made;
}

function readBaked(bytes: Uint8Array | undefined): Baked | undefined {
  if (bytes === undefined) return undefined;
  try {
    return bakedSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}
