import type { Finding } from '../model/finding.js';
import { LETTER_NAMES, type Letter } from '../model/letter.js';
import { SIGNS, type LetterScore, type Measured, type Score } from '../model/score.js';
import type { Colours } from '../model/terminal.js';
import type { Trend } from '../model/trend.js';
import { visible } from '../model/visible.js';
import { arrowOf, repairOf, spanOf, valueOf } from './figures.js';

/** What a scoreboard shows, and on how many columns. */
export interface Board {
  readonly score: Score;
  readonly trend: Trend;
  readonly repairs: readonly Finding[];
  readonly columns: number;
  readonly colours: Colours;
  readonly letter?: Letter | undefined;
}

/** Above this the published texts and the last runs are shown beside; below that one measure takes a line of its own. */
const [WIDE, NARROW] = [100, 72];

/** One screen: the four letters with their measures, and the repairs that help most. */
export function boardOf(board: Board): string[] {
  const { score, trend, colours, letter } = board;
  const since = trend.since === undefined ? '' : ` · changes since ${visible(trend.since)}`;
  const beside = board.columns >= WIDE ? ' · beside ten published texts' : '';
  const head = `${colours.bold(`${score.publication}, ${score.edition}`)} · ${thousands(score.words)} words${since}${beside}`;
  const letters = score.letters.filter((one) => letter === undefined || one.letter === letter);
  return [
    head,
    ...(board.columns >= NARROW ? [colours.dim(headOf(board.columns))] : []),
    ...letters.flatMap((one) => letterLines(one, board)),
    ...repairLines(board),
  ];
}

function thousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function headOf(columns: number): string {
  const start = `${' '.repeat(16)}${''.padEnd(NAME)}${'now'.padStart(8)}    target`;
  return columns < WIDE
    ? start
    : `${start.padEnd(72)}${'p10'.padStart(6)}${'p50'.padStart(7)}${'p90'.padStart(7)}  runs`;
}

/** Of the names of measures, in characters. */
const NAME = 33;

function letterLines(one: LetterScore, board: Board): string[] {
  const { colours, columns } = board;
  const sign = one.standing === undefined ? ' ' : SIGNS[one.standing];
  const name = `${one.letter} ${LETTER_NAMES[one.letter]}`;
  const counted = one.findings === 0 ? '' : `${String(one.findings)} finding${one.findings === 1 ? '' : 's'}`;
  if (columns < NARROW)
    return [
      colours.bold(`${name} ${sign}`),
      ...one.measures.map((measure) => `  ${measure.name}: ${shortOf(measure)}`),
    ];
  return one.measures.map((measure, index) => {
    const left =
      index === 0 ? `${name.padEnd(12)} ${sign}`.padEnd(16) : index === 1 ? `  ${counted}`.padEnd(16) : ''.padEnd(16);
    const painted = index === 0 ? colours.bold(left) : colours.dim(left);
    return `${painted}${measureLine(measure, board)}`.trimEnd();
  });
}

function shortOf(measure: Measured): string {
  const { standing, target } = measure;
  return `${valueOf(measure.value, measure)} ${standing === undefined ? '' : SIGNS[standing]} (${spanOf(target, measure)})`;
}

function measureLine(measure: Measured, { trend, columns, colours }: Board): string {
  const value = valueOf(measure.value, measure).padStart(8);
  const sign = measure.standing === undefined ? ' ' : SIGNS[measure.standing];
  const shown = measure.standing === 'beyond' ? colours.warning(value) : value;
  const start = `${measure.name.padEnd(NAME)}${shown} ${arrowOf(measure, trend.before)}  ${spanOf(measure.target, measure).padEnd(9)}${sign}`;
  if (measure.note !== undefined) return `${start}  ${colours.warning(measure.note)}`;
  if (columns < WIDE) return start;
  const { published } = measure;
  const texts =
    published === undefined
      ? ['–', '–', '–']
      : [published.p10, published.p50, published.p90].map((one) => plain(one, measure));
  const [p10 = '', p50 = '', p90 = ''] = texts;
  return `${start} ${p10.padStart(6)}${p50.padStart(7)}${p90.padStart(7)}  ${colours.info(barsOf(trend.series[measure.key] ?? []))}`;
}

function plain(value: number, { share }: Measured): string {
  return share ? `${String(Math.round(100 * value))} %` : String(value);
}

const BARS = '▁▂▃▄▅▆▇█';

/** A bar for each of the last runs, from the least to the most of them. */
function barsOf(series: readonly number[]): string {
  const [least, most] = [Math.min(...series), Math.max(...series)];
  return series
    .map((value) => BARS.charAt(most === least ? 0 : Math.round((7 * (value - least)) / (most - least))))
    .join('');
}

function repairLines({ repairs, letter, colours, columns }: Board): string[] {
  const own = repairs.filter((one) => letter === undefined || one.letter === letter);
  if (own.length === 0) return [];
  const places = own.map(({ file, line }) => `${file.split('/').at(-1) ?? file}:${String(line)}`);
  const width = Math.max(...places.map(({ length }) => length));
  return [
    '',
    colours.bold('Most useful repairs'),
    ...own.map((one, index) => {
      const start = `${String(index + 1).padStart(2)} ${(places[index] ?? '').padEnd(width)}  `;
      const room = Math.max(20, Math.min(columns, 100) - start.length - 4);
      return `${colours.info(start.slice(0, 2))}${start.slice(2)}${cut(visible(repairOf(one)), room).padEnd(room)}  ${one.letter}`;
    }),
  ];
}

function cut(words: string, room: number): string {
  return words.length <= room ? words : `${words.slice(0, room - 1)}…`;
}

/** A publication in one line: its letters, and the measure that stands most in the way. */
export function lineOf({ publication, edition, words, letters }: Score, colours: Colours): string {
  const signs = letters.map(({ letter, standing }) => `${letter} ${standing === undefined ? '–' : SIGNS[standing]}`);
  const far = letters.flatMap(({ measures }) => measures).find(({ standing }) => standing === 'beyond');
  const worst = far === undefined ? '' : ` · ${far.name} ${valueOf(far.value, far)}, target ${spanOf(far.target, far)}`;
  return `${colours.bold(`${publication}, ${edition}`)} · ${thousands(words)} words · ${signs.join('  ')}${worst}`;
}
