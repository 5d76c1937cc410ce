import type { Kept } from '../model/kept.js';
import { EXIT, type ExitCode, type Terminal } from '../model/terminal.js';
import { visibleJson } from '../model/visible.js';
import type { World } from '../model/world.js';
import { ToolError } from '../model/world.js';
import { folderConfig } from './folder.js';

/** What doctor asks of this machine beyond the World. */
export interface Machine {
  /** Of Node, as it writes it: `v20.20.2`. */
  readonly version: string;
  readonly json: boolean;
  kept(): Promise<Kept>;
  /** A script that sets a tool up, as it is typed from where the user is. */
  script(name: string): string;
}

interface Diagnosis {
  readonly name: string;
  readonly state: 'good' | 'want' | 'bad';
  readonly found: boolean;
  readonly version?: string;
  /** What is there or missing, and what that means. */
  readonly words: string;
  /** What to do about it. */
  readonly cure?: string;
}

const MARKS = { good: '[✓]', want: '[!]', bad: '[✗]' } as const;

/** Says what the environment has and lacks, in lines to paste into a message; exits 3 where a build cannot run. */
export async function doctor(world: World, terminal: Terminal, machine: Machine): Promise<ExitCode> {
  const found = [
    node(machine),
    await browser(world),
    await vale(world, machine),
    await grammar(world, machine),
    await validator(world, machine),
    await git(world),
    await faces(world),
    await cache(machine),
    await folder(world),
  ];
  if (machine.json) terminal.out(visibleJson({ tools: found.map(({ words, ...one }) => ({ ...one, says: words })) }));
  else for (const one of found) terminal.out(lineOf(one));
  return found.some(({ state }) => state === 'bad') ? EXIT.tool : EXIT.clean;
}

function lineOf({ state, words, cure }: Diagnosis): string {
  return `${MARKS[state]} ${words}${cure === undefined ? '' : ` ${cure}`}`;
}

function node({ version }: Machine): Diagnosis {
  const [, major = '0', minor = '0'] = /^v(\d+)\.(\d+)/.exec(version) ?? [];
  const isEnough = Number(major) > 20 || (Number(major) === 20 && Number(minor) >= 19);
  const one = { name: 'node', found: true, version: version.replace(/^v/, '') };
  if (isEnough) return { ...one, state: 'good', words: `Node ${version}` };
  const cure = 'Install it from nodejs.org.';
  return { ...one, state: 'bad', words: `Node ${version}: 20.19 or newer is needed.`, cure };
}

async function browser(world: World): Promise<Diagnosis> {
  const name = 'browser';
  try {
    const { facts, bare } = await world.browser();
    const one = { name, found: true, version: facts.version };
    const words = `Browser ${facts.name} ${facts.version} (${facts.found})`;
    if (bare !== undefined) return { ...one, state: 'want', words: `${words}, without its sandbox: ${bare}` };
    if (facts.pinned) return { ...one, state: 'good', words };
    const other = `${words}: not the version the layout is pinned to; lines may break elsewhere.`;
    return { ...one, state: 'want', words: other };
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return { name, found: false, state: 'bad', words: `Browser: ${error.message}` };
  }
}

async function vale(world: World, { script }: Machine): Promise<Diagnosis> {
  const name = 'vale';
  const place = await world.findTool(name);
  const said = place === undefined ? '' : await saidBy(world, place);
  if (place === undefined || said === '') {
    const cure = `Run \`${script('set-up-vale')}\`, or install it from vale.sh.`;
    return { name, found: false, state: 'want', words: 'Vale: not found; the words are not checked.', cure };
  }
  const version = said.replace(/^vale version\s*/i, '').trim();
  return { name, found: true, state: 'good', version, words: `Vale ${version} (${place})` };
}

async function grammar(world: World, { script }: Machine): Promise<Diagnosis> {
  const one = { name: 'languagetool', found: false, state: 'want' } as const;
  const without = '`check --full` cannot read the grammar.';
  const [java, jars] = [await world.findTool('java'), await world.findTool('languagetool')];
  if (java === undefined) return { ...one, words: `Java: not found; ${without}`, cure: JAVA };
  const cure = `Run \`${script('set-up-languagetool')}\`, which needs Maven.`;
  if (jars === undefined) return { ...one, words: `LanguageTool: not found; ${without}`, cure };
  const version = jars.replace(/^.*languagetool-/, '');
  const words = `LanguageTool ${version} (${jars}), by ${java}`;
  return { ...one, found: true, state: 'good', version, words };
}

const JAVA = 'Install Java 17 or newer from adoptium.net.';

async function validator(world: World, { script }: Machine): Promise<Diagnosis> {
  const one = { name: 'verapdf', found: false, state: 'want' } as const;
  const without = 'PDFs are self-checked alone, and no release is made.';
  const [java, jar] = [await world.findTool('java'), await world.findTool('verapdf.jar')];
  const cure = java === undefined ? JAVA : `Run \`${script('set-up-verapdf')}\`, which needs Maven.`;
  if (java === undefined || jar === undefined) return { ...one, words: `veraPDF: not found; ${without}`, cure };
  const version = /cli-([\d.]+)\.jar$/.exec(jar)?.[1] ?? '';
  return { ...one, found: true, state: 'good', version, words: `veraPDF ${version} (${jar})` };
}

async function git(world: World): Promise<Diagnosis> {
  const name = 'git';
  const place = await world.findTool(name);
  const said = place === undefined ? '' : await saidBy(world, place);
  const version = /\d[\d.]*\d/.exec(said)?.[0];
  if (place !== undefined && version !== undefined)
    return { name, found: true, state: 'good', version, words: `git ${version} (${place})` };
  const words = 'git: not found; pages carry no version, and nothing can be released.';
  return { name, found: false, state: 'want', words, cure: 'Install it from git-scm.com.' };
}

async function saidBy(world: World, command: string): Promise<string> {
  const { stdout } = await world.run({ command, args: ['--version'], files: new Map() }).catch(() => ({ stdout: '' }));
  return stdout;
}

async function faces(world: World): Promise<Diagnosis> {
  const name = 'typefaces';
  const face = '@fontsource/source-serif-4/package.json';
  const found = await world.readPackage(face).catch(() => undefined);
  if (found !== undefined)
    return { name, found: true, state: 'good', words: 'Typefaces: Source Serif 4, Alegreya Sans' };
  const cure = 'Install the tool again (npm ci in its repository).';
  return { name, found: false, state: 'bad', words: 'Typefaces: missing.', cure };
}

/** What lies on this machine already: with a browser there, a build fetches and unpacks nothing. */
async function cache({ kept }: Machine): Promise<Diagnosis> {
  const { folder, isWritable, browsers, bytes } = await kept();
  const one = { name: 'cache', found: isWritable };
  if (!isWritable) {
    const words = `Cache: ${folder} cannot be written; everything is made again each time.`;
    return {
      ...one,
      state: 'want',
      words,
      cure: 'Let XDG_CACHE_HOME (LOCALAPPDATA on Windows) name a folder of yours.',
    };
  }
  const unpacked = browsers.length === 0 ? 'no browser unpacked yet' : browsers.join(', ');
  const words = `Cache: ${folder} (${unpacked}; ${String(Math.ceil(bytes / 1e6))} MB of earlier builds)`;
  return { ...one, state: 'good', words };
}

async function folder(world: World): Promise<Diagnosis> {
  const name = 'folder';
  const config = await folderConfig(world);
  if (config !== undefined)
    return { name, found: true, state: 'good', words: `Folder: ${config.publications.join(', ')}` };
  const words = 'Folder: no readable imprimatur.yaml here.';
  return { name, found: false, state: 'want', words, cure: 'Go to the folder, or run `imprimatur init`.' };
}
