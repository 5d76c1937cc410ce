import type { Element } from 'hast';
import { hashOf } from '../../model/hash.js';
import { elementsIn } from './elements.js';

/** Pictures that stand in the text as data, made files: they are the same file wherever they stand. */
export class Pictures {
  readonly #files = new Map<string, Uint8Array>();

  /** Moves the pictures of a tree into files. */
  move(root: Element): void {
    for (const image of elementsIn(root, ({ tagName }) => tagName === 'img')) {
      const [, type = '', data = ''] =
        /^data:image\/(png|jpeg);base64,(.*)$/.exec(String(image.properties['src'])) ?? [];
      if (data === '') continue;
      const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
      const path = `pictures/${hashOf(bytes).slice(0, 12)}.${type}`;
      this.#files.set(path, bytes);
      image.properties['src'] = path;
      image.properties['loading'] = 'lazy';
    }
  }

  files(): ReadonlyMap<string, Uint8Array> {
    return this.#files;
  }
}
