import type { FigureData } from '../../model/drawing.js';
import type { Job } from '../kit/sketch.js';
import type { Strips } from './schema.js';

/** Times in months; '' where they are given in hours. */
export function stripsData(job: Job, { strips }: Strips): FigureData {
  const { times, what, from, to, renewable } = job.words.data;
  const rows = strips.map((strip) => [
    strip.value,
    job.name(strip.text ?? ''),
    strip.style === 'hours' ? '' : strip.from,
    strip.style === 'hours' ? '' : (strip.months ?? ''),
    strip.renewable ?? '',
  ]);
  return { head: [times, what, from, to, renewable], rows };
}
