import type { Purpose } from '../../model/edition.js';
import { properties } from '../../model/tokens.js';
import type { World } from '../../model/world.js';
import { fontFaces } from './fonts.js';

/** The print styles, ready to stand in a page. */
export interface Stylesheet {
  /** What Paged.js reads: pages, breaks, notes, page numbers. */
  readonly flow: Readonly<Record<Purpose, string>>;
  /** Everything else, which Paged.js passes over: its parser does not know the selectors of today. */
  readonly look: Readonly<Record<Purpose, string>>;
  /** The faces as data. */
  readonly fonts: string;
}

/** In the order in which they are read: later files refine earlier ones. */
const LOOK = [
  'page',
  'type',
  'blocks',
  'notes',
  'figure',
  'table',
  'sop',
  'case',
  'cover',
  'contents',
  'bibliography',
  'internal',
  'brief',
  'document',
] as const;

/** Reads the print styles and makes the display cuts. Throws MissingFile. */
export async function loadStyles(world: World): Promise<Stylesheet> {
  const [fonts, flow, press, looks, ink, review] = await Promise.all([
    fontFaces(world),
    read(world, ['flow']),
    read(world, ['press']),
    read(world, LOOK),
    read(world, ['ink']),
    read(world, ['review']),
  ]);
  const look = `${properties()}\n${looks}`;
  return {
    fonts,
    flow: { screen: flow, press: `${flow}\n${press}`, review: flow },
    look: { screen: look, press: `${look}\n${ink}`, review: `${look}\n${review}` },
  };
}

async function read(world: World, names: readonly string[]): Promise<string> {
  const decoder = new TextDecoder();
  const files = await Promise.all(names.map((name) => world.readOwn(`styles/print/${name}.css`)));
  return files.map((bytes) => decoder.decode(bytes)).join('\n');
}
