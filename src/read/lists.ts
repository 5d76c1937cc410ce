import type { z } from 'zod';
import type { FolderConfig } from '../model/manuscript.js';
import type { Glossary, Outline, Requirement } from '../model/publication.js';
import type { Source } from '../model/sources.js';
import { isText } from '../tree/utf8.js';
import { readYaml, type Read } from '../tree/yaml.js';
import { glossarySchema, outlineSchema, requirementsSchema } from './schema.js';
import type { Shelf } from './shelf.js';

function readList<T>(source: Source | undefined, schema: z.ZodType<T>): Read<T> | undefined {
  return source !== undefined && isText(source) ? readYaml(source.file, schema) : undefined;
}

/** Reads `glossary.yaml`; an empty glossary where there is none. */
export async function readGlossary(shelf: Shelf, config: FolderConfig): Promise<Glossary> {
  const source = await shelf.take(config.glossary);
  const list = readList(source, glossarySchema);
  if (source === undefined || list === undefined) return { abbreviations: new Map(), terms: [] };
  const { abbreviations, terms, known, names } = list.value;
  return {
    file: source.file,
    abbreviations: new Map(Object.entries(abbreviations)),
    known,
    names,
    terms: terms.map(({ term, meaning, avoid, source: cited }) => ({
      term,
      meaning,
      ...(avoid === undefined ? {} : { avoid }),
      ...(cited === undefined ? {} : { source: cited }),
    })),
  };
}

/** Reads `tor.yaml`; none where it does not exist. */
export async function readRequirements(shelf: Shelf, config: FolderConfig): Promise<readonly Requirement[]> {
  return readList(await shelf.take(config.requirements), requirementsSchema)?.value.requirements ?? [];
}

/** Reads the agreed outline of a publication. */
export function readOutline(source: Source): Outline | undefined {
  const list = readList(source, outlineSchema);
  if (list === undefined) return undefined;
  const entries = list.value.chapters.map(({ file, title, purpose, pages, answers }, index) => ({
    ...{ chapter: file, title, purpose, answers },
    line: list.placeOf(['chapters', index]).line,
    ...(pages === undefined ? {} : { pages }),
  }));
  return { file: source.file, entries };
}
