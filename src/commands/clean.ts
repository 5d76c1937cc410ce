import { VFile } from 'vfile';
import { publicationSchema } from '../read/schema.js';
import { FORMS } from '../model/form.js';
import { EXIT, type ExitCode, type Terminal } from '../model/terminal.js';
import { LOCK, type World } from '../model/world.js';
import type { FolderConfig } from '../model/manuscript.js';
import { readYaml } from '../tree/yaml.js';
import { folderConfig } from './folder.js';

/** What earlier builds kept inside the folder: drawings, and what the word checker was given. */
const KEPT = '.imprimatur';
const KEPT_FILES =
  /^\.imprimatur\/(cache\/figures\/[0-9a-f]{64}\.json|vale\/(\.vale\.ini|styles\/Imprimatur\/\w+\.yml|text-\d+\/\d{3,}\.txt))$/;

/**
 * Removes the files that builds made, known by their names. Whatever else stands in those folders stays, with a word. With `cache` what is
 * kept for this user goes too: what earlier runs found and drew, of this folder and of every other.
 */
export async function clean(world: World, terminal: Terminal, { cache = false } = {}): Promise<ExitCode> {
  const config = await folderConfig(world);
  const output = config?.output ?? 'build';
  const release = await world.hold(output);
  try {
    if (cache) await forget(world, terminal);
    return await removeMade(world, terminal, { output, config });
  } finally {
    await release();
  }
}

async function forget(world: World, terminal: Terminal): Promise<void> {
  const { files, bytes } = await world.forget();
  terminal.say(`Removed ${String(files)} files (${(bytes / 1e6).toFixed(1)} MB) that earlier runs kept for you`);
}

interface Cleaned {
  readonly output: string;
  readonly config: FolderConfig | undefined;
}

async function removeMade(world: World, terminal: Terminal, { output, config }: Cleaned): Promise<ExitCode> {
  const manuscript = config?.manuscript ?? 'manuscript';
  const names = await Promise.all((config?.publications ?? []).map((name) => namesOf(world, manuscript, name)));
  const made = madeBy(output, names.flat());
  // Both are listed first: where a link leads out of one, nothing is removed from either.
  const found = [...(await world.list(output)), ...(await world.list(KEPT))];
  const own = found.filter((path) => made.test(path) || KEPT_FILES.test(path));
  for (const path of own) await world.remove(path);
  for (const folder of foldersOf(own)) await world.removeEmpty(folder);
  terminal.say(`Removed ${String(own.length)} files that builds made. Next: imprimatur build`);
  const left = found.filter(
    (path) => path.startsWith(`${output}/`) && path !== `${output}/${LOCK}` && !own.includes(path),
  );
  if (left.length > 0) terminal.say(`These are no build's and stay in ${output}: ${shortened(left)}`);
  return EXIT.clean;
}

/** The names under which a publication is written: that of its folder and that in its facts. */
async function namesOf(world: World, manuscript: string, name: string): Promise<string[]> {
  const path = `${manuscript}/${name}/publication.yaml`;
  const bytes = await world.read(path).catch(() => undefined);
  if (bytes === undefined) return [name];
  const facts = readYaml(new VFile(new TextDecoder().decode(bytes)), publicationSchema)?.value;
  return [facts?.file ?? name];
}

/** Every file that a build or a check writes; `docs/architecture.md` lists them. */
function madeBy(output: string, names: readonly string[]): RegExp {
  const endings = [...FORMS, 'json'].join('|');
  const any = names.map((name) => literal(name)).join('|');
  const edition = `(?:public|internal)/(?:(?:${any})(?:-press|-review)?\\.(?:${endings})|(?:${any})-(?:web|figures)/.+|certificate\\.json)`;
  const review = `review/[A-Za-z0-9]+/(?:README\\.txt|(?:${any})\\.(?:pdf|docx))`;
  const part = '(?:\\.[\\w-]+\\.part)?';
  return new RegExp(
    `^${literal(output)}/(?:${edition}|${review}|findings/(?:report(?:-internal)?\\.html|history\\.jsonl))${part}$`,
  );
}

/** The folders of files and those above them, deepest first. */
function foldersOf(paths: readonly string[]): string[] {
  const folders = paths.flatMap((path) => {
    const steps = path.split('/').slice(0, -1);
    return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
  });
  return [...new Set(folders)].sort((a, b) => b.split('/').length - a.split('/').length);
}

function shortened(paths: readonly string[]): string {
  const more = paths.length - 5;
  return `${paths.slice(0, 5).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}

function literal(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
