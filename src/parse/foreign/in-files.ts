import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { isScalar, visit } from 'yaml';
import type { Sources } from '../../model/sources.js';
import { plainWords } from '../plain-words.js';
import { keptByText } from '../../tree/kept.js';
import { foreignIn } from './find.js';
import { tell } from './tell.js';
import { documentOf } from '../../tree/yaml-document.js';

/** Reports marks of other languages in the values of every YAML file of the manuscript: their words are printed as well. */
export function foreignInFiles({ texts, folder }: Sources): void {
  for (const { path, file } of texts.values()) {
    if (path.startsWith(`${folder}/`) && /\.ya?ml$/i.test(path)) valuesOf(file);
  }
}

/** The marks of other languages in a value: in nearly all none, and the next reading of the folder has the same. */
const marksIn = keptByText((words) => foreignIn(words));

/** Fields of a publication and of the glossary that are printed as they stand. */
const PLAIN = new Set(
  'title short-title subtitle kind region status version date author label text term meaning'.split(' '),
);

/** A file that is nested too deep to be parsed is told where it is read. */
function valuesOf(file: VFile): void {
  const document = documentOf(file);
  if (document === undefined) return;
  const { toPoint } = location(file);
  const isPlain = /(?:^|\/)(?:publication|glossary)\.ya?ml$/.test(file.path);
  visit(document, {
    Pair: (_key, { key, value }) => {
      if (!isPlain || !isScalar(key) || !isScalar(value) || typeof value.value !== 'string') return undefined;
      const name = String(key.value);
      if (!PLAIN.has(name)) return undefined;
      plainWords(file, { name, words: value.value, place: toPoint(value.range?.[0] ?? 0) });
      return visit.SKIP;
    },
    Scalar: (_key, node) => {
      if (!isScalar(node) || typeof node.value !== 'string') return;
      for (const found of marksIn(node.value)) tell(file, found, toPoint(node.range?.[0] ?? 0));
    },
  });
}
