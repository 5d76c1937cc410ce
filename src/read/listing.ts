import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { Part } from '../model/edition.js';
import { report } from '../model/finding.js';
import type { ListedChapter } from '../model/manuscript.js';
import { nearest } from '../tree/nearest.js';
import { type Read } from '../tree/yaml.js';
import { RULES } from './rules.js';
import type { ChapterEntry, PublicationConfig } from './schema.js';
import { absence, type Shelf } from './shelf.js';

/** In bytes: some 500 pages. A larger file is no chapter that anybody wrote: its check would take half a minute, and its pages many. */
const LARGEST = 1_500_000;

interface From {
  readonly folder: string;
  readonly file: VFile;
  readonly read: Read<PublicationConfig>;
}

/** The chapters that a publication lists, in its order, and the place of each in its configuration by path. */
export interface Listing {
  readonly listed: readonly ListedChapter[];
  readonly places: Readonly<Record<string, Point>>;
}

/** Takes the chapters that a publication lists; reports those that are missing, outside, too large or listed twice. */
export async function listChapters(shelf: Shelf, from: From): Promise<Listing> {
  const listed: ListedChapter[] = [];
  const places: Record<string, Point> = {};
  for (const entry of entriesOf(from)) {
    if (!isWanted(entry, { from, places })) continue;
    places[entry.path] = entry.place;
    const chapter = await take(shelf, entry, from);
    if (chapter !== undefined) listed.push(chapter);
  }
  return { listed, places };
}

interface Entry extends Pick<ListedChapter, 'part' | 'numbered' | 'budget'> {
  readonly name: string;
  readonly path: string;
  readonly place: Point;
}

function entriesOf({ folder, read }: From): Entry[] {
  return (['front', 'body', 'annex'] as const).flatMap((part: Part) =>
    read.value.parts[part].map((given: ChapterEntry, index): Entry => {
      const entry = typeof given === 'string' ? { file: given, numbered: true } : given;
      const budget = 'pages' in entry ? entry.pages : undefined;
      return {
        ...{ name: entry.file, path: `${folder}/${entry.file}`, place: read.placeOf(['parts', part, index]) },
        ...{ part, numbered: entry.numbered },
        ...(budget === undefined ? {} : { budget }),
      };
    }),
  );
}

function isWanted({ name, path, place }: Entry, { from, places }: { from: From; places: Listing['places'] }): boolean {
  if (/^([/\\]|[A-Za-z]:)|(^|[/\\])\.\.([/\\]|$)/.test(name)) {
    const reason = `Unexpected path ${name}, expected a file inside ${from.folder}`;
    report(from.file, RULES.outside, { reason, place });
    return false;
  }
  const before = places[path];
  if (before === undefined) return true;
  const reason = `Unexpected second listing of ${name}, expected it once (line ${String(before.line)})`;
  report(from.file, RULES.twice, { reason, place });
  return false;
}

async function take(shelf: Shelf, entry: Entry, { file }: From): Promise<ListedChapter | undefined> {
  const { name, path, place, ...rest } = entry;
  const source = await shelf.take(path);
  if (source === undefined) {
    const guess = nearest(path, shelf.names());
    const mend = guess === undefined ? {} : { mend: `Did you mean \`${guess.slice(path.length - name.length)}\`?` };
    const words = absence(shelf, path, `Unexpected chapter ${name}, expected the file ${path}`);
    report(file, RULES.missingFile, { ...mend, ...words, place });
    return undefined;
  }
  if (source.bytes.length <= LARGEST) return { source, ...rest };
  const reason = `Unexpected chapter ${name} of ${(source.bytes.length / 1e6).toFixed(1)} megabytes, expected at most 1.5`;
  report(file, RULES.tooLarge, { reason, place });
  return undefined;
}
