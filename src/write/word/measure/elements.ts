import type { Xml } from '../xml.js';

/** The elements in an element. */
export function elements(node: Xml | undefined): Xml[] {
  return (node?.children ?? []).filter((one): one is Xml => one.type === 'element');
}

/** The first element of that name in another; undefined where there is none. */
export function child(node: Xml | undefined, name: string): Xml | undefined {
  return elements(node).find((one) => one.name === name);
}

export function held(node: Xml | undefined, name: string): boolean {
  return child(node, name) !== undefined;
}

export function attribute(node: Xml | undefined, name: string): string | undefined {
  return node?.attributes[name] ?? undefined;
}
