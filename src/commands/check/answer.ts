import type { TextReport } from '../../check/text/check.js';
import type { Excepted } from '../../model/found.js';
import type { Score } from '../../model/score.js';
import type { Outcome } from '../../pipeline.js';
import type { Report } from '../../report/machine.js';

/** What `--format json` prints of a run. */
export function reportOf(outcome: Outcome, about: Pick<Report, 'command' | 'exitCode' | 'vale' | 'grammar'>): Report {
  const { language } = outcome;
  return {
    ...about,
    findings: outcome.findings.map(({ expected, ...finding }) => ({
      ...finding,
      advice: finding.mend,
      ...(expected === undefined ? {} : { expected: [...expected] }),
    })),
    files: [...outcome.delivery.files],
    language: language.map(({ scored, figures, uncitedStatistics, vale, summary }) => ({
      ...{ scored, uncitedStatistics, vale, summary },
      ...(figures === undefined ? {} : { figures }),
    })),
    scores: scoresIn(language),
    exceptions: [...exceptionsIn(language)],
  };
}

/** The letters of each publication and edition, with their measures. */
export function scoresIn(language: readonly TextReport[]): Report['scores'] {
  const scores: Report['scores'] = {};
  for (const { score } of language) {
    if (score === undefined) continue;
    scores[score.publication] = { ...scores[score.publication], [score.edition]: lettersOf(score) };
  }
  return scores;
}

type Letters = NonNullable<NonNullable<Report['scores'][string]>['public']>;

function lettersOf({ letters }: Score): Letters {
  return Object.fromEntries(
    letters.map(({ letter, standing, findings, measures }) => [
      letter,
      {
        state: standing ?? 'none',
        findings,
        measures: measures.map(({ key, name, value, standing: state, target, limit }) => ({
          ...{ key, name, value: value ?? null, state: state ?? ('none' as const), target, limit },
        })),
      },
    ]),
  );
}

/** The exceptions of every edition, each once. */
export function exceptionsIn(language: readonly TextReport[]): Excepted[] {
  const all = language.flatMap(({ exceptions }) => exceptions);
  return [...new Map(all.map((one) => [`${one.file}:${String(one.line)} ${one.rule}`, one])).values()];
}
