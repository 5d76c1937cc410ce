import type { Element } from 'hast';
import { visit } from '../../tree/visit.js';
import { addClass } from './elements.js';

/** Styles written on elements, moved into classes: a page whose policy forbids styles in it would lose them without a word. */
export class Looks {
  readonly #names = new Map<string, string>();

  /** Moves the styles of a tree; the same style is the same class in all of them. */
  move(root: Element): void {
    visit(root, 'element', (element) => {
      const { style } = element.properties;
      if (typeof style !== 'string') return;
      element.properties['style'] = undefined;
      const name = this.#names.get(style) ?? `look-${String(this.#names.size + 1)}`;
      this.#names.set(style, name);
      addClass(element, name);
    });
  }

  /** The classes as a style sheet. */
  sheet(): string {
    return [...this.#names].map(([style, name]) => `.${name}{${style}}\n`).join('');
  }
}
