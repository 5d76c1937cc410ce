import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import { isElement } from './setting.js';

/** The items of all lists among some page nodes, each as its inline or block children. */
export function itemsOf(children: readonly ElementContent[]): ElementContent[][] {
  return children
    .filter((child): child is Element => isElement(child, 'ul') || isElement(child, 'ol'))
    .flatMap((found) => found.children.filter((item): item is Element => isElement(item, 'li')))
    .map((item) => item.children.flatMap(unwrapped));
}

/** What stands in a box of rows: the items of its lists, and every other piece as a row of its own. */
export function rowsOf(children: readonly ElementContent[]): ElementContent[][] {
  return children.flatMap((child) => {
    if (isElement(child, 'ul') || isElement(child, 'ol')) return itemsOf([child]);
    return child.type === 'text' && child.value.trim() === '' ? [] : [unwrapped(child)];
  });
}

function unwrapped(child: ElementContent): ElementContent[] {
  return isElement(child, 'p') ? child.children : [child];
}

/** Splits the bold words with which an item opens from the rest: a term and what is said of it. */
export function leadOf(item: readonly ElementContent[]): { lead: ElementContent[]; rest: ElementContent[] } {
  const [first, ...others] = item;
  if (!isElement(first, 'strong')) return { lead: [], rest: [...item] };
  const [next, ...more] = others;
  const rest = next?.type === 'text' ? [{ ...next, value: next.value.trimStart() }, ...more] : others;
  return { lead: first.children, rest };
}

/** A dash list in the sans, for boxes and strips; `mark` names another sign than the dash. */
export function signedList(className: string, items: readonly ElementContent[][]): Element {
  return h(
    'ul',
    { className: [className] },
    items.map((item) => h('li', item)),
  );
}

/** Sub-elements in two columns, lettered down the first column and then the second. */
export function letteredList(items: readonly ElementContent[][], letters: readonly string[]): Element {
  const rows = Math.ceil(items.length / 2);
  return h(
    'ol',
    { className: ['letters'], style: `grid-template-rows:repeat(${String(rows)},auto)` },
    items.map((item, index) => h('li', [h('b', letters[index] ?? ''), ' ', h('span', item)])),
  );
}
