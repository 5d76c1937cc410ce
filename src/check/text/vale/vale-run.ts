import { z } from 'zod';
import { hashOf } from '../../../model/hash.js';
import { rememberEach, type Step } from '../../../model/remember.js';
import { ToolError, type World } from '../../../model/world.js';
import { keptOf } from '../../../tree/kept.js';
import type { Flow } from '../reading/flow.js';
import { reportOnce } from '../once.js';
import { RULES } from '../rules.js';
import type { WordRules } from './vale-settings.js';

/** The alerts of one text in Vale's JSON. Lines, columns and ends count characters from 1. */
const alertsSchema = z.array(
  z.object({
    Check: z.string(),
    Message: z.string(),
    Description: z.string(),
    Severity: z.string(),
    Match: z.string(),
    Line: z.number(),
    Span: z.tuple([z.number(), z.number()]),
  }),
);

/** One alert of Vale's. */
export type Alert = z.infer<typeof alertsSchema>[number];

/** A chapter is read again where its words, the rules or Vale itself are others. */
const READING: Step<Alert[]> = { name: 'check/vale', browser: false, read: (kept) => alertsSchema.parse(kept) };

/** A Vale that runs, and what it says of its version. */
export interface Vale {
  readonly command: string;
  readonly version: string;
}

/** npm may leave a command behind whose program was never downloaded: it is asked for its version first. */
export function findVale(world: World): Promise<Vale | undefined> {
  return foundBy(world).vale();
}

/** One that was found stays for as long as the World does; one that is missing may be installed before the next round. */
const foundBy = keptOf((world: World) => {
  let found: Promise<Vale | undefined> | undefined;
  return {
    vale: async (): Promise<Vale | undefined> => {
      found ??= lookForVale(world);
      const vale = await found;
      if (vale === undefined) found = undefined;
      return vale;
    },
  };
});

async function lookForVale(world: World): Promise<Vale | undefined> {
  const command = await world.findTool('vale');
  if (command === undefined) return undefined;
  try {
    const { code, stdout } = await world.run({ command, args: ['--version'], files: new Map() });
    return code === 0 ? { command, version: stdout.trim() } : undefined;
  } catch (error) {
    if (error instanceof ToolError) return undefined;
    throw error;
  }
}

/** What Vale reads, and by which rules. */
export interface Reading {
  readonly given: WordRules;
  readonly flows: readonly Flow[];
}

/** The alerts of each text, in their order; undefined where Vale cannot read a rule, which is reported. Throws ToolError where Vale fails. */
export async function alertsOf(
  world: World,
  vale: Vale,
  { given, flows }: Reading,
): Promise<readonly (Alert[] | undefined)[]> {
  const rules = hashOf(JSON.stringify([vale.version, given.settings, ...given.rules]));
  const items = flows.map(({ text }) => [rules, text]);
  return rememberEach(world, { step: READING, items }, async (missing) => {
    const texts = new Map(missing.map((index, at) => [nameOf(at), flows[index]?.text ?? '']));
    const answer = await runVale(world, vale, { given, texts });
    return missing.map((_, at) => (answer === undefined ? undefined : (answer.get(nameOf(at)) ?? [])));
  });
}

function nameOf(index: number): string {
  return `${String(index + 1).padStart(3, '0')}.txt`;
}

const TEXTS = 'texts';

/** In milliseconds: how long Vale may read, whatever else the machine does; each character of a long text gives it more. */
const timeFor = (texts: ReadonlyMap<string, string>): number =>
  120_000 + [...texts.values()].reduce((sum, { length }) => sum + length, 0);

/** The alerts by text; undefined where Vale cannot read a rule, which is reported on its file. */
async function runVale(
  world: World,
  vale: Vale,
  { given, texts }: { readonly given: WordRules; readonly texts: ReadonlyMap<string, string> },
): Promise<Map<string, Alert[]> | undefined> {
  if (given.rules.size === 0) return new Map();
  const files = new Map([
    ['.vale.ini', given.settings],
    ...[...given.rules].map(([name, yaml]) => [`styles/Imprimatur/${name}.yml`, yaml] as const),
    ...[...texts].map(([name, text]) => [`${TEXTS}/${name}`, text] as const),
  ]);
  const args = ['--config', '.vale.ini', '--output=JSON', '--no-exit', TEXTS];
  const { stdout, stderr } = await world.run({ command: vale.command, args, files, timeoutMs: timeFor(texts) });
  if (tellRefusal(given, stdout) || tellRefusal(given, stderr)) return undefined;
  try {
    const answer = z.record(z.string(), alertsSchema).parse(JSON.parse(stdout));
    return new Map(Object.entries(answer).map(([path, alerts]) => [path.split(/[\\/]/).at(-1) ?? path, alerts]));
  } catch (cause) {
    throw new ToolError('vale', `Vale did not answer: ${(stderr || stdout).trim().slice(0, 400)}`, cause);
  }
}

/** What Vale says of a rule or setting that it cannot read. */
const refusalSchema = z.object({
  Code: z.string().optional(),
  Text: z.string().optional(),
  Path: z.string().optional(),
  Line: z.number().optional(),
});

/** Reports a rule that Vale cannot read, on its own file where the folder brought it; false where Vale says nothing of that kind. */
function tellRefusal({ file, files }: WordRules, said: string): boolean {
  const refusal = refusalIn(said);
  if (refusal?.Code === undefined) return false;
  const name = /[\\/]styles[\\/]Imprimatur[\\/](\w+)\.yml$/.exec(refusal.Path ?? '')?.[1] ?? '';
  const words = (refusal.Text ?? '').replace(/\s+/g, ' ').slice(0, 200);
  reportOnce(files.get(name) ?? file, RULES.wordRules, {
    reason: `Unexpected rule that Vale cannot read (${words}), expected a rule of Vale’s`,
    place: { line: Math.max(refusal.Line ?? 1, 1), column: 1 },
  });
  return true;
}

function refusalIn(said: string): z.infer<typeof refusalSchema> | undefined {
  try {
    return refusalSchema.safeParse(JSON.parse(said)).data;
  } catch {
    return undefined;
  }
}
