import { report } from '../model/finding.js';
import { BrokenConfiguration, type Manuscript, type ReadPublication } from '../model/manuscript.js';
import type { Source } from '../model/sources.js';
import type { World } from '../model/world.js';
import { isText } from '../tree/utf8.js';
import { readYaml } from '../tree/yaml.js';
import { readGlossary, readRequirements } from './lists.js';
import type { Config } from './config.js';
import { checkOutputs, checkTwins } from './names.js';
import { readPublication } from './publication.js';
import { RULES } from './rules.js';
import { folderSchema } from './schema.js';
import { checkSeverities, type KnownRule } from './severities.js';
import { absence, missing, Shelf } from './shelf.js';

const CONFIG = 'imprimatur.yaml';

/** Where a folder has rules of its own for words, and their settings. */
const [WORDS, WORD_SETTINGS] = ['styles/vale', '.vale.ini'];
const OF_WORDS = 'language/';

/** Reads everything a build needs, each file once. Throws BrokenConfiguration where the configuration itself cannot be read. */
export async function read(
  world: World,
  only: readonly string[] = [],
  rules: readonly KnownRule[] = [],
): Promise<Manuscript> {
  const shelf = new Shelf(world);
  const config = await readConfig(shelf, only);
  for (const folder of [config.value.manuscript, WORDS]) await shelf.load(folder);
  checkSeverities(config, shelf.holds(WORDS) ? rules.filter(({ id }) => !id.startsWith(OF_WORDS)) : rules);
  await shelf.take(WORD_SETTINGS);
  const publications: ReadPublication[] = [];
  for (const [index, name] of config.value.publications.entries()) {
    const found = await readPublication(shelf, { name, place: config.placeOf(['publications', index]), config });
    if (found !== undefined) publications.push(found);
  }
  checkOutputs(publications, config);
  checkTwins(shelf.twins(), config);
  const lists = {
    bibliography: await readReferences(shelf, config),
    glossary: await readGlossary(shelf, config.value),
    requirements: await readRequirements(shelf, config.value),
  };
  for (const key of ['glossary', 'requirements'] as const)
    refuseUnusable(shelf, config, { path: config.value[key], key });
  refuseUnusable(shelf, config, { path: WORD_SETTINGS });
  const sources = shelf.sources(config.value.manuscript);
  if (publications.length === config.value.publications.length)
    return { config: config.value, publications, ...lists, sources };
  throw new BrokenConfiguration([...sources.texts.values()].map(({ file }) => file));
}

/** A list or a setting that nobody wrote is empty; one that is there and may not be used is said. */
function refuseUnusable(shelf: Shelf, config: Config, { path, key }: { path: string; key?: string }): void {
  if (shelf.faultOf(path) === undefined) return;
  const place = key === undefined ? {} : { place: config.placeOf([key]) };
  report(config.file, RULES.missingFile, { ...absence(shelf, path, ''), ...place });
}

async function readConfig(shelf: Shelf, only: readonly string[]): Promise<Config> {
  const source = (await shelf.take(CONFIG)) ?? missing(shelf, CONFIG, NO_CONFIG);
  const config = source.file.messages.length === 0 && isText(source) ? readYaml(source.file, folderSchema) : undefined;
  if (config === undefined) throw new BrokenConfiguration([source.file]);
  checkNames({ ...config, file: source.file }, only);
  return { ...config, file: source.file };
}

const NO_CONFIG = 'Go to the folder of the publications, or make one with `imprimatur init`.';

function checkNames({ value, file, placeOf }: Config, only: readonly string[]): void {
  for (const name of only) {
    if (value.publications.includes(name)) continue;
    const reason = `Unexpected publication \`${name}\`, expected one of: ${value.publications.join(', ')}`;
    report(file, RULES.missingFile, { reason, place: placeOf(['publications']) });
    throw new BrokenConfiguration([file]);
  }
}

async function readReferences(shelf: Shelf, config: Config): Promise<Pick<Source, 'path' | 'bytes'>> {
  const path = config.value.bibliography;
  const found = await shelf.take(path);
  if (found !== undefined) return found;
  const words = absence(shelf, path, `Unexpected absence of ${path}, expected the references as CSL-JSON`);
  report(config.file, RULES.missingFile, { ...words, place: config.placeOf(['bibliography']) });
  return { path, bytes: new TextEncoder().encode('[]') };
}
