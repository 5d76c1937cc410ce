import type { World } from '../model/world.js';
import { ToolError } from '../model/world.js';
import { folderConfig } from './folder.js';
import { EXIT, type ExitCode, type Terminal } from '../model/terminal.js';

interface Diagnosis {
  readonly state: 'good' | 'want' | 'bad';
  readonly words: string;
}

const MARKS = { good: '[✓]', want: '[!]', bad: '[✗]' } as const;

/** Says what the environment has and lacks, in lines to paste into a message; exits 3 where a build cannot run. */
export async function doctor(world: World, terminal: Terminal, version: string): Promise<ExitCode> {
  const found = [
    node(version),
    await browser(world),
    await vale(world),
    await grammar(world),
    await faces(world),
    await folder(world),
  ];
  for (const { state, words } of found) terminal.out(`${MARKS[state]} ${words}`);
  return found.some(({ state }) => state === 'bad') ? EXIT.tool : EXIT.clean;
}

function node(version: string): Diagnosis {
  const [, major = '0', minor = '0'] = /^v(\d+)\.(\d+)/.exec(version) ?? [];
  const isEnough = Number(major) > 20 || (Number(major) === 20 && Number(minor) >= 19);
  if (isEnough) return { state: 'good', words: `Node ${version}` };
  return { state: 'bad', words: `Node ${version}: 20.19 or newer is needed. Install it from nodejs.org.` };
}

async function browser(world: World): Promise<Diagnosis> {
  try {
    const { facts, bare } = await world.browser();
    const words = `Browser ${facts.name} ${facts.version} (${facts.found})`;
    if (bare !== undefined) return { state: 'want', words: `${words}, without its sandbox: ${bare}` };
    if (facts.pinned) return { state: 'good', words };
    return { state: 'want', words: `${words}: not the version the layout is pinned to; lines may break elsewhere.` };
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return { state: 'bad', words: `Browser: ${error.message}` };
  }
}

async function vale(world: World): Promise<Diagnosis> {
  const command = await world.findTool('vale');
  const how =
    'Vale: not found; the words are not checked. Run `node scripts/set-up-vale.mjs`, or install it from vale.sh.';
  if (command === undefined) return { state: 'want', words: how };
  const { stdout } = await world.run({ command, args: ['--version'], files: new Map() }).catch(() => ({ stdout: '' }));
  return stdout === ''
    ? { state: 'want', words: how }
    : { state: 'good', words: `Vale ${stdout.replace(/^vale version\s*/i, '').trim()} (${command})` };
}

async function grammar(world: World): Promise<Diagnosis> {
  const without = '`check --full` cannot read the grammar.';
  const [java, jars] = [await world.findTool('java'), await world.findTool('languagetool')];
  if (java === undefined)
    return { state: 'want', words: `Java: not found; ${without} Install Java 17 or newer from adoptium.net.` };
  const how = 'Run `node scripts/set-up-languagetool.mjs`, which needs Maven.';
  if (jars === undefined) return { state: 'want', words: `LanguageTool: not found; ${without} ${how}` };
  return { state: 'good', words: `LanguageTool ${jars.replace(/^.*languagetool-/, '')} (${jars}), by ${java}` };
}

async function faces(world: World): Promise<Diagnosis> {
  const face = '@fontsource/source-serif-4/package.json';
  const found = await world.readPackage(face).catch(() => undefined);
  if (found !== undefined) return { state: 'good', words: 'Typefaces: Source Serif 4, Alegreya Sans' };
  return { state: 'bad', words: 'Typefaces: missing. Run the set-up again (npm ci).' };
}

async function folder(world: World): Promise<Diagnosis> {
  const config = await folderConfig(world);
  if (config !== undefined) return { state: 'good', words: `Folder: ${config.publications.join(', ')}` };
  return {
    state: 'want',
    words: 'Folder: no readable imprimatur.yaml here. Go to the folder, or run `imprimatur init`.',
  };
}
