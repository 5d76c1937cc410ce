import type { Finding } from '../../model/finding.js';
import { LETTER_NAMES, LETTERS } from '../../model/letter.js';
import { EXIT, type ExitCode, type Terminal } from '../../model/terminal.js';
import { visibleJson } from '../../model/visible.js';
import type { World } from '../../model/world.js';
import type { Outcome } from '../../pipeline.js';
import { github, sarif } from '../../report/machine.js';
import { countsOf, isYaml, linesOf } from '../../report/text.js';
import { reportOf, scoresIn } from '../check/answer.js';
import { tellBoard } from '../check/board.js';
import { writePages } from '../check/findings-page.js';
import { tellLengths } from '../check/length.js';
import { keepScores } from '../check/scores.js';
import { closingOf, scoresOf } from './closing.js';
import type { At, Ended, Manner } from './manner.js';
import { enginesOf } from './missing.js';

export interface Telling extends At {
  readonly code: ExitCode;
  /** Whether the lines of files are shown that findings stand at. */
  readonly frames: boolean;
}

/** Reports; the exit code, which is that of a leak where the page of findings of a public edition would hold one. */
export async function tell(world: World, outcome: Ended, telling: Telling): Promise<ExitCode> {
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
