import type { VFile } from 'vfile';
import type { Part, Purpose } from './edition.js';
import type { PublishedParagraphs } from './document.js';
import type { Chapter, Glossary, Outline, PublicationFacts, Requirement } from './publication.js';
import type { Severity } from './rule.js';
import type { Source, Sources } from './sources.js';

/** A severity that a folder gives a rule, in some files or in all. */
export interface OwnSeverity {
  /** An id, or all rules of a room: `language/*`. */
  readonly rule: string;
  /** Paths with `*` and `**`; all where absent. */
  readonly files?: string | undefined;
  readonly severity: Severity | 'off';
  readonly reason: string;
}

/** What `imprimatur.yaml` says, checked. Paths are relative to the folder, with `/`. */
export interface FolderConfig {
  readonly publications: readonly string[];
  readonly manuscript: string;
  readonly bibliography: string;
  readonly glossary: string;
  readonly requirements: string;
  readonly output: string;
  /** Severities of the folder's own; the last one that fits counts. */
  readonly rules?: readonly OwnSeverity[] | undefined;
  /** For what each publication is released. */
  readonly release?: { readonly purposes: readonly Purpose[] } | undefined;
  readonly deliverables?:
    | readonly {
        readonly letter: string;
        readonly title: string;
        readonly due: string;
        readonly publications?: readonly string[] | undefined;
      }[]
    | undefined;
  /** Whom recommendations may address, by the word an author writes; anybody where absent. */
  readonly addressees?: Readonly<Record<string, string>> | undefined;
}

/** A chapter as its publication lists it, and its file. */
export interface ListedChapter {
  readonly source: Source;
  readonly part: Part;
  readonly numbered: boolean;
  /** Promised pages. */
  readonly budget?: number;
}

/** One publication as read: its facts and the files of its chapters. */
export interface ReadPublication {
  readonly facts: PublicationFacts;
  readonly configFile: VFile;
  readonly listed: readonly ListedChapter[];
  readonly outline?: Outline;
  readonly published?: PublishedParagraphs;
}

/** One publication whose chapters are trees, each by itself. */
export interface ParsedPublication extends Omit<ReadPublication, 'listed'> {
  readonly chapters: readonly Chapter[];
}

/** Everything that was read, before any of it is understood as text. */
export interface Manuscript {
  readonly config: FolderConfig;
  readonly publications: readonly ReadPublication[];
  readonly bibliography: Pick<Source, 'path' | 'bytes'>;
  readonly glossary: Glossary;
  readonly requirements: readonly Requirement[];
  readonly sources: Sources;
}

/** `imprimatur.yaml` cannot be read: nothing can be built. Its findings are on `files`. */
export class BrokenConfiguration extends Error {
  constructor(readonly files: readonly VFile[]) {
    super('The configuration cannot be read');
    this.name = 'BrokenConfiguration';
  }
}
