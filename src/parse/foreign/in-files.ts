import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { isScalar, parseDocument, visit } from 'yaml';
import type { Sources } from '../../model/sources.js';
import { foreignIn } from './find.js';
import { tell } from './tell.js';

/** Reports marks of other languages in the values of every YAML file of the manuscript: their words are printed as well. */
export function foreignInFiles({ texts, folder }: Sources): void {
  for (const { path, file } of texts.values()) {
    if (path.startsWith(`${folder}/`) && /\.ya?ml$/i.test(path)) valuesOf(file);
  }
}

function valuesOf(file: VFile): void {
  const { toPoint } = location(file);
  visit(parseDocument(String(file)), {
    Scalar: (_key, node) => {
      if (!isScalar(node) || typeof node.value !== 'string') return;
      for (const found of foreignIn(node.value)) tell(file, found, toPoint(node.range?.[0] ?? 0));
    },
  });
}
