import type { Element, ElementContent } from 'hast';
import { SKIP, visit } from '../../tree/visit.js';

/** The classes of an element. */
function classesOf({ properties }: Element): string[] {
  const { className } = properties;
  return Array.isArray(className) ? className.map(String) : [];
}

/** Whether a node is an element of that class. */
export function hasClass(node: Element, name: string): boolean;
export function hasClass(node: ElementContent | undefined, name: string): node is Element;
export function hasClass(node: ElementContent | undefined, name: string): boolean {
  return node?.type === 'element' && classesOf(node).includes(name);
}

/** Adds a class to an element. */
export function addClass(element: Element, name: string): void {
  element.properties['className'] = [...classesOf(element), name];
}

/** All elements in a tree for which a question is answered with yes, in the order of reading. */
export function elementsIn(root: Element, isWanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (element) => {
    if (isWanted(element)) found.push(element);
  });
  return found;
}

/** Puts others, or nothing, in the place of elements; what is put there is not looked at again. */
export function replaceIn(root: Element, change: (element: Element) => readonly ElementContent[] | undefined): void {
  visit(root, 'element', (element, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const others = change(element);
    if (others === undefined) return undefined;
    parent.children.splice(index, 1, ...others);
    return [SKIP, index + others.length];
  });
}

/** The words of an element, without its drawings. */
export function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || node.tagName === 'svg') return '';
  const words = node.children.map(wordsOf).join('');
  return INLINE.has(node.tagName) ? words : ` ${words} `;
}

const INLINE = new Set('a abbr b button code em i mark span strong sub sup wbr'.split(' '));
