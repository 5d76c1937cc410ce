import type { VFile } from 'vfile';
import { report } from '../model/finding.js';
import { UnusableFile, type World } from '../model/world.js';
import { readYaml, type Read } from '../tree/yaml.js';
import { bytesAt, fileAt, readGlossary, readRequirements, UNUSABLE } from './lists.js';
import { BrokenConfiguration, type Manuscript, type ReadPublication } from './manuscript.js';
import { readPublication } from './read-publication.js';
import { RULES } from './rules.js';
import { folderSchema, type FolderConfig } from './schema.js';

const CONFIG = 'imprimatur.yaml';

/** Reads everything a build needs. Throws BrokenConfiguration where the configuration itself cannot be read. */
export async function read(world: World, only: readonly string[] = []): Promise<Manuscript> {
  const configFile = await fileAt(world, CONFIG);
  if (configFile.messages.length > 0) throw new BrokenConfiguration([configFile]);
  const config = readYaml(configFile, folderSchema);
  if (config === undefined) throw new BrokenConfiguration([configFile]);
  checkNames(config, only, configFile);
  const files = [configFile];
  const publications: ReadPublication[] = [];
  for (const [index, name] of config.value.publications.entries()) {
    const place = config.placeOf(['publications', index]);
    const found = await readPublication(world, { name, place, config: config.value, configFile, files });
    if (found !== undefined) publications.push(found);
  }
  if (publications.length < config.value.publications.length) throw new BrokenConfiguration(files);
  return {
    config: config.value,
    configFile,
    publications,
    bibliography: await readReferences(world, config, configFile),
    glossary: await readGlossary(world, config.value, files),
    requirements: await readRequirements(world, config.value, files),
    data: await readData(world, config, configFile),
    files,
  };
}

function checkNames(config: Read<FolderConfig>, only: readonly string[], file: VFile): void {
  for (const name of only) {
    if (config.value.publications.includes(name)) continue;
    const reason = `Unexpected publication \`${name}\`, expected one of: ${config.value.publications.join(', ')}`;
    report(file, RULES.missingFile, { reason, place: config.placeOf(['publications']) });
    throw new BrokenConfiguration([file]);
  }
}

async function readReferences(
  world: World,
  config: Read<FolderConfig>,
  file: VFile,
): Promise<Manuscript['bibliography']> {
  const path = config.value.bibliography;
  const place = config.placeOf(['bibliography']);
  try {
    const found = await bytesAt(world, path);
    if (found !== undefined) return found;
    report(file, RULES.missingFile, {
      reason: `Unexpected absence of ${path}, expected the references as CSL-JSON`,
      place,
    });
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    report(file, RULES.missingFile, { reason: error.message, place, mend: UNUSABLE });
  }
  return { path, bytes: new TextEncoder().encode('[]') };
}

async function readData(
  world: World,
  config: Read<FolderConfig>,
  file: VFile,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  const paths = await world.list(config.value.manuscript);
  for (const path of paths.filter((one) => /\.ya?ml$/.test(one))) {
    try {
      found.set(path, await world.read(path));
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error;
      report(file, RULES.missingFile, { reason: error.message, place: config.placeOf(['manuscript']), mend: UNUSABLE });
    }
  }
  return found;
}
