import { VFile } from 'vfile';
import type { FolderConfig } from '../model/manuscript.js';
import { folderSchema } from '../read/schema.js';
import type { World } from '../model/world.js';
import { readYaml } from '../tree/yaml.js';

/** The configuration of the folder, or undefined where there is none that can be read. */
export async function folderConfig(world: World): Promise<FolderConfig | undefined> {
  const bytes = await world.read('imprimatur.yaml').catch(() => undefined);
  if (bytes === undefined) return undefined;
  return readYaml(new VFile(new TextDecoder().decode(bytes)), folderSchema)?.value;
}

/** What publications are made from, and so what is watched. */
export async function pathsOf(world: World): Promise<string[]> {
  const { manuscript, bibliography, glossary, requirements } = (await folderConfig(world)) ?? {};
  const set = [manuscript, bibliography, glossary, requirements].filter((path) => path !== undefined);
  return ['imprimatur.yaml', '.vale.ini', 'styles', ...set];
}
