import type { Edition } from '../model/edition.js';
import type { Finished, FinishedFile, Withdrawn } from '../model/finished.js';
import { afterName, FOLDER_FORMS, FORMS } from '../model/form.js';
import type { World } from '../model/world.js';

export interface DeliveredFile {
  readonly path: string;
  readonly publication: string;
  readonly edition: Edition;
  readonly pages: number;
  /** Of an edition that ends with a register: the pages before it. */
  readonly pagesWithoutRegister?: number;
  readonly bytes: number;
}

export interface Delivery {
  readonly files: readonly DeliveredFile[];
  /** True where a public edition held withheld text: the files of every public edition of the run are gone. */
  readonly leaked: boolean;
  /** Files of nobody's that stood in the folder of public outputs and leaked: where they stand now. */
  readonly withdrawn?: readonly string[];
  /** True where the outputs carry the stamp DRAFT because the document has errors. */
  readonly stamped: boolean;
}

interface Delivering {
  readonly finished: readonly Finished[];
  /** What goes with the public editions: their certificate. */
  readonly beside: readonly FinishedFile[];
  /** What stood beside them and holds withheld text, or cannot be read. */
  readonly withdrawn?: readonly Withdrawn[];
  /** True where a public edition holds withheld text: none of the run is delivered. */
  readonly leaked: boolean;
  /** True where the document has errors: its pages were stamped. */
  readonly stamped: boolean;
}

/**
 * Writes the editions: all of them after the last check and in one change, so that PDF and record are always of one build. Where one
 * leaks, every public edition of the run is deleted. A file of nobody's that leaks is moved out of the folder.
 */
export async function deliver(world: World, order: Delivering): Promise<Delivery> {
  const { finished, beside, withdrawn = [], leaked, stamped } = order;
  const delivered = finished.filter(({ edition }) => !leaked || edition !== 'public');
  const files = [...delivered.flatMap((one) => one.files), ...(leaked ? [] : beside)];
  const write = new Map([...files, ...withdrawn].map(({ path, bytes }) => [path, bytes] as const));
  const gone = withdrawn.map(({ from }) => from);
  const remove = [...gone, ...beside.map(({ path }) => path)];
  for (const { start } of finished) remove.push(...(await removed(world, start, write)));
  if (finished.length > 0) await world.change({ remove, write });
  return {
    files: delivered.flatMap(told),
    leaked,
    stamped,
    ...(withdrawn.length === 0 ? {} : { withdrawn: withdrawn.map(({ path }) => path) }),
  };
}

/**
 * What goes before the new files come: a form that is not made again, since an older one may hold what has been withheld, and the
 * old record, so that none ever stands beside the PDF of another build.
 */
async function removed(world: World, start: string, written: ReadonlyMap<string, unknown>): Promise<string[]> {
  const forms = FORMS.filter((form) => !FOLDER_FORMS.includes(form)).map((form) => `${start}${afterName(form)}`);
  for (const form of FOLDER_FORMS) forms.push(...(await world.list(`${start}${afterName(form)}`.slice(0, -1))));
  return [`${start}.json`, ...forms.filter((path) => !written.has(path))];
}

/** Each form that was delivered: one that is a folder by the folder, with the size of all that is in it. */
function told({ publication, edition, pages, pagesWithoutRegister, start, files }: Finished): DeliveredFile[] {
  const before = pagesWithoutRegister === undefined ? {} : { pagesWithoutRegister };
  return FORMS.flatMap((form) => {
    const own = files.filter((file) => file.form === form);
    const bytes = own.reduce((sum, file) => sum + file.bytes.length, 0);
    const path = `${start}${afterName(form)}`;
    return own.length === 0 ? [] : [{ publication, edition, pages, ...before, path, bytes }];
  });
}
