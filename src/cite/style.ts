import CSL, { type XmlNode } from 'citeproc';
import type { World } from '../model/world.js';
import { engineOf, type Print } from './engine.js';
import { patchLocale, patchStyle } from './style-patches.js';

/** The citation style, ready to print works. */
export interface Style {
  readonly print: Print;
}

const FOLDER = '@citation-js/plugin-csl/lib';

let loaded: Promise<Style> | undefined;

/** The APA style and its words, mended: one for every World, for they are the tool's own. Throws MissingFile. */
export async function loadStyle(world: World): Promise<Style> {
  loaded ??= readStyle(world);
  try {
    return await loaded;
  } catch (cause) {
    loaded = undefined;
    throw cause;
  }
}

async function readStyle(world: World): Promise<Style> {
  const [styles, locales] = await Promise.all([
    world.readPackage(`${FOLDER}/styles.json`),
    world.readPackage(`${FOLDER}/locales.json`),
  ]);
  return { print: engineOf(patchStyle(named(styles, 'apa')), patchLocale(named(locales, 'en-US'))) };
}

function named(bytes: Uint8Array, name: string): XmlNode {
  const all = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>;
  const xml = all[name];
  if (xml === undefined) throw new Error(`No ${name} in the package of citation styles`);
  return CSL.setupXml(xml).dataObj;
}
