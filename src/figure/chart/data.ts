import { format } from 'd3-format';
import type { FigureData } from '../../model/drawing.js';
import type { Job } from '../kit/sketch.js';
import type { Bars, Chart } from './schema.js';

const thousands = format(',');

/** The points of a chart: a row for each place on its axis, a column for each series; '' where a series has no point. */
export function chartData({ words }: Job, { x, y, series }: Chart): FigureData {
  const values = [...new Set(series.flatMap(({ points }) => points.map((point) => point.x)))];
  const places = x.type === 'year' ? values.sort((one, other) => Number(one) - Number(other)) : values;
  const rows = places.map((place) => [
    place,
    ...series.map(({ points }) => points.find((point) => point.x === place)?.y ?? ''),
  ]);
  const names = series.map(({ name }) => (series.length === 1 && name === '' ? (y.label ?? words.data.value) : name));
  return { head: [x.label ?? '', ...names], rows, chart: { kind: 'lines', series: series.length } };
}

/** The bars of a chart in their order, with what stands at their ends where that says more than the number. */
export function barsData(job: Job, { unit, bars }: Bars): FigureData {
  const { value, shown, note } = job.words.data;
  const isShown = bars.some(({ display, value: plain }) => display !== undefined && display !== thousands(plain));
  const isNoted = bars.some((bar) => bar.note !== undefined);
  const rows = bars.map((bar) => [
    bar.label,
    bar.value,
    ...(isShown ? [bar.display ?? thousands(bar.value)] : []),
    ...(isNoted ? [job.name(bar.note ?? '')] : []),
  ]);
  const head = ['', unit ?? value, ...(isShown ? [shown] : []), ...(isNoted ? [note] : [])];
  const labels = bars.map((bar) => [bar.display ?? thousands(bar.value), job.name(bar.note ?? '')].join(' ').trim());
  const said = isShown || isNoted ? { labels } : {};
  return { head, rows, chart: { kind: 'bars', series: 1, ...said } };
}
