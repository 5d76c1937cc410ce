import { VFile } from 'vfile';
import { report } from '../model/finding.js';
import type { Source, Sources } from '../model/sources.js';
import { MissingFile, UnusableFile, type World } from '../model/world.js';
import { isEndless } from './endless.js';
import { RULES } from './rules.js';

/** Endings of files that are read as text. */
const TEXT = /\.(?:md|ya?ml|mmd|svg|json|csv)$/i;

/** In bytes: no text of a manuscript is larger. */
const LARGEST = 10_000_000;

/** Reads the files of a folder, each once. */
export class Shelf {
  private readonly texts = new Map<string, Source>();
  private readonly others = new Set<string>();
  private readonly faults = new Map<string, string>();
  /** Names as they are on the disk, by name in composed Unicode. */
  private readonly found = new Map<string, string>();
  /** All names that only case or Unicode form may tell apart, by what they are without them. */
  private readonly alike = new Map<string, string[]>();

  constructor(private readonly world: World) {}

  /** Reads every text file below a folder; what is no text is only noted. */
  async load(folder: string): Promise<void> {
    const paths = await this.world.list(folder);
    for (const path of paths) this.note(path);
    for (const path of paths) {
      if (TEXT.test(path)) await this.take(path);
      else this.others.add(path);
    }
  }

  private note(path: string): void {
    const name = path.normalize('NFC').toLowerCase();
    this.alike.set(name, [...(this.alike.get(name) ?? []), path]);
    this.found.set(path.normalize('NFC'), path);
  }

  /** Files whose names are one on a disk that knows no case, or another form of Unicode. */
  twins(): (readonly string[])[] {
    return [...this.alike.values()].filter((paths) => new Set(paths).size > 1);
  }

  /** The text file at a path, read now if it was not before; undefined where there is none, or none that may be used. */
  async take(path: string): Promise<Source | undefined> {
    const key = path.normalize('NFC');
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    const name = this.nameOf(path);
    const bytes = await this.bytesAt(name);
    if (bytes === undefined) return undefined;
    const source = sourceOf(name, bytes);
    this.texts.set(key, source);
    return source;
  }

  /** Why a file that is there may not be used. */
  faultOf(path: string): string | undefined {
    return this.faults.get(path.normalize('NFC'));
  }

  /** The names of every file that is known, as they are written on the disk. */
  names(): string[] {
    return [...[...this.texts.values()].map(({ path }) => path), ...this.others];
  }

  /** Whether anything stands in a folder that was loaded. */
  holds(folder: string): boolean {
    return this.names().some((name) => name.startsWith(`${folder}/`));
  }

  /** What was read so far. */
  sources(folder: string): Sources {
    return { folder, texts: this.texts, others: this.others, faults: this.faults };
  }

  /** A file may be named in another Unicode form than it is asked for. */
  private nameOf(path: string): string {
    return this.found.get(path.normalize('NFC')) ?? path;
  }

  private async bytesAt(path: string): Promise<Uint8Array | undefined> {
    try {
      return await this.world.read(path, LARGEST);
    } catch (error) {
      if (error instanceof UnusableFile) this.faults.set(path.normalize('NFC'), error.message);
      else if (!(error instanceof MissingFile)) throw error;
      return undefined;
    }
  }
}

/** A text with its bytes; with the finding and no words for anyone to read, where it holds a run without end. */
function sourceOf(path: string, bytes: Uint8Array): Source {
  const file = new VFile({ path, value: new TextDecoder().decode(bytes) });
  if (!isEndless(file)) return { path, bytes, file };
  file.value = '';
  return { path, bytes: path.endsWith('.json') ? new Uint8Array() : bytes, file };
}

/** What to do about a link, a pipe, a folder without rights or a file of too many bytes. */
const UNUSABLE = 'Put the file itself into the folder, as a regular file that may be read.';

/** What is said of a file that was asked for and cannot be had: that it may not be used and why, or else `reason`. */
export function absence(shelf: Shelf, path: string, reason: string): { reason: string; mend?: string } {
  const fault = shelf.faultOf(path);
  return fault === undefined ? { reason } : { reason: fault, mend: UNUSABLE };
}

/** Stands for a file that must be there and is not: empty, with the finding that says so. */
export function missing(shelf: Shelf, path: string, mend: string): Source {
  const file = new VFile({ path, value: '' });
  const words = absence(shelf, path, `Unexpected absence of ${path}, expected this file`);
  report(file, RULES.missingFile, { mend, ...words });
  return { path, bytes: new Uint8Array(), file };
}
