import type { Score } from '../../model/score.js';
import { EXIT, type ExitCode } from '../../model/terminal.js';
import type { Outcome } from '../../pipeline.js';
import { countsOf } from '../../report/text.js';
import { exceptionsIn } from '../check/answer.js';
import { verdictOf } from '../check/board.js';
import type { At, Ended } from './manner.js';
import { grammarMissing, valeMissing } from './missing.js';

/** The last line of a run: what was found, what is missing, and what to do next. */
export function closingOf(outcome: Ended, { manner, code }: Pick<At, 'manner'> & { readonly code: ExitCode }): string {
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

/** The scores of what was read. */
export function scoresOf({ language }: Outcome): Score[] {
  return language.flatMap(({ score }) => score ?? []);
}
