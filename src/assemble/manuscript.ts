import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { Glossary, Outline, PublicationFacts, Requirement } from '../model/publication.js';
import type { ListedChapter } from './chapter.js';
import type { FolderConfig } from './schema.js';

/** One publication as read: its facts and the bytes of its chapters. */
export interface ReadPublication {
  readonly facts: PublicationFacts;
  readonly configFile: VFile;
  readonly chapters: readonly ListedChapter[];
  readonly outline?: Outline;
}

/** Everything that was read, before any of it is understood as text. */
export interface Manuscript {
  readonly config: FolderConfig;
  readonly configFile: VFile;
  readonly publications: readonly ReadPublication[];
  readonly bibliography: { readonly path: string; readonly bytes: Uint8Array };
  readonly glossary: Glossary;
  readonly requirements: readonly Requirement[];
  /** Data files of tables, by path relative to the folder. */
  readonly data: ReadonlyMap<string, Uint8Array>;
  /** Every configuration and list that can carry findings; chapters carry their own. */
  readonly files: readonly VFile[];
}

/** `imprimatur.yaml` cannot be read: nothing can be built. Its findings are on `files`. */
export class BrokenConfiguration extends Error {
  constructor(readonly files: readonly VFile[]) {
    super('The configuration cannot be read');
    this.name = 'BrokenConfiguration';
  }
}

export type PlaceOf = (path: readonly (string | number)[]) => Point;
