import { withColours } from '../../model/screen.js';
import type { World } from '../../model/world.js';
import { fontFiles } from '../page/fonts.js';

/** The faces in which the words of drawings are placed; the text is set in the reader's own. */
const DRAWN = /^alegreya-sans-.*-latin\.woff2$/;

/** What every book brings along: its style sheet, and the faces of its drawings. Throws MissingFile. */
export async function bookAssets(
  world: World,
): Promise<{ readonly styles: string; readonly faces: ReadonlyMap<string, Uint8Array> }> {
  const [{ rules, files }, own] = await Promise.all([fontFiles(world), world.readOwn('styles/epub/book.css')]);
  const faces = new Map([...files].filter(([name]) => DRAWN.test(name)));
  const named = rules.split('\n').filter((rule) => [...faces.keys()].some((name) => rule.includes(`url(${name})`)));
  return { styles: `${named.join('\n')}\n${withColours(new TextDecoder().decode(own))}`, faces };
}
