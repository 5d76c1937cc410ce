import { languageOf } from '../language/language.js';
import type { Edition } from '../model/edition.js';
import { FORMS, type Form, type PageForm, type Written } from '../model/form.js';
import type { Print } from '../model/print.js';
import type { SettledText } from '../model/publication.js';
import type { World } from '../model/world.js';
import { recordOf } from './record.js';
import { stamp } from './stamp.js';

/** One printed edition, and the same text in other forms. */
export interface Printed {
  readonly text: SettledText<Edition>;
  readonly print: Print<Edition>;
  readonly written: readonly Written[];
}

export interface DeliveredFile {
  readonly path: string;
  readonly publication: string;
  readonly edition: Edition;
  readonly pages: number;
  readonly bytes: number;
}

export interface Delivery {
  readonly files: readonly DeliveredFile[];
  /** True where a public edition held withheld text: the files of every public edition of the run are gone. */
  readonly leaked: boolean;
  /** True where the outputs carry the stamp DRAFT because the document has errors. */
  readonly stamped: boolean;
}

interface Delivering {
  readonly printed: readonly Printed[];
  /** True where a public edition holds withheld text: none of the run is delivered. */
  readonly leaked: boolean;
  /** True where the document has errors: its pages are stamped. */
  readonly stamped: boolean;
  readonly formats: readonly Form[];
  readonly output: string;
}

/** Writes the editions: all of them after the last check, each whole or not at all. Where one leaks, every public edition of the run is deleted. */
export async function deliver(
  world: World,
  { printed, leaked, stamped, formats, output }: Delivering,
): Promise<Delivery> {
  const files: DeliveredFile[] = [];
  for (const one of printed) {
    const start = `${output}/${one.text.edition}/${one.text.facts.fileName}`;
    if (leaked && one.text.edition === 'public') {
      for (const ending of [...FORMS, 'json']) await world.remove(`${start}.${ending}`);
      continue;
    }
    files.push(...(await write(world, one, { start, formats, stamped })));
  }
  return { files, leaked, stamped };
}

interface Writing {
  readonly start: string;
  readonly formats: readonly Form[];
  readonly stamped: boolean;
}

/** Writes one edition. A form that is not made again is removed: an older one may hold what has been withheld since. */
async function write(world: World, { text, print, written }: Printed, to: Writing): Promise<DeliveredFile[]> {
  const { words } = languageOf(text.facts.language);
  const pdf = to.stamped ? await stamp(world, print.pdf, words.edition.stamp) : print.pdf;
  const page: Record<PageForm, Uint8Array | string> = { pdf, html: print.page.html };
  const made = new Map<string, Uint8Array | string>(Object.entries(page));
  for (const { form, bytes } of written) made.set(form, bytes);
  const about = { publication: text.facts.name, edition: text.edition, pages: print.pages.length };
  const files: DeliveredFile[] = [];
  for (const form of FORMS) if (!to.formats.includes(form)) await world.remove(`${to.start}.${form}`);
  for (const form of FORMS) {
    const [path, bytes] = [`${to.start}.${form}`, made.get(form)];
    if (bytes === undefined || !to.formats.includes(form)) continue;
    await world.write(path, bytes);
    files.push({ ...about, path, bytes: bytes.length });
  }
  await world.write(
    `${to.start}.json`,
    `${JSON.stringify(recordOf(text, print, { pdf, stamped: to.stamped }), null, 2)}\n`,
  );
  return files;
}
