import type { FigureData } from '../../model/drawing.js';
import type { Job } from '../kit/sketch.js';
import { stripsData } from '../strips/data.js';
import type { Calendar } from './schema.js';

/** The rows of months, and below them each event at its month. */
export function calendarData(job: Job, { kind, rows, events }: Calendar): FigureData {
  const months = stripsData(job, { kind, strips: rows });
  const days = events.map(({ when, text, at }) => [job.name(when), job.name(text ?? ''), at, at, '']);
  return { ...months, rows: [...months.rows, ...days] };
}
