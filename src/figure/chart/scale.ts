import { max } from 'd3-array';
import { format } from 'd3-format';
import { scaleLinear, scalePoint } from 'd3-scale';
import type { Chart } from './schema.js';

/** Where values of a chart stand; lengths in points. */
export interface Axes {
  x(value: string): number;
  y(value: number): number;
  readonly xTicks: readonly string[];
  readonly yTicks: readonly number[];
  /** A value as it is printed on the axis. */
  print(value: number): string;
}

export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Makes the scales of a chart on its plot. */
export function axesOf(chart: Chart, plot: Plot): Axes {
  const y = scaleLinear()
    .domain([0, highest(chart)])
    .range([plot.bottom, plot.top]);
  if (chart.y.max === undefined) y.nice(5);
  const values = [...new Set(chart.series.flatMap((series) => series.points.map((point) => point.x)))];
  return { ...across(chart, values, plot), y: (value) => y(value), yTicks: y.ticks(4), print: printer(chart) };
}

/** The axis's printed values, before a plot is known. */
export function yLabels(chart: Chart): string[] {
  const y = scaleLinear().domain([0, highest(chart)]);
  if (chart.y.max === undefined) y.nice(5);
  return y.ticks(4).map(printer(chart));
}

function highest(chart: Chart): number {
  return (
    chart.y.max ??
    max(
      chart.series.flatMap((series) => series.points),
      (point) => point.y,
    ) ??
    1
  );
}

function across(chart: Chart, values: string[], plot: Plot): Pick<Axes, 'x' | 'xTicks'> {
  if (chart.x.type === 'ordinal') {
    const scale = scalePoint<string>().domain(values).range([plot.left, plot.right]);
    return { x: (value) => scale(value) ?? plot.left, xTicks: values };
  }
  const years = [...values].sort((a, b) => Number(a) - Number(b));
  const scale = scaleLinear()
    .domain([Number(years[0] ?? 0), Number(years.at(-1) ?? 1)])
    .range([plot.left, plot.right]);
  return { x: (value) => scale(Number(value)), xTicks: years };
}

const whole = format(',');
const short = format(',.3~r');

/** Prints values of the axis. Millions are printed as such where the values are single units. */
function printer(chart: Chart): (value: number) => string {
  if (chart.y.format === 'percent') return (value) => `${short(value)}%`;
  if (chart.y.format === 'plain') return (value) => whole(value);
  const trimmed = format(',.1~f');
  return (value) => trimmed(value / unitOf(chart));
}

/** Prints values of points, all with a decimal where one of them has it: 29.4 and 32.0. */
export function valuePrinter(chart: Chart): (value: number) => string {
  const unit = unitOf(chart);
  const values = chart.series.flatMap((series) => series.points.map((point) => point.y / unit));
  const even = format(values.some((value) => Math.abs(value - Math.round(value)) >= 0.05) ? ',.1f' : ',.0f');
  const suffix = chart.y.format === 'percent' ? '%' : '';
  return (value) => even(value / unit) + suffix;
}

function unitOf(chart: Chart): number {
  return chart.y.format === 'millions' && highest(chart) > 10_000 ? 1_000_000 : 1;
}
