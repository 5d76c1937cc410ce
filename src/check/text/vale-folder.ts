import { MissingFile, type World } from '../../model/world.js';

/** Where Vale's settings and rules are laid; relative to the folder. They stay, so that the next run writes nothing. */
export const VALE_FOLDER = '.imprimatur/vale';

const STYLE = `${VALE_FOLDER}/styles/Imprimatur`;
const RULE_LINE = /^Imprimatur\.(\w+)\s*=/gm;
const text = new TextDecoder();

/** The names of Vale's rules: those that `.vale.ini` gives a level. A folder's own file goes before the shipped one. */
export async function valeRuleNames(world: World): Promise<string[]> {
  return namesIn(await ownOrShipped(world, '.vale.ini'));
}

/** The YAML of one of Vale's rules. Throws MissingFile. */
export async function valeRuleText(world: World, name: string): Promise<string> {
  return ownOrShipped(world, `styles/vale/Imprimatur/${name}.yml`);
}

/** Lays settings and rules, and in a folder of this run the texts; returns that folder's name. */
export async function layOut(world: World, texts: ReadonlyMap<string, string>): Promise<string> {
  const settings = await ownOrShipped(world, '.vale.ini');
  const names = namesIn(settings);
  const wanted = new Set(names.map((name) => `${STYLE}/${name}.yml`));
  for (const path of await world.list(STYLE)) if (!wanted.has(path)) await world.remove(path);
  await renew(world, `${VALE_FOLDER}/.vale.ini`, settings.replace(/^StylesPath\s*=.*$/m, 'StylesPath = styles'));
  for (const name of names) await renew(world, `${STYLE}/${name}.yml`, await valeRuleText(world, name));
  const folder = `text-${String(world.now().getTime())}`;
  for (const [name, words] of texts) await world.write(`${VALE_FOLDER}/${folder}/${name}`, words);
  return folder;
}

/** Writes a file where it is missing or different. */
async function renew(world: World, path: string, words: string): Promise<void> {
  const known = (await world.exists(path)) ? text.decode(await world.read(path)) : undefined;
  if (known !== words) await world.write(path, words);
}

function namesIn(settings: string): string[] {
  return [...settings.matchAll(RULE_LINE)].map(([, name]) => name ?? '');
}

async function ownOrShipped(world: World, path: string): Promise<string> {
  try {
    return text.decode(await world.read(path));
  } catch (error) {
    if (!(error instanceof MissingFile)) throw error;
    return text.decode(await world.readOwn(path));
  }
}
