import type { Element } from 'hast';
import { elementsIn, wordsOf } from './elements.js';
import { Names } from './names.js';

/** Gives each heading of a sheet that has no label an id made of its words, so that a link to it holds while they do. */
export function nameHeadings(root: Element): void {
  const names = new Names();
  for (const heading of elementsIn(root, ({ tagName }) => /^h[2-4]$/.test(tagName)))
    heading.properties['id'] ??= names.take(`s-${wordsOf(heading)}`);
}
