import { VFile } from 'vfile';
import type { z } from 'zod';
import { report } from '../model/finding.js';
import type { Glossary, Outline, Requirement } from '../model/publication.js';
import { MissingFile, UnusableFile, type World } from '../model/world.js';
import { readYaml, type Read } from '../tree/yaml.js';
import { RULES } from './rules.js';
import { glossarySchema, outlineSchema, requirementsSchema, type FolderConfig } from './schema.js';

/** The file as a VFile with its text; an empty one where it does not exist. */
export async function fileAt(world: World, path: string): Promise<VFile> {
  const file = new VFile({ path });
  const found = await bytesAt(world, path).catch((error: unknown) => unusable(file, error));
  file.value = new TextDecoder().decode(found?.bytes ?? new Uint8Array());
  if (found !== undefined && !isUtf8(found.bytes)) {
    report(file, RULES.notText, { reason: 'Unexpected bytes that are not UTF-8, expected UTF-8 text' });
  }
  if (found === undefined && file.messages.length === 0) {
    report(file, RULES.missingFile, {
      reason: `Unexpected absence of ${path}, expected this file`,
      mend: adviceFor(path),
    });
  }
  return file;
}

/** Reports a file that is there and may not be used; throws any other error. */
function unusable(file: VFile, error: unknown): undefined {
  if (!(error instanceof UnusableFile)) throw error;
  report(file, RULES.missingFile, { reason: error.message, mend: UNUSABLE });
}

/** What to do about a link, a pipe, a folder without rights or a file of too many bytes. */
export const UNUSABLE = 'Put the file itself into the folder, as a regular file that may be read.';

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function adviceFor(path: string): string {
  return path === 'imprimatur.yaml'
    ? 'Go to the folder of the publications, or make one with `imprimatur init`.'
    : 'Add the file.';
}

/** The bytes of a file, or undefined where it does not exist. Throws UnusableFile. */
export async function bytesAt(world: World, path: string): Promise<{ path: string; bytes: Uint8Array } | undefined> {
  try {
    return { path, bytes: await world.read(path) };
  } catch (error) {
    if (error instanceof MissingFile) return undefined;
    throw error;
  }
}

interface List<T> {
  readonly file: VFile;
  readonly value: Read<T>;
}

async function readList<T>(
  world: World,
  path: string,
  about: { schema: z.ZodType<T>; files: VFile[] },
): Promise<List<T> | undefined> {
  if (!(await world.exists(path))) return undefined;
  const file = await fileAt(world, path);
  about.files.push(file);
  const value = readYaml(file, about.schema);
  return value === undefined ? undefined : { file, value };
}

/** Reads `glossary.yaml`; an empty glossary where there is none. */
export async function readGlossary(world: World, config: FolderConfig, files: VFile[]): Promise<Glossary> {
  const list = await readList(world, config.glossary, { schema: glossarySchema, files });
  if (list === undefined) return { abbreviations: new Map(), terms: [] };
  const { abbreviations, terms } = list.value.value;
  return {
    file: list.file,
    abbreviations: new Map(Object.entries(abbreviations)),
    terms: terms.map(({ term, meaning, avoid, source }) => ({
      term,
      meaning,
      ...(avoid === undefined ? {} : { avoid }),
      ...(source === undefined ? {} : { source }),
    })),
  };
}

/** Reads `tor.yaml`; none where it does not exist. */
export async function readRequirements(
  world: World,
  config: FolderConfig,
  files: VFile[],
): Promise<readonly Requirement[]> {
  const list = await readList(world, config.requirements, { schema: requirementsSchema, files });
  return list?.value.value.requirements ?? [];
}

/** Reads the agreed outline of a publication. */
export async function readOutline(world: World, path: string, files: VFile[]): Promise<Outline | undefined> {
  const list = await readList(world, path, { schema: outlineSchema, files });
  if (list === undefined) return undefined;
  const entries = list.value.value.chapters.map(({ file, title, purpose, pages, answers }, index) => ({
    chapter: file,
    title,
    purpose,
    answers,
    line: list.value.placeOf(['chapters', index]).line,
    ...(pages === undefined ? {} : { pages }),
  }));
  return { file: list.file, entries };
}
