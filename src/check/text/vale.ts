import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import { location } from 'vfile-location';
import type { Chapter } from '../../model/publication.js';
import { rule, type Rule, type Severity } from '../../model/rule.js';
import { NO_SOURCES, type Sources } from '../../model/sources.js';
import { ToolError, type World } from '../../model/world.js';
import { flow, type Flow } from './flow.js';
import { reportOnce } from './once.js';
import { prepare } from './prepare.js';
import { isForm } from './prose.js';
import { RULES } from './rules.js';
import { wordRules, type WordRules } from './vale-settings.js';

/** Whether Vale read the chapters: false where it is not installed. */
export interface ValeOutcome {
  readonly ran: boolean;
}

/** One alert of Vale's JSON. Lines, columns and ends count characters from 1. */
interface Alert {
  readonly Check: string;
  readonly Message: string;
  readonly Description: string;
  readonly Severity: string;
  readonly Match: string;
  readonly Line: number;
  readonly Span: readonly [number, number];
}

const SEVERITIES: Readonly<Record<string, Severity>> = { error: 'error', warning: 'warning', suggestion: 'info' };

/** Checks the words of all chapters in one run of Vale. Throws ToolError where Vale is there and fails. */
export async function checkWords(
  world: World,
  chapters: readonly Chapter[],
  { sources, names }: { readonly sources: Sources; readonly names: readonly string[] },
): Promise<ValeOutcome> {
  const vale = await findVale(world);
  if (vale === undefined) return { ran: false };
  const flows = new Map(
    chapters.map((chapter, index) => [nameOf(index), { chapter, read: flow(prepare(chapter, names)) }]),
  );
  const given = await wordRules(world, sources);
  const alerts = await runVale(world, vale, { given, texts: flows });
  for (const [name, { chapter, read }] of flows) {
    chapter.file.data['wordsChecked'] = true;
    const forms = formsIn(chapter);
    for (const alert of alerts.get(name) ?? []) tell({ chapter, read, forms }, alert);
  }
  return { ran: true };
}

/** The rule that a Vale check stands for: its reason is the `description` of its YAML file. */
export function valeRule(check: string, severity: Severity, why = ''): Rule {
  const name = check.replace(/^.*\./, '');
  const fault = name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
  return rule({
    id: `language/${fault}`,
    severity,
    truth: `The text keeps the rule of styles/vale/Imprimatur/${name}.yml`,
    why,
    mend: 'Write what is expected; where the words must stay, put <!-- allow RULE "text": reason --> before the paragraph.',
  });
}

/** Every rule of Vale's with its shipped severity, for the documentation of rules. */
export async function valeRules(world: World): Promise<Rule[]> {
  const { rules } = await wordRules(world, NO_SOURCES);
  return [...rules].map(([name, yaml]) => {
    const level = /^level: (\w+)$/m.exec(yaml)?.[1] ?? 'warning';
    const why = /^description: '(.*)'$/m.exec(yaml)?.[1]?.replaceAll("''", "'") ?? '';
    return valeRule(name, SEVERITIES[level] ?? 'warning', why);
  });
}

/** npm may leave a command behind whose program was never downloaded: it is asked for its version first. */
async function findVale(world: World): Promise<string | undefined> {
  const vale = await world.findTool('vale');
  if (vale === undefined) return undefined;
  try {
    const { code } = await world.run({ command: vale, args: ['--version'], files: new Map() });
    return code === 0 ? vale : undefined;
  } catch (error) {
    if (error instanceof ToolError) return undefined;
    throw error;
  }
}

function nameOf(index: number): string {
  return `${String(index + 1).padStart(3, '0')}.txt`;
}

const TEXTS = 'texts';

interface Running {
  readonly given: WordRules;
  readonly texts: ReadonlyMap<string, { readonly read: Flow }>;
}

/** The alerts by text; none where Vale cannot read a rule, which is reported on its file. */
async function runVale(world: World, vale: string, { given, texts }: Running): Promise<Map<string, Alert[]>> {
  if (given.rules.size === 0) return new Map();
  const files = new Map([
    ['.vale.ini', given.settings],
    ...[...given.rules].map(([name, yaml]) => [`styles/Imprimatur/${name}.yml`, yaml] as const),
    ...[...texts].map(([name, { read }]) => [`${TEXTS}/${name}`, read.text] as const),
  ]);
  const args = ['--config', '.vale.ini', '--output=JSON', '--no-exit', TEXTS];
  const { stdout, stderr } = await world.run({ command: vale, args, files });
  if (tellRefusal(given, stdout) || tellRefusal(given, stderr)) return new Map();
  try {
    const answer = JSON.parse(stdout) as Readonly<Record<string, Alert[]>>;
    return new Map(Object.entries(answer).map(([path, alerts]) => [path.split(/[\\/]/).at(-1) ?? path, alerts]));
  } catch (cause) {
    throw new ToolError('vale', `Vale did not answer: ${(stderr || stdout).trim().slice(0, 400)}`, cause);
  }
}

/** What Vale says of a rule or setting that it cannot read. */
interface Refusal {
  readonly Code?: string;
  readonly Text?: string;
  readonly Path?: string;
  readonly Line?: number;
}

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

function refusalIn(said: string): Refusal | undefined {
  try {
    return JSON.parse(said) as Refusal;
  } catch {
    return undefined;
  }
}

interface Read {
  readonly chapter: Chapter;
  readonly read: Flow;
  readonly forms: readonly Position[];
}

/** In a form to copy, the authority that fills it in speaks as “we”. */
const NOT_IN_FORMS = new Set(['Imprimatur.AuthorsVoice']);

function formsIn({ tree }: Chapter): Position[] {
  const forms: Position[] = [];
  visit(tree, 'block', ({ kind, position }) => {
    if (isForm(kind) && position !== undefined) forms.push(position);
  });
  return forms;
}

/** Reports an alert at the author's own place. */
function tell({ chapter, read, forms }: Read, alert: Alert): void {
  const place = placeOf(chapter, read, alert);
  const line = place?.start.line ?? 0;
  const inForm = forms.some(({ start, end }) => start.line <= line && line <= end.line);
  if (inForm && NOT_IN_FORMS.has(alert.Check)) return;
  const broken = valeRule(alert.Check, SEVERITIES[alert.Severity] ?? 'warning', alert.Description);
  reportOnce(chapter.file, broken, { reason: alert.Message, actual: alert.Match, ...(place && { place }) });
}

function placeOf({ file }: Chapter, read: Flow, { Line, Span }: Alert): Position | undefined {
  const line = read.text.split('\n')[Line - 1] ?? '';
  const before =
    read.text
      .split('\n')
      .slice(0, Line - 1)
      .join('\n').length + (Line > 1 ? 1 : 0);
  const start = read.offsets[before + unitsIn(line, Span[0] - 1)];
  const last = read.offsets[before + unitsIn(line, Span[1] - 1)];
  if (start === undefined || last === undefined) return undefined;
  const places = location(file);
  const from = places.toPoint(start);
  const to = places.toPoint(last + 1);
  return from && to ? { start: from, end: to } : undefined;
}

/** Vale counts characters, JavaScript the halves of the rare ones too. */
function unitsIn(line: string, characters: number): number {
  return [...line].slice(0, characters).join('').length;
}
