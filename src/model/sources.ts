import type { VFile } from 'vfile';

/** One text file of the folder, read once. Its VFile carries its text, and every finding that is made of it. */
export interface Source {
  /** Relative to the folder, with `/`, in the form in which the file is named. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly file: VFile;
}

/** Every file of the folder that a publication may use. */
export interface Sources {
  /** The manuscript's folder, for instance `manuscript`. */
  readonly folder: string;
  /** Chapters, configuration, lists, descriptions and data, by path in composed Unicode (NFC). */
  readonly texts: ReadonlyMap<string, Source>;
  /** The other files of the manuscript, as they are named: pictures are read when they are drawn. */
  readonly others: ReadonlySet<string>;
  /** Why a file that is there may not be used (a link out of the folder, a pipe, too many bytes), by path. */
  readonly faults: ReadonlyMap<string, string>;
}

/** A folder that holds nothing. */
export const NO_SOURCES: Sources = { folder: 'manuscript', texts: new Map(), others: new Set(), faults: new Map() };

/** The text file at a path, whichever Unicode form its name has on the disk. */
export function sourceAt(sources: Sources, path: string): Source | undefined {
  return sources.texts.get(path.normalize('NFC'));
}
