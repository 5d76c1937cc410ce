import type { Element } from 'hast';
import { visit } from '../../tree/visit.js';
import type { Sheet } from './sheets.js';

/** The name of the sheet in which each id stands. */
export function placesOf(sheets: readonly Pick<Sheet, 'name' | 'root'>[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const { name, root } of sheets) {
    const take = ({ properties: { id } }: Element): void => {
      if (typeof id === 'string' && !places.has(id)) places.set(id, name);
    };
    take(root);
    visit(root, 'element', take);
  }
  return places;
}

/** The address of a place from the sheet `here`: `#a` in it, `other.html#a` elsewhere; undefined where it is nowhere. */
export function addressOf(
  id: string,
  { here, places, ending }: { here: string; places: ReadonlyMap<string, string>; ending: string },
): string | undefined {
  const name = places.get(id);
  if (name === undefined) return undefined;
  return name === here ? `#${id}` : `${name}.${ending}#${id}`;
}

/** Lets the links of each sheet lead to the file in which their place stands; the words of one that leads nowhere stay. */
export function linkSheets(sheets: readonly Sheet[], places: ReadonlyMap<string, string>, ending: string): void {
  for (const { name, root } of sheets)
    visit(root, 'element', (element) => {
      const { href } = element.properties;
      if (element.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return;
      const address = addressOf(href.slice(1), { here: name, places, ending });
      element.properties['href'] = address;
      if (address === undefined) element.tagName = 'span';
    });
}
