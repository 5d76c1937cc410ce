import { MissingFile, type World } from '../../model/world.js';

/** Where Vale runs: a scratch folder with its settings, the rules and the texts; relative to the folder. */
export const VALE_FOLDER = '.imprimatur/vale';

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

/** Lays settings, rules and texts where Vale finds them. A text that was not prose at all is left out. */
export async function layOut(world: World, texts: ReadonlyMap<string, string>): Promise<void> {
  const settings = await ownOrShipped(world, '.vale.ini');
  await world.write(`${VALE_FOLDER}/.vale.ini`, settings.replace(/^StylesPath\s*=.*$/m, 'StylesPath = styles'));
  for (const name of namesIn(settings)) {
    await world.write(`${VALE_FOLDER}/styles/Imprimatur/${name}.yml`, await valeRuleText(world, name));
  }
  for (const [name, words] of texts) await world.write(`${VALE_FOLDER}/text/${name}`, words);
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
