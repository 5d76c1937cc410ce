import { standalone } from './figure/standalone.js';
import { rasters } from './figure/raster.js';
import type { Edition } from './model/edition.js';
import { DOWNLOADS, PICTURE_DPI, type Form, type Means, type SiteMeans, type Written } from './model/form.js';
import type { Order } from './model/order.js';
import { timed } from './model/progress.js';
import type { SettledText } from './model/publication.js';
import type { World } from './model/world.js';
import { othersOf } from './write/web/others.js';
import { writeForms } from './write/writers.js';

/** What is written beside a print: in which forms, with which other texts of the run, and beside which files. */
export interface Beside extends Pick<Order, 'formats' | 'purpose' | 'review'> {
  readonly texts: readonly SettledText<Edition>[];
  /** Files of other forms that were made before, of which a toolkit offers copies. */
  readonly before: readonly Written[];
}

/** A settled text in every form that is asked for beyond the page, with pictures of its drawings where one wants them. Throws ToolError. */
export async function formsOf(world: World, text: SettledText<Edition>, order: Beside): Promise<Written[]> {
  const { formats, purpose, review } = order;
  const pictures = new Map<number, ReadonlyMap<string, Uint8Array>>();
  for (const dpi of new Set(formats.flatMap((form) => PICTURE_DPI[form] ?? [])))
    pictures.set(
      dpi,
      await timed(world, `Drawing pictures for ${text.facts.name} (${text.edition})`, () => rasters(world, text, dpi)),
    );
  const alone = formats.includes('figures') ? { alone: await standalone(world, text) } : {};
  const book = formats.includes('epub')
    ? { book: await (await import('./write/epub/assets.js')).bookAssets(world) }
    : {};
  const reckoned = formats.includes('docx')
    ? { widths: await (await import('./write/word/measure/faces.js')).wordWidths(world) }
    : {};
  const properties =
    review === undefined
      ? {}
      : { ReviewRound: review.round, ReviewBuild: review.build, ReviewPublication: text.facts.name };
  const meansOf = (form: Form): Means => ({
    ...{ purpose, properties },
    pictures: pictures.get(PICTURE_DPI[form] ?? 0) ?? new Map<string, Uint8Array>(),
    ...alone,
    ...book,
    ...reckoned,
  });
  const written = await writeForms(text, { forms: formats.filter((form) => form !== 'web'), meansOf });
  if (!formats.includes('web')) return written;
  const site = await siteMeans(world, text, { ...order, written });
  const pages = await writeForms(text, { forms: ['web'], meansOf: (form) => ({ ...meansOf(form), site }) });
  return [...written, ...pages];
}

/** A web toolkit is written last: it offers the other files to keep. */
async function siteMeans(
  world: World,
  text: SettledText<Edition>,
  { texts, before, written }: Beside & { readonly written: readonly Written[] },
): Promise<SiteMeans> {
  const { siteAssets } = await import('./write/web/assets.js');
  const downloads = [...before, ...written]
    .filter(({ form }) => DOWNLOADS.includes(form))
    .map(({ form, bytes }) => ({ form, bytes: bytes.length }));
  return { others: othersOf(text, texts), downloads, assets: await siteAssets(world) };
}
