import type { XmlNode } from 'citeproc';
import { z } from 'zod';
import { remember, type Step } from '../../model/remember.js';
import type { World } from '../../model/world.js';
import type { CslItem, Print, Printed } from './engine.js';
import { patchLocale, patchStyle } from './style-patches.js';

/** The citation style, ready to print works. */
export interface Style {
  readonly print: (items: readonly CslItem[]) => Promise<Printed>;
}

const FOLDER = '@citation-js/plugin-csl/lib';

const loaded = new WeakMap<World, Style>();

/** The APA style and its words, mended: one style for each World, made when it first prints what was not printed before. */
export function loadStyle(world: World): Style {
  const style = loaded.get(world) ?? styleOf(world);
  loaded.set(world, style);
  return style;
}

/** What is kept of a list of works: pairs instead of a map. */
const kept = z.strictObject({
  cites: z.array(z.tuple([z.string(), z.string()])),
  entries: z.array(z.strictObject({ key: z.string(), html: z.string() })),
});
const PRINTING: Step<z.infer<typeof kept>> = { name: 'cite', browser: false, read: (found) => kept.parse(found) };

function styleOf(world: World): Style {
  const known = new Map<string, Promise<Printed>>();
  const print = async (sign: string, items: readonly CslItem[]): Promise<Printed> => {
    const { cites, entries } = await remember(world, { step: PRINTING, inputs: [sign] }, async () => {
      const printed = (await sharedEngine(world))(items);
      return { cites: [...printed.cites], entries: [...printed.entries] };
    });
    return { cites: new Map(cites), entries };
  };
  return {
    /** Prints the same works once: most often both editions cite the same. */
    print: (items) => {
      if (items.length === 0) return Promise.resolve({ cites: new Map(), entries: [] });
      const sign = JSON.stringify(items);
      const before = known.get(sign) ?? print(sign, items);
      known.set(sign, before);
      return before;
    },
  };
}

let engine: Promise<Print> | undefined;

/** One engine for every World: it is the tool's own, and building it takes most of the time of citing. Throws MissingFile. */
async function sharedEngine(world: World): Promise<Print> {
  engine ??= readEngine(world);
  try {
    return await engine;
  } catch (cause) {
    engine = undefined;
    throw cause;
  }
}

async function readEngine(world: World): Promise<Print> {
  const [{ engineOf, treeOf }, all, locales] = await Promise.all([
    import('./engine.js'),
    world.readPackage(`${FOLDER}/styles.json`),
    world.readPackage(`${FOLDER}/locales.json`),
  ]);
  const tree = (bytes: Uint8Array, name: string): XmlNode => treeOf(named(bytes, name));
  return engineOf(patchStyle(tree(all, 'apa')), patchLocale(tree(locales, 'en-US')));
}

/** The file of a package of styles or locales: XML by name. */
const styles = z.record(z.string(), z.string());

function named(bytes: Uint8Array, name: string): string {
  const xml = styles.parse(JSON.parse(new TextDecoder().decode(bytes)))[name];
  if (xml === undefined) throw new Error(`No ${name} in the package of citation styles`);
  return xml;
}
