import { standalone } from './figure/standalone.js';
import { rasters } from './figure/raster.js';
import type { Edition } from './model/edition.js';
import { PICTURE_DPI, type Written } from './model/form.js';
import type { Order } from './model/order.js';
import { timed } from './model/progress.js';
import type { SettledText } from './model/publication.js';
import type { World } from './model/world.js';
import { writeForms } from './write/writers.js';

/** A settled text in every form that is asked for beyond the page, with pictures of its drawings where one wants them. Throws ToolError. */
export async function formsOf(
  world: World,
  text: SettledText<Edition>,
  { formats, purpose, review }: Pick<Order, 'formats' | 'purpose' | 'review'>,
): Promise<Written[]> {
  const pictures = new Map<number, ReadonlyMap<string, Uint8Array>>();
  for (const dpi of new Set(formats.flatMap((form) => PICTURE_DPI[form] ?? [])))
    pictures.set(
      dpi,
      await timed(world, `Drawing pictures for ${text.facts.name} (${text.edition})`, () => rasters(world, text, dpi)),
    );
  const alone = formats.includes('figures') ? { alone: await standalone(world, text) } : {};
  const properties =
    review === undefined
      ? {}
      : { ReviewRound: review.round, ReviewBuild: review.build, ReviewPublication: text.facts.name };
  return writeForms(text, {
    forms: formats,
    meansOf: (form) => ({
      ...{ purpose, properties },
      pictures: pictures.get(PICTURE_DPI[form] ?? 0) ?? new Map<string, Uint8Array>(),
      ...alone,
    }),
  });
}
