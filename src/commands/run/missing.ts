import type { Outcome } from '../../pipeline.js';
import type { Report } from '../../report/machine.js';

/** Whether the checker of words was asked and did not run. */
export function valeMissing({ language }: Outcome): boolean {
  return language.some(({ scored, vale }) => scored && !vale.ran);
}

/** What `--full` needs and is not there. */
export function grammarMissing({ language }: Outcome): 'Java' | 'LanguageTool' | undefined {
  return language.map(({ grammar }) => grammar).find((one) => one === 'Java' || one === 'LanguageTool');
}

/** Which readers of words and of grammar took part, as a report says it. */
export function enginesOf(outcome: Outcome): Pick<Report, 'vale' | 'grammar'> {
  const asked = outcome.language.some(({ grammar }) => grammar !== 'unasked');
  const grammar = asked ? (grammarMissing(outcome) === undefined ? 'ran' : 'missing') : 'unasked';
  return { vale: valeMissing(outcome) ? 'missing' : 'ran', grammar };
}
