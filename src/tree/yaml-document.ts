import type { VFile } from 'vfile';
import { parseDocument, type Document } from 'yaml';
import { deepLineIn } from './deep.js';
import { keptByText } from './kept.js';

const parsedOf = keptByText(
  (text): { readonly document?: Document.Parsed } =>
    deepLineIn(text) === undefined ? { document: parseDocument(text) } : {},
  500,
);

/** What a YAML file holds, parsed once for all who only look at it; undefined where it is nested too deep to be parsed. */
export function documentOf(file: VFile): Document.Parsed | undefined {
  return parsedOf(String(file)).document;
}
