import type { FigureData } from '../../model/drawing.js';
import type { Job } from '../kit/sketch.js';
import type { Decision, Result } from './schema.js';

/** Questions in their order, each with an answer, what follows from it, and in which time. */
export function decisionData(job: Job, { questions, last, asides }: Decision): FigureData {
  const { question, answer, then, times, yes } = job.words.data;
  const asked = (ask: string, help: string | undefined): string => [ask, job.name(help ?? '')].join(' ').trim();
  const rows = [
    ...questions.map(({ ask, help, yes: result }) => [asked(ask, help), yes, ...resultData(job, result)]),
    ...(last?.lanes ?? []).map(({ title, help, box }) => [
      asked(last?.ask ?? '', last?.help),
      asked(title, help),
      ...resultData(job, box),
    ]),
    ...asides.map(({ label, ask, text }) => [asked(label, ask), '', job.name(text), '']),
  ];
  return { head: [question, answer, then, times], rows };
}

/** What follows, and in which time. */
export function resultData(job: Job, one: Result): [string, string] {
  return [
    [tagOf(job, one), one.title, job.name(one.text ?? '')].filter((words) => words !== '').join('. '),
    [one.time ?? '', ...[one.strip, ...(one.strips ?? [])].map((strip) => strip?.value ?? '')]
      .filter((words) => words !== '')
      .join('; '),
  ];
}

function tagOf(job: Job, { tag }: Result): string {
  return tag === undefined ? '' : job.name(tag, true);
}
