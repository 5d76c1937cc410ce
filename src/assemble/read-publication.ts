import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { Part } from '../model/edition.js';
import { report } from '../model/finding.js';
import type { PublicationFacts } from '../model/publication.js';
import { MissingFile, TooLargeFile, UnusableFile, type World } from '../model/world.js';
import { readYaml, type Read } from '../tree/yaml.js';
import type { ListedChapter } from './chapter.js';
import type { ReadPublication } from './manuscript.js';
import { fileAt, readOutline } from './lists.js';
import { RULES } from './rules.js';
import { publicationSchema, type ChapterEntry, type FolderConfig, type PublicationConfig } from './schema.js';

interface Asked {
  readonly name: string;
  readonly place: Point;
  readonly config: FolderConfig;
  readonly configFile: VFile;
  /** Files that carry findings; those read here are added. */
  readonly files: VFile[];
}

/** Reads `publication.yaml` and the chapters it lists; undefined where it cannot be read. */
export async function readPublication(world: World, asked: Asked): Promise<ReadPublication | undefined> {
  const folder = `${asked.config.manuscript}/${asked.name}`;
  const path = `${folder}/publication.yaml`;
  if (!(await world.exists(path))) {
    const reason = `Unexpected publication \`${asked.name}\` without ${path}, expected that file`;
    report(asked.configFile, RULES.missingFile, { reason, place: asked.place });
    return undefined;
  }
  const configFile = await fileAt(world, path);
  asked.files.push(configFile);
  const read = readYaml(configFile, publicationSchema);
  if (read === undefined) return undefined;
  const listing: Listing = { folder, read, configFile, seen: new Map(), chapters: [], places: {} };
  for (const part of ['front', 'body', 'annex'] as const) {
    for (const [index, entry] of read.value.parts[part].entries()) await list(world, listing, { part, index, entry });
  }
  const outline =
    read.value.outline === undefined
      ? undefined
      : await readOutline(world, `${folder}/${read.value.outline}`, asked.files);
  const facts = factsOf(asked, read, listing.places);
  return { facts, configFile, chapters: listing.chapters, ...(outline === undefined ? {} : { outline }) };
}

/** In bytes: some 350 pages. A larger file is no chapter that anybody wrote, and would take hours to set. */
const LARGEST = 1_000_000;

interface Listing {
  readonly folder: string;
  readonly read: Read<PublicationConfig>;
  readonly configFile: VFile;
  readonly seen: Map<string, number>;
  readonly chapters: ListedChapter[];
  readonly places: Record<string, Point>;
}

async function list(
  world: World,
  listing: Listing,
  at: { part: Part; index: number; entry: ChapterEntry },
): Promise<void> {
  const entry = typeof at.entry === 'string' ? { file: at.entry, numbered: true } : at.entry;
  const place = listing.read.placeOf(['parts', at.part, at.index]);
  const path = `${listing.folder}/${entry.file}`;
  if (/^([/\\]|[A-Za-z]:)|(^|[/\\])\.\.([/\\]|$)/.test(entry.file)) {
    const reason = `Unexpected path ${entry.file}, expected a file inside ${listing.folder}`;
    report(listing.configFile, RULES.outside, { reason, place });
    return;
  }
  const before = listing.seen.get(path);
  if (before !== undefined) {
    const reason = `Unexpected second listing of ${entry.file}, expected it once (line ${String(before)})`;
    report(listing.configFile, RULES.twice, { reason, place });
    return;
  }
  listing.seen.set(path, place.line);
  listing.places[path] = place;
  const bytes = await world.read(path, LARGEST).catch((error: unknown) => {
    const large = error instanceof TooLargeFile;
    report(listing.configFile, large ? RULES.tooLarge : RULES.missingFile, {
      reason: faultOf(entry.file, path, error),
      place,
    });
  });
  if (bytes === undefined) return;
  const budget = 'pages' in entry ? entry.pages : undefined;
  listing.chapters.push({
    path,
    bytes,
    part: at.part,
    numbered: entry.numbered,
    ...(budget === undefined ? {} : { budget }),
  });
}

function faultOf(file: string, path: string, error: unknown): string {
  if (error instanceof MissingFile) return `Unexpected chapter ${file}, expected the file ${path}`;
  if (error instanceof TooLargeFile)
    return `Unexpected chapter ${file} of ${(error.bytes / 1e6).toFixed(1)} megabytes, expected at most 1`;
  if (error instanceof UnusableFile) return error.message;
  throw error;
}

function factsOf(asked: Asked, read: Read<PublicationConfig>, places: Record<string, Point>): PublicationFacts {
  const given = read.value;
  const optional = {
    subtitle: given.subtitle,
    region: given.region,
    deliverable: given.deliverable,
    author: given.author,
    coverFigure: given.cover === undefined ? undefined : `${asked.config.manuscript}/${given.cover}`,
    pages: given.pages === undefined ? undefined : { ...given.pages, place: read.placeOf(['pages']) },
  };
  return {
    name: asked.name,
    fileName: given.file ?? asked.name,
    title: given.title,
    shortTitle: given['short-title'] ?? given.title,
    kind: given.kind,
    language: given.language,
    form: given.form,
    status: given.status,
    version: given.version,
    date: given.date,
    imprint: given.imprint,
    editions: given.editions,
    budgetPlaces: places,
    ...(Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value !== undefined),
    ) as Partial<PublicationFacts>),
  };
}
