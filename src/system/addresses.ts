import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Addresses } from '../model/editor.js';
import { OWN_FOLDER } from './own.js';

/** Where an editor finds things: its addresses, and the page of a rule. */
export interface Around extends Addresses {
  readonly page: (url: string) => string;
}

/** The addresses of a folder's files, and of the rules' pages that this package ships. */
export function aroundOf(root: string): Around {
  return {
    uriOf: (file) => pathToFileURL(path.join(root, ...file.split('/'))).href,
    pathOf: (uri) => {
      if (!uri.startsWith('file:')) return undefined;
      const relative = path.relative(root, fileURLToPath(uri)).split(path.sep).join('/');
      return relative.startsWith('../') || path.isAbsolute(relative) ? undefined : relative;
    },
    page: (url) => pathToFileURL(path.join(OWN_FOLDER, ...url.split('/'))).href,
  };
}
