import { report } from '../model/finding.js';
import type { ReadPublication } from '../model/manuscript.js';
import type { PublishedParagraphs } from '../model/document.js';
import type { Outline } from '../model/publication.js';
import { isText } from '../tree/utf8.js';
import { readYaml, type Read } from '../tree/yaml.js';
import { factsOf } from './facts.js';
import { listChapters } from './listing.js';
import { readOutline, readParagraphs } from './lists.js';
import type { Asked, Config } from './config.js';
import { RULES } from './rules.js';
import { publicationSchema, type PublicationConfig } from './schema.js';
import { absence, type Shelf } from './shelf.js';

/** Reads `publication.yaml` and the chapters it lists; undefined where it cannot be read. */
export async function readPublication(shelf: Shelf, asked: Asked): Promise<ReadPublication | undefined> {
  const folder = `${asked.config.value.manuscript}/${asked.name}`;
  const path = `${folder}/publication.yaml`;
  const source = await shelf.take(path);
  if (source === undefined) {
    const words = absence(shelf, path, `Unexpected publication \`${asked.name}\` without ${path}, expected that file`);
    report(asked.config.file, RULES.missingFile, { ...words, place: asked.place });
    return undefined;
  }
  const { file } = source;
  const read = isText(source) ? readYaml(file, publicationSchema) : undefined;
  if (read === undefined) return undefined;
  const { listed, places } = await listChapters(shelf, { folder, file, read });
  const outline = await outlineOf(shelf, { folder, file, read });
  const facts = factsOf(asked, read, places);
  const published = await publishedOf(shelf, facts.document?.paragraphs);
  return {
    ...{ facts, configFile: file, listed },
    ...(outline === undefined ? {} : { outline }),
    ...(published === undefined ? {} : { published }),
  };
}

interface Opened {
  readonly folder: string;
  readonly file: Config['file'];
  readonly read: Read<PublicationConfig>;
}

async function outlineOf(shelf: Shelf, { folder, file, read }: Opened): Promise<Outline | undefined> {
  if (read.value.outline === undefined) return undefined;
  const path = `${folder}/${read.value.outline}`;
  const source = await shelf.take(path);
  if (source !== undefined) return readOutline(source);
  const words = absence(shelf, path, `Unexpected outline ${read.value.outline}, expected the file ${path}`);
  report(file, RULES.missingFile, { ...words, place: read.placeOf(['outline']) });
  return undefined;
}

/** The numbers of paragraphs that were kept; none before the first time. */
async function publishedOf(shelf: Shelf, path: string | undefined): Promise<PublishedParagraphs | undefined> {
  const source = path === undefined ? undefined : await shelf.take(path);
  return source === undefined ? undefined : readParagraphs(source);
}
