import { screenRoles } from '../../model/screen.js';
import type { World } from '../../model/world.js';
import { fontFiles } from '../page/fonts.js';

/** In the order in which they are read: later files refine earlier ones. */
const STYLES = ['base', 'page', 'blocks', 'tools', 'print'] as const;

/** What every site brings along: its styles, its scripts, its faces, by their paths. Throws MissingFile. */
export async function siteAssets(world: World): Promise<ReadonlyMap<string, Uint8Array>> {
  const decoder = new TextDecoder();
  const [{ rules, files }, script, search, licence, ...styles] = await Promise.all([
    fontFiles(world),
    world.readOwn('styles/web/site.js'),
    world.readPackage('minisearch/dist/umd/index.js'),
    world.readPackage('minisearch/LICENSE.txt'),
    ...STYLES.map((name) => world.readOwn(`styles/web/${name}.css`)),
  ]);
  const looks = [screenRoles('.drawing, .cover-figure'), ...styles.map((bytes) => decoder.decode(bytes))].join('\n');
  const faces = rules.replaceAll('src:url(', 'font-display:swap;src:url(../fonts/');
  return new Map([
    ['assets/site.css', new TextEncoder().encode(`${faces}\n${looks}`)],
    ['assets/site.js', script],
    ['assets/minisearch.js', library(decoder.decode(search), decoder.decode(licence))],
    ...[...files].map(([name, bytes]) => [`fonts/${name}`, bytes] as const),
  ]);
}

/** The library with its licence, and without the address of a file that does not come along. */
function library(script: string, licence: string): Uint8Array {
  return new TextEncoder().encode(
    `/*! MiniSearch\n${licence.trim()}\n*/\n${script.replace(/\/\/# sourceMappingURL=.*\s*$/, '')}`,
  );
}
