import { VFile } from 'vfile';
import type { Source, Sources } from '../src/model/sources.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A file of the folder as it is read. */
export function sourceOf(path: string, words: string | Uint8Array): Source {
  const bytes = typeof words === 'string' ? new TextEncoder().encode(words) : words;
  return { path, bytes, file: new VFile({ path, value: new TextDecoder().decode(bytes) }) };
}

/** The text files of a folder; what is no text is left to the World. */
export function sourcesOf(files: Files = {}): Sources {
  const texts = Object.entries(files).filter(([path]) => /\.(?:md|ya?ml|mmd|svg|json|csv|ini)$/i.test(path));
  return {
    folder: 'manuscript',
    texts: new Map(texts.map(([path, words]) => [path, sourceOf(path, words)])),
    others: new Set(),
    faults: new Map(),
  };
}
