import type { Node } from 'unist';
import type { VFile } from 'vfile';

/** Where a figure stands: the file and node that findings name, and the manuscript's folder. */
export interface Place {
  readonly file: VFile;
  readonly node?: Node | undefined;
  /** The top folder of the manuscript, for instance `manuscript`. */
  readonly folder: string;
  /** The figure files opened so far, by path: each collects its own findings. */
  readonly files: Map<string, VFile>;
}

/** The first place in a file where words stand; its beginning where they do not. */
export function placeOf(file: VFile, words: string): { line: number; column: number } {
  const at = String(file).indexOf(words);
  if (at < 0) return { line: 1, column: 1 };
  const lines = String(file).slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
