import type { Root } from 'mdast';
import { parse } from 'yaml';
import { sourceAt, type Source, type Sources } from '../model/sources.js';
import { deepLineIn } from '../tree/deep.js';
import { keptByText } from '../tree/kept.js';
import { marksInData } from '../tree/withheld/data.js';
import { visit } from '../tree/visit.js';

/** Says of each figure what its description, and the data of a map, withhold: the internal edition draws it whole. */
export function markFigures(tree: Root, sources: Sources): void {
  visit(tree, 'figure', (figure) => {
    const found = filesOf(figure.src, sources).flatMap(({ file }) => marksInData(String(file)));
    if (found.length > 0) figure.parts = found.map(({ facts, words }) => ({ facts, words }));
  });
}

/** The description that a figure names, and the data file that it names in turn. */
function filesOf(src: string | undefined, sources: Sources): Source[] {
  if (src === undefined || !/\.ya?ml$/i.test(src)) return [];
  const path = src.startsWith(`${sources.folder}/`) ? src : `${sources.folder}/${src}`;
  const description = sourceAt(sources, path);
  if (description === undefined) return [];
  const named = dataIn(String(description.file));
  if (named === undefined) return [description];
  const beside = named.includes('/')
    ? `${sources.folder}/${named}`
    : [...path.split('/').slice(0, -1), named].join('/');
  const data = sourceAt(sources, beside) ?? sourceAt(sources, named);
  return data === undefined ? [description] : [description, data];
}

/** The data file that a description names; none where it cannot be read, which is reported where it is drawn. */
function dataIn(text: string): string | undefined {
  return dataOf(text).named;
}

const dataOf = keptByText((text) => ({ named: namedIn(text) }), 500);

function namedIn(text: string): string | undefined {
  if (deepLineIn(text) !== undefined) return undefined;
  try {
    const { data } = (parse(text) ?? {}) as { data?: unknown };
    return typeof data === 'string' ? data : undefined;
  } catch {
    return undefined;
  }
}
