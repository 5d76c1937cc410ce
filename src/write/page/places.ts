import type { Element, ElementContent } from 'hast';

/** Where the first of the author's words in each element stand: chapter, line and column. Of a copy for reviewers the printer reads from it which words are whose. */
export type Places = ReadonlyMap<Element, string>;

/** The places of all elements of a page that hold an author's words. */
export function placesIn(body: readonly ElementContent[]): Places {
  const places = new Map<Element, string>();
  for (const node of body) if (node.type === 'element') gather(node, '', places);
  return places;
}

function gather(element: Element, outer: string, places: Map<Element, string>): void {
  const { dataChapter } = element.properties;
  const chapter = typeof dataChapter === 'string' ? dataChapter : outer;
  const start = element.children.find((child) => child.type === 'text' && child.position !== undefined)?.position
    ?.start;
  if (start !== undefined) places.set(element, `${chapter} ${String(start.line)} ${String(start.column)}`);
  for (const child of element.children) if (child.type === 'element') gather(child, chapter, places);
}

/** Writes them into the page. */
export function writePlaces(places: Places): void {
  for (const [element, place] of places) element.properties['dataAt'] = place;
}
