import type { FigureData } from '../../model/drawing.js';
import type { Job } from '../kit/sketch.js';
import type { Spines } from './schema.js';
import { rowsOf, type Step } from './rows.js';

/** The steps of the first spine, the words of the arrow, and the step of the second that stands beside. */
export function spinesData(job: Job, spines: Spines): FigureData {
  const said = (step: Step | undefined): string =>
    [step?.do, step?.text, step?.who, step?.when]
      .flatMap((one) => (one === undefined ? [] : [job.name(one)]))
      .join('. ');
  const rows = rowsOf(spines).map(({ left, right }) => [said(left), job.name(right?.arrow ?? ''), said(right)]);
  return { head: [spines.left.title, '', spines.right.title], rows };
}
