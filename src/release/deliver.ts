import type { Edition } from '../model/edition.js';
import type { Finished } from '../model/finished.js';
import { FORMS } from '../model/form.js';
import type { World } from '../model/world.js';

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
  readonly finished: readonly Finished[];
  /** True where a public edition holds withheld text: none of the run is delivered. */
  readonly leaked: boolean;
  /** True where the document has errors: its pages were stamped. */
  readonly stamped: boolean;
}

/** Writes the editions: all of them after the last check, each whole or not at all. Where one leaks, every public edition of the run is deleted. */
export async function deliver(world: World, { finished, leaked, stamped }: Delivering): Promise<Delivery> {
  const files: DeliveredFile[] = [];
  for (const one of finished) {
    if (leaked && one.edition === 'public') await withdraw(world, one);
    else files.push(...(await write(world, one)));
  }
  return { files, leaked, stamped };
}

async function withdraw(world: World, { start }: Finished): Promise<void> {
  for (const ending of [...FORMS, 'json']) await world.remove(`${start}.${ending}`);
}

/** Writes one edition. A form that is not made again is removed: an older one may hold what has been withheld since. */
async function write(world: World, one: Finished): Promise<DeliveredFile[]> {
  const made = one.files.map(({ path }) => path);
  for (const form of FORMS) if (!made.includes(`${one.start}.${form}`)) await world.remove(`${one.start}.${form}`);
  for (const { path, bytes } of one.files) await world.write(path, bytes);
  const { publication, edition, pages } = one;
  return one.files.flatMap(({ path, form, bytes }) =>
    form === undefined ? [] : [{ publication, edition, pages, path, bytes: bytes.length }],
  );
}
