import { VFile } from 'vfile';
import { z } from 'zod';
import type { Edition } from '../../model/edition.js';
import type { FolderConfig } from '../../model/manuscript.js';
import { EXIT, type ExitCode, type Terminal } from '../../model/terminal.js';
import { visibleJson } from '../../model/visible.js';
import type { World } from '../../model/world.js';
import { check } from '../../pipeline.js';
import { openComments } from '../../review/folder.js';
import { publicationSchema } from '../../read/schema.js';
import { readYaml } from '../../tree/yaml.js';
import { folderConfig } from '../folder.js';

/** What is known of a publication without reading its chapters. */
export interface KnownPublication {
  readonly name: string;
  readonly file: string;
  readonly folder: string;
  readonly deliverable?: string | undefined;
  readonly editions: readonly Edition[];
}

/** What the publications of a folder say of themselves; one that cannot be read is left out. */
export async function publicationFacts(world: World, config: FolderConfig): Promise<KnownPublication[]> {
  const known = config.publications.map(async (name): Promise<KnownPublication[]> => {
    const folder = `${config.manuscript}/${name}`;
    const bytes = await world.read(`${folder}/publication.yaml`).catch(() => undefined);
    const words = new VFile(new TextDecoder().decode(bytes ?? new Uint8Array()));
    const value = readYaml(words, publicationSchema)?.value;
    if (value === undefined) return [];
    return [{ name, folder, file: value.file ?? name, deliverable: value.deliverable, editions: value.editions }];
  });
  return (await Promise.all(known)).flat();
}

/** One deliverable as it stands today. */
interface Standing {
  readonly letter: string;
  readonly title: string;
  readonly due: string;
  readonly daysLeft: number;
  readonly publications: readonly string[];
  /** Gates that are passed: text, pages. */
  readonly passed: readonly string[];
  readonly open: readonly string[];
  readonly ready: boolean;
}

const DAY = 86_400_000;

/** Says of each deliverable when it is due, which gates its publications have passed, and what is open. */
export async function deliverables(world: World, terminal: Terminal, { json }: { json: boolean }): Promise<ExitCode> {
  const config = await folderConfig(world);
  if (config?.deliverables === undefined) {
    terminal.say(
      'imprimatur.yaml names no deliverables. Write `deliverables:` with a letter, a title and a date due for each.',
    );
    return EXIT.usage;
  }
  const known = await publicationFacts(world, config);
  const standing: Standing[] = [];
  const judged = new Map<string, Gates>();
  for (const one of config.deliverables) {
    const own = known.filter(
      ({ name, deliverable }) => deliverable === one.letter || one.publications?.includes(name) === true,
    );
    const key = own.map(({ name }) => name).join(' ');
    const { passed, open } = judged.get(key) ?? (await gatesOf(world, config, own));
    judged.set(key, { passed, open });
    const daysLeft = Math.ceil((Date.parse(`${one.due}T00:00:00Z`) - world.now().getTime()) / DAY);
    const publications = own.map(({ name }) => name);
    standing.push({ ...one, daysLeft, publications, passed, open, ready: open.length === 0 });
  }
  if (json) terminal.out(visibleJson({ deliverables: standing }));
  else for (const one of standing) linesOf(one).forEach((line) => terminal.out(line));
  return EXIT.clean;
}

interface Gates {
  readonly passed: readonly string[];
  readonly open: readonly string[];
}

async function gatesOf(world: World, config: FolderConfig, own: readonly KnownPublication[]): Promise<Gates> {
  if (own.length === 0) return { passed: [], open: ['no publication names it as its deliverable'] };
  const gates = { passed: [] as string[], open: [] as string[] };
  const settle = (is: boolean, passed: string, open: string): void =>
    void (is ? gates.passed : gates.open).push(is ? passed : open);
  const names = own.map(({ name }) => name);
  const { findings } = await check(world, {
    publications: names,
    editions: ['public', 'internal'],
    purpose: 'screen',
    formats: [],
  });
  const here = findings.filter(
    ({ file }) =>
      !config.publications.some((name) => isOf(file, config, name)) ||
      own.some(({ folder }) => file.startsWith(`${folder}/`)),
  );
  const errors = here.filter(({ severity }) => severity === 'error').length;
  settle(
    errors === 0,
    'text without errors',
    `${String(errors)} errors in the text: imprimatur check ${names.join(' ')}`,
  );
  const waiting = await openComments(world, names);
  settle(
    waiting === 0,
    'no comment waits for an answer',
    `${String(waiting)} comments without an answer: imprimatur review list --status open`,
  );
  for (const { name, file, editions } of own)
    for (const edition of editions) {
      const record = await recordAt(world, `${config.output}/${edition}/${file}.json`);
      const what = `${name} (${edition})`;
      settle(
        record?.draft === false,
        `${what} printed, ${String(record?.pages ?? 0)} pages`,
        record === undefined ? `${what} is not printed` : `${what} is stamped as a draft with errors`,
      );
    }
  return gates;
}

function isOf(file: string, { manuscript }: FolderConfig, name: string): boolean {
  return file.startsWith(`${manuscript}/${name}/`);
}

const recordSchema = z.object({ draft: z.boolean(), pages: z.number() });

async function recordAt(world: World, path: string): Promise<z.infer<typeof recordSchema> | undefined> {
  const bytes = await world.read(path).catch(() => undefined);
  if (bytes === undefined) return undefined;
  return recordSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
}

function linesOf({ letter, title, due, daysLeft, passed, open, ready }: Standing): string[] {
  const days = daysLeft < 0 ? `${String(-daysLeft)} days ago` : `${String(daysLeft)} days left`;
  const mark = ready ? '●' : passed.length > 0 ? '◐' : '○';
  return [
    `${mark} ${letter}  ${title}, due ${due} (${days})`,
    ...passed.map((words) => `    ✓ ${words}`),
    ...open.map((words) => `    ✕ ${words}`),
  ];
}
