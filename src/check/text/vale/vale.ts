import type { Position } from 'unist';
import { parse } from 'yaml';
import { z } from 'zod';
import { rule, type Rule, type Severity } from '../../../model/rule.js';
import { NO_SOURCES, type Sources } from '../../../model/sources.js';
import type { World } from '../../../model/world.js';
import { fixOf } from '../mend/fixes.js';
import { isOwnProse } from '../mend/own-prose.js';
import { keptOf } from '../../../tree/kept.js';
import { reportOnce } from '../once.js';
import type { Flow } from '../reading/flow.js';
import { placeIn } from '../reading/places.js';
import type { Reading } from '../reading/readings.js';
import { idOfWords, letterOfWords } from './letters.js';
import { alertsOf, findVale, type Alert } from './vale-run.js';
import { wordRules } from './vale-settings.js';

/** Whether Vale read the chapters: false where it is not installed. */
export interface ValeOutcome {
  readonly ran: boolean;
}

const SEVERITIES: Readonly<Record<string, Severity>> = { error: 'error', warning: 'warning', suggestion: 'info' };

/** Checks printed words in one run of Vale, which reads those that it has not read before. Throws ToolError where Vale is there and fails. */
export async function checkWords(world: World, readings: readonly Reading[], sources: Sources): Promise<ValeOutcome> {
  const vale = await findVale(world);
  if (vale === undefined) return { ran: false };
  const flows = readings.map((reading) => reading.flow);
  const given = await wordRules(world, sources);
  const alerts = await alertsOf(world, vale, { given, flows });
  for (const [index, reading] of readings.entries()) {
    reading.file.data['wordsChecked'] = true;
    for (const alert of alerts[index] ?? []) tell(reading, alert);
  }
  return { ran: true };
}

/** The rule that a Vale check stands for: its reason is the `description` of its YAML file. */
export function valeRule(check: string, severity: Severity, why = ''): Rule {
  const name = check.replace(/^.*\./, '');
  const id = idOfWords(name);
  return rule({
    id,
    letter: letterOfWords(name),
    severity,
    truth: `The text keeps the rule of styles/vale/Imprimatur/${name}.yml`,
    why,
    mend: `Write what is expected; where the words must stay, put <!-- allow ${id} "text": reason --> before the paragraph.`,
  });
}

/** Why a rule matters stands in its file. */
const described = z.object({ description: z.string().default('') });

/** Every rule of Vale's with its shipped severity, for the documentation of rules. */
export async function valeRules(world: World): Promise<Rule[]> {
  const { rules, levels } = await wordRules(world, NO_SOURCES);
  return [...rules].map(([name, yaml]) => {
    const { description } = described.parse(parse(yaml));
    return valeRule(name, SEVERITIES[levels.get(name) ?? ''] ?? 'warning', description);
  });
}

/** In a form to copy, the authority that fills it in speaks as “we”. */
const NOT_IN_FORMS = new Set(['Imprimatur.AuthorsVoice']);

/** Reports an alert at the author's own place. */
function tell(reading: Reading, alert: Alert): void {
  const place = placeOfAlert(reading, alert);
  const line = place?.start.line ?? 0;
  const inForm = reading.forms.some(({ start, end }) => start.line <= line && line <= end.line);
  if (inForm && NOT_IN_FORMS.has(alert.Check)) return;
  if (alert.Check === 'Imprimatur.Spelling' && beginsName(reading, alert)) return;
  if (alert.Check === 'Imprimatur.Terms' && isInName(reading, alert)) return;
  const broken = valeRule(alert.Check, SEVERITIES[alert.Severity] ?? 'warning', alert.Description);
  const fix = place === undefined ? undefined : fixAt(reading, alert, place);
  reportOnce(reading.file, broken, { reason: alert.Message, actual: alert.Match, fix, ...(place && { place }) });
}

/** A word with a capital before another one is part of a name, which its owner spells: Interagency Working Group. */
function beginsName({ flow }: Reading, { Match, Line, Span }: Alert): boolean {
  const line = linesOf(flow).lines[Line - 1] ?? '';
  return /^\p{Lu}/u.test(Match) && /^ \p{Lu}\p{Ll}/u.test([...line].slice(Span[1]).join(''));
}

/** A term with capitals beside other capitals is part of a name: the National Human Trafficking Hotline. Headings have them for show. */
function isInName({ flow }: Reading, { Match, Line, Span }: Alert): boolean {
  const line = [...(linesOf(flow).lines[Line - 1] ?? '')];
  const [before, after] = [line.slice(0, Span[0] - 1).join(''), line.slice(Span[1]).join('')];
  if (before.startsWith('◦') || !Match.split(' ').every((word) => /^\p{Lu}/u.test(word))) return false;
  return (
    /\p{Lu}[\p{L}’'-]+ (?:(?:of|on|to|against|in|the|and|for|&) )*$/u.test(before) || /^ \p{Lu}\p{Ll}/u.test(after)
  );
}

/** What to write instead, where it is certain and the words are running text of a chapter. */
function fixAt({ file }: Reading, { Check, Match, Message }: Alert, { start, end }: Position): string | undefined {
  const [from = 0, to = 0] = [start.offset, end.offset];
  const source = String(file);
  if (!file.path.endsWith('.md') || source.slice(from, to) !== Match || Match.includes('\n')) return undefined;
  const fix = fixOf(Check.replace(/^.*\./, ''), Match, Message);
  return fix !== undefined && isOwnProse(file, [from, to]) ? fix : undefined;
}

function placeOfAlert({ file, flow }: Reading, { Line, Span }: Alert): Position | undefined {
  const { lines, starts } = linesOf(flow);
  const [line = '', before = flow.text.length] = [lines[Line - 1], starts[Line - 1]];
  return placeIn(file, flow, [before + unitsIn(line, Span[0] - 1), before + unitsIn(line, Span[1] - 1)]);
}

/** The lines of a text, and where each begins in it. */
const linesOf = keptOf(({ text }: Flow) => {
  const lines = text.split('\n');
  let start = 0;
  const starts = lines.map((line) => {
    const own = start;
    start += line.length + 1;
    return own;
  });
  return { lines, starts };
});

/** Vale counts characters, JavaScript the halves of the rare ones too. */
function unitsIn(line: string, characters: number): number {
  return [...line].slice(0, characters).join('').length;
}
