import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { FolderConfig } from '../model/manuscript.js';
import type { Read } from '../tree/yaml.js';

/** What the folder's configuration says, where it says it, and its file. */
export interface Config extends Read<FolderConfig> {
  readonly file: VFile;
}

/** A publication that the folder's configuration names, and where it names it. */
export interface Asked {
  readonly name: string;
  readonly place: Point;
  readonly config: Config;
}
