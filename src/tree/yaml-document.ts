import type { VFile } from 'vfile';
import { parseDocument, type Document } from 'yaml';
import { deepLineIn } from './deep.js';

const parsed = new WeakMap<VFile, Document.Parsed | undefined>();

/** What a YAML file holds, parsed once for all who only look at it; undefined where it is nested too deep to be parsed. */
export function documentOf(file: VFile): Document.Parsed | undefined {
  if (!parsed.has(file)) {
    const text = String(file);
    parsed.set(file, deepLineIn(text) === undefined ? parseDocument(text) : undefined);
  }
  return parsed.get(file);
}
