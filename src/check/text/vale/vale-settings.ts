import { VFile } from 'vfile';
import { parse } from 'yaml';
import { z } from 'zod';
import { sourceAt, type Sources } from '../../../model/sources.js';
import type { World } from '../../../model/world.js';
import { reportOnce } from '../once.js';
import { RULES } from '../rules.js';
import { deepLineIn } from '../../../tree/deep.js';
import { keptByText, keptOf } from '../../../tree/kept.js';

/** What Vale is given to read by: its settings, written anew line by line, and its rules by name. */
export interface WordRules {
  /** The text of the settings file. */
  readonly settings: string;
  /** The YAML of each rule that the settings give a level. */
  readonly rules: ReadonlyMap<string, string>;
  /** The level of each rule, as the settings give it. */
  readonly levels: ReadonlyMap<string, string>;
  /** `.vale.ini`, with what was found in it. */
  readonly file: VFile;
  /** The files of the rules that the folder brought, by name. */
  readonly files: ReadonlyMap<string, VFile>;
}

/** The settings file, from the folder where it has one of its own. */
const SETTINGS = '.vale.ini';

/** The folder of the rules, in this package and in a folder that has its own. */
const STYLE = 'styles/vale/Imprimatur';

/** What a folder may set. Whatever else Vale knows (packages, programs, transformations) is not the manuscript's. */
const KNOWN = new Set([
  'MinAlertLevel',
  'BasedOnStyles',
  'TokenIgnores',
  'BlockIgnores',
  'IgnoredScopes',
  'SkippedScopes',
]);

const LEVELS = ['NO', 'YES', 'suggestion', 'warning', 'error'];

/** Reads the settings and rules, a folder's own before the shipped ones; what it may not set is reported and left out. */
export async function wordRules(world: World, sources: Sources): Promise<WordRules> {
  const file =
    sourceAt(sources, SETTINGS)?.file ?? new VFile({ path: SETTINGS, value: await shipped(world, SETTINGS) });
  const files = new Map<string, VFile>();
  tellFault(sources, SETTINGS, file);
  const rules = new Map<string, string>();
  const levels = new Map<string, string>();
  const kept = ['StylesPath = styles'];
  for (const [index, line] of String(file).split(/\r?\n/).entries()) {
    const place = { line: index + 1, column: 1 };
    const name = /^\s*Imprimatur\.(\w+)\s*=/.exec(line)?.[1];
    const yaml = name === undefined ? undefined : await ruleText(world, name, { sources, file, files });
    const fault = faultOf(line, name, { yaml, isOwn: files.has(name ?? '') });
    if (fault !== undefined) reportOnce(file, RULES.wordRules, { reason: fault, place });
    else if (!/^\s*StylesPath\s*=/.test(line)) kept.push(line);
    if (fault !== undefined || name === undefined || yaml === undefined) continue;
    rules.set(name, yaml);
    levels.set(name, line.replace(/^.*=\s*/, '').trim());
  }
  tellUnlisted(sources, rules);
  return { settings: kept.join('\n'), rules, levels, file, files };
}

/** A rule of the folder's own that no line gives a level is never read. */
function tellUnlisted({ texts }: Sources, rules: ReadonlyMap<string, string>): void {
  for (const { path, file } of texts.values()) {
    const name = path.startsWith(`${STYLE}/`) ? /(\w+)\.yml$/.exec(path)?.[1] : undefined;
    if (name === undefined || rules.has(name)) continue;
    const reason = `Unexpected rule \`${name}\` that ${SETTINGS} does not name, expected a line such as Imprimatur.${name} = warning`;
    reportOnce(file, RULES.wordRules, { reason });
  }
}

/** The text of a rule, and whether the folder brought it. */
interface Given {
  readonly yaml: string | undefined;
  readonly isOwn: boolean;
}

function faultOf(line: string, name: string | undefined, { yaml, isOwn }: Given): string | undefined {
  const [, key = '', value = ''] = /^\s*([^=#;[\s]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
  if (name !== undefined) {
    if (yaml === undefined) return `Unexpected rule \`${name}\` without ${STYLE}/${name}.yml, expected that file`;
    if (isOwn && isScript(yaml)) return `Unexpected program in ${STYLE}/${name}.yml, expected a rule made of words`;
    return LEVELS.includes(value) ? undefined : `Unexpected level \`${value}\`, expected ${LEVELS.join(', ')}`;
  }
  if (/^\s*\[/.test(line))
    return /^\s*\[\*.*\]\s*$/.test(line) ? undefined : `Unexpected section \`${line.trim()}\`, expected [*]`;
  if (key === '')
    return /^\s*([#;].*)?$/.test(line) ? undefined : `Unexpected words \`${line.trim()}\`, expected a setting`;
  if (key === 'StylesPath' || KNOWN.has(key)) return undefined;
  return `Unexpected setting \`${key}\`, expected a rule with its level or one of: ${[...KNOWN].join(', ')}`;
}

const scripted = z.looseObject({ extends: z.literal('script') });

/** So many rules of a folder are remembered as they were read. */
const KEPT_RULES = 500;

/** Vale knows rules that are programs; a manuscript brings none. What cannot be parsed is left to Vale to refuse, but for what no parser has room for. */
const isScript = keptByText((yaml) => {
  if (deepLineIn(yaml) !== undefined) return true;
  try {
    return scripted.safeParse(parse(yaml, { merge: true })).success;
  } catch {
    return false;
  }
}, KEPT_RULES);

interface Reading {
  readonly sources: Sources;
  readonly file: VFile;
  /** Those of the folder; what is read here is added. */
  readonly files: Map<string, VFile>;
}

async function ruleText(world: World, name: string, { sources, file, files }: Reading): Promise<string | undefined> {
  const path = `${STYLE}/${name}.yml`;
  tellFault(sources, path, file);
  const own = sourceAt(sources, path)?.file;
  if (own === undefined) return shipped(world, path).catch(() => undefined);
  files.set(name, own);
  return String(own);
}

/** A file of the folder that may not be used is reported where it is named. */
function tellFault(sources: Sources, path: string, file: VFile): void {
  const reason = sources.faults.get(path);
  if (reason !== undefined) reportOnce(file, RULES.wordRules, { reason });
}

function shipped(world: World, path: string): Promise<string> {
  return shippedBy(world).text(path);
}

/** What the tool ships does not change while it runs: every edition and round reads by the same rules. */
const shippedBy = keptOf((world: World) => {
  const texts = new Map<string, Promise<string>>();
  return {
    text: (path: string): Promise<string> => {
      const text = texts.get(path) ?? world.readOwn(path).then((bytes) => new TextDecoder().decode(bytes));
      texts.set(path, text);
      return text;
    },
  };
});
