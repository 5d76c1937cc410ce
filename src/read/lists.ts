import type { z } from 'zod';
import type { FolderConfig } from '../model/manuscript.js';
import type { NonPublicFacts } from '../model/withheld.js';
import type { PublishedParagraphs } from '../model/document.js';
import type { Glossary, Outline, Requirement } from '../model/publication.js';
import type { Source } from '../model/sources.js';
import { factsFrom, type Said } from '../tree/withheld/facts.js';
import { isText } from '../tree/utf8.js';
import { readYaml, type Read } from '../tree/yaml.js';
import { glossarySchema, outlineSchema, requirementsSchema } from './schema.js';
import { paragraphsSchema } from './form-schemas.js';
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
    ...abbreviationsOf(abbreviations),
    known,
    names,
    terms: terms.map(({ term, meaning, avoid, source: cited, ...more }) => ({
      term,
      meaning,
      ...(avoid === undefined ? {} : { avoid }),
      ...(cited === undefined ? {} : { source: cited }),
      ...withheldOf(more),
    })),
  };
}

type Entries = z.output<typeof glossarySchema>['abbreviations'];

function abbreviationsOf(entries: Entries): Pick<Glossary, 'abbreviations' | 'withheld'> {
  const all = Object.entries(entries);
  const long = all.map(([short, form]): [string, string] => [short, typeof form === 'string' ? form : form.long]);
  const withheld = all.flatMap(([short, form]): [string, NonPublicFacts][] => {
    const facts = typeof form === 'string' ? undefined : withheldOf(form).withheld;
    return facts === undefined ? [] : [[short, facts]];
  });
  return { abbreviations: new Map(long), withheld: new Map(withheld) };
}

/** What is said of an entry that is withheld. */
function withheldOf(entry: Said): { withheld?: NonPublicFacts } {
  return entry.distribution === 'internal' ? { withheld: factsFrom(entry) } : {};
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

/** Reads the numbers of the paragraphs of a document as they were published. */
export function readParagraphs(source: Source): PublishedParagraphs | undefined {
  const list = readList(source, paragraphsSchema);
  return list === undefined ? undefined : { file: source.file, ...list.value };
}
