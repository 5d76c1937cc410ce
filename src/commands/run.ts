import { BrokenConfiguration } from '../model/manuscript.js';
import type { Finding } from '../model/finding.js';
import { LETTER_NAMES, LETTERS, type Letter } from '../model/letter.js';
import type { Score } from '../model/score.js';
import type { World } from '../model/world.js';
import type { Order } from '../model/order.js';
import { build, check, type Outcome, type Stages } from '../pipeline.js';
import { findingsIn, hasErrors } from '../report/findings.js';
import { github, sarif, type Report } from '../report/machine.js';
import { countsOf, isYaml, linesOf } from '../report/text.js';
import { folderConfig } from './folder.js';
import { tellBoard, verdictOf } from './check/board.js';
import { exceptionsIn, reportOf, scoresIn } from './check/answer.js';
import { writePages } from './check/findings-page.js';
import { mend, type Fixing } from './check/mend.js';
import { tellLengths } from './check/length.js';
import { keepScores } from './check/scores.js';
import { EXIT, type ExitCode, type Terminal } from '../model/terminal.js';
import { visibleJson } from '../model/visible.js';

export type Format = 'text' | 'json' | 'sarif' | 'github';

/** How a build or check is reported. */
export interface Manner {
  readonly command: 'build' | 'check';
  readonly format: Format;
  /** Warnings fail as errors do. */
  readonly strict: boolean;
  /** Notes are shown beside errors and warnings. */
  readonly notes: boolean;
  /** Only what belongs to this letter is shown. */
  readonly letter?: Letter | undefined;
  /** What is certain is mended, or only shown as it would be. */
  readonly fix?: Fixing | undefined;
  /** The missing word checker is accepted. */
  readonly withoutVale: boolean;
  /** The missing reader of grammar is accepted. */
  readonly withoutGrammar?: boolean;
}

interface At {
  readonly terminal: Terminal;
  readonly manner: Manner;
  /** Of a test. */
  readonly stages?: Stages;
}

/** Runs `build` or `check`, reports, and returns the exit code. */
export async function run(world: World, order: Order, at: At): Promise<ExitCode> {
  const first = at.manner.command === 'build' ? await alone(world, order, at) : await outcomeOf(world, order, at);
  const mended =
    at.manner.fix === undefined
      ? 0
      : await mend(world, at.terminal, {
          ...first,
          fix: at.manner.fix,
          again: (laid) => outcomeOf(laid, order, at),
        });
  const outcome = mended > 0 ? await outcomeOf(world, order, at) : first;
  const code = exitCodeOf(outcome, at.manner);
  return tell(world, outcome, { ...at, code, frames: order.editions.includes('internal') });
}

/** From the first file that is read to the last one that is written: of two builds the later one has the last word. */
async function alone(world: World, order: Order, at: At): ReturnType<typeof outcomeOf> {
  const config = await folderConfig(world);
  if (config === undefined) return outcomeOf(world, order, at);
  const release = await world.hold(config.output);
  try {
    return await outcomeOf(world, order, at);
  } finally {
    await release();
  }
}

function valeMissing({ language }: Outcome): boolean {
  return language.some(({ scored, vale }) => scored && !vale.ran);
}

/** What `--full` needs and is not there. */
function grammarMissing({ language }: Outcome): 'Java' | 'LanguageTool' | undefined {
  return language.map(({ grammar }) => grammar).find((one) => one === 'Java' || one === 'LanguageTool');
}

function enginesOf(outcome: Outcome): Pick<Report, 'vale' | 'grammar'> {
  const asked = outcome.language.some(({ grammar }) => grammar !== 'unasked');
  const grammar = asked ? (grammarMissing(outcome) === undefined ? 'ran' : 'missing') : 'unasked';
  return { vale: valeMissing(outcome) ? 'missing' : 'ran', grammar };
}

const NOTHING: Outcome['delivery'] = { files: [], leaked: false, stamped: false };

async function outcomeOf(world: World, order: Order, at: At): Promise<Outcome & { unusable?: boolean }> {
  try {
    return at.manner.command === 'build' ? await build(world, order, at.stages) : await check(world, order);
  } catch (error) {
    if (!(error instanceof BrokenConfiguration)) throw error;
    const findings = findingsIn(error.files);
    return { findings, language: [], delivery: NOTHING, texts: new Map(), printed: [], unusable: true };
  }
}

function exitCodeOf(outcome: Outcome & { unusable?: boolean }, manner: Manner): ExitCode {
  if (outcome.delivery.leaked) return EXIT.leak;
  if (outcome.unusable === true) return EXIT.usage;
  if (hasErrors(outcome.findings)) return EXIT.errors;
  if (manner.strict && outcome.findings.some(({ severity }) => severity === 'warning')) return EXIT.errors;
  if (manner.command === 'check' && valeMissing(outcome) && !manner.withoutVale) return EXIT.tool;
  if (grammarMissing(outcome) !== undefined && manner.withoutGrammar !== true) return EXIT.tool;
  return EXIT.clean;
}

interface Telling extends At {
  readonly code: ExitCode;
  /** Whether the lines of files are shown that findings stand at. */
  readonly frames: boolean;
}

/** Reports; the exit code, which is that of a leak where the page of findings of a public edition would hold one. */
async function tell(world: World, outcome: Outcome, telling: Telling): Promise<ExitCode> {
  const { terminal, manner, frames, stages } = telling;
  const scored = await keepScores(world, terminal, scoresOf(outcome));
  const { pages, leaked } = await writePages(world, terminal, { ...outcome, scored, stage: stages?.page });
  const code = leaked ? EXIT.leak : telling.code;
  if (manner.format === 'json')
    terminal.out(visibleJson(reportOf(outcome, { command: manner.command, exitCode: code, ...enginesOf(outcome) })));
  else if (manner.format === 'sarif') terminal.out(visibleJson(sarif(outcome.findings, scoresIn(outcome.language))));
  else if (manner.format === 'github') github(outcome.findings).forEach((line) => terminal.out(line));
  else await tellFindings(world, shown(outcome.findings, manner), { terminal, frames });
  if (manner.format === 'text') tellBoard(terminal, { language: outcome.language, scored, letter: manner.letter });
  if (manner.format === 'text' && manner.command === 'check') await tellLengths(world, terminal, outcome.language);
  for (const page of pages) terminal.say(`${terminal.colours.bold(page)}  the findings in their context`);
  for (const file of outcome.delivery.files) {
    const size = file.path.endsWith('.pdf') ? `${pagesOf(file)}, ` : '';
    terminal.say(`${terminal.colours.bold(file.path)}  ${size}${String(Math.round(file.bytes / 1024))} KB`);
  }
  for (const path of outcome.delivery.withdrawn ?? []) terminal.say(`Moved out of the public outputs: ${path}`);
  terminal.say(closingOf(outcome, telling));
  return code;
}

/** The pages of a file; those of an internal edition without its register as well, which a promise of pages does not count. */
function pagesOf({ pages, pagesWithoutRegister = pages }: Outcome['delivery']['files'][number]): string {
  const whole = `${String(pages)} pages`;
  return pagesWithoutRegister === pages ? whole : `${whole} (${String(pagesWithoutRegister)} without its register)`;
}

function scoresOf({ language }: Outcome): Score[] {
  return language.flatMap(({ score }) => score ?? []);
}

/** With one letter asked for, its notes too, the worst first. */
function shown(findings: readonly Finding[], { notes, letter }: Manner): readonly Finding[] {
  if (letter === undefined) return notes ? findings : findings.filter(({ severity }) => severity !== 'info');
  const rank = { error: 0, warning: 1, info: 2 };
  return findings.filter((one) => one.letter === letter).sort((a, b) => rank[a.severity] - rank[b.severity]);
}

/** Nothing in it can be withheld. */
const CONFIG = 'imprimatur.yaml';

/** A line of a file may hold what is withheld: beside a public build alone none is shown but of the configuration. */
async function tellFindings(
  world: World,
  findings: readonly Finding[],
  { terminal, frames }: { readonly terminal: Terminal; readonly frames: boolean },
): Promise<void> {
  const sources = new Map<string, string>();
  for (const finding of findings.filter((one) => isYaml(one) && (frames || one.file === CONFIG))) {
    const bytes = await world.read(finding.file).catch(() => new Uint8Array());
    sources.set(finding.file, new TextDecoder().decode(bytes));
  }
  for (const letter of LETTERS) {
    const own = findings.filter((finding) => finding.letter === letter);
    if (own.length > 0) terminal.say(terminal.colours.bold(`${letter} ${LETTER_NAMES[letter]} · ${countsOf(own)}`));
    for (const finding of own)
      for (const line of linesOf(finding, terminal.colours, sources.get(finding.file))) terminal.say(line);
  }
}

function closingOf(outcome: Outcome & { unusable?: boolean }, { manner, code }: Telling): string {
  const hidden = !manner.notes && outcome.findings.some(({ severity }) => severity === 'info');
  const counts = `${countsOf(outcome.findings)}${hidden ? ' (--notes shows them)' : ''}`;
  if (code === EXIT.leak)
    return `${counts}. A public edition held withheld text, or was not proved to hold none: every public edition of this run was deleted.`;
  if (outcome.unusable === true) return `${counts}. Nothing was read further; mend the configuration first.`;
  const vale = missingIn(outcome);
  if (manner.command === 'check') {
    const { words, worst } = verdictOf(scoresOf(outcome));
    const next = worst === undefined || manner.letter !== undefined ? 'build' : `check --letter ${worst}`;
    return `${counts}${exceptionsOf(outcome)}.${vale} ${words} Next: imprimatur ${next}`.replace(/  +/g, ' ');
  }
  if (outcome.delivery.files.length === 0)
    return `${counts}. Nothing was printed; earlier outputs are as they were.${vale}`;
  const stamped = outcome.delivery.stamped ? ' The pages are stamped DRAFT WITH ERRORS.' : '';
  return `${counts}.${stamped}${vale} Next: imprimatur preview, to see the pages while you write`;
}

function missingIn(outcome: Outcome): string {
  const cure = '(`imprimatur doctor` says how to get it)';
  const vale = valeMissing(outcome) ? ` The words were not checked: Vale is missing ${cure}.` : '';
  const missing = grammarMissing(outcome);
  return missing === undefined ? vale : `${vale} The grammar was not read: ${missing} is missing ${cure}.`;
}

function exceptionsOf(outcome: Outcome): string {
  const { length } = exceptionsIn(outcome.language);
  return length === 0 ? '' : `, ${String(length)} exception${length === 1 ? '' : 's'}`;
}
