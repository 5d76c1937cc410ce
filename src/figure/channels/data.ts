import type { FigureData } from '../../model/drawing.js';
import { resultData } from '../decision/data.js';
import type { Job } from '../kit/sketch.js';
import type { Channels } from './schema.js';

/** Who asks, what passes, who answers, and in which time. */
export function channelsData(job: Job, { heads, channels }: Channels): FigureData {
  const said = (...words: readonly (string | undefined)[]): string =>
    words.flatMap((one) => (one === undefined ? [] : [job.name(one)])).join('. ');
  const rows = channels.map(({ from, about, passes, limit, to }) => [
    said(from, about),
    said(passes, limit),
    ...resultData(job, to),
  ]);
  return { head: [...heads, job.words.data.times], rows };
}
