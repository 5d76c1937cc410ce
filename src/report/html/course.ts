import type { Element } from 'hast';
import { h } from 'hastscript';
import { LETTER_NAMES } from '../../model/letter.js';
import { STANDINGS, type LetterScore, type Measured } from '../../model/score.js';
import { valueOf } from '../figures.js';
import type { Told } from './given.js';
import { lineOf } from './strips.js';

/** So many runs are listed. */
const LISTED = 20;

/** A small chart for each letter, of the measure that stands most in its way, and the values as a table. */
export function course({ score, trend }: Told): Element[] {
  if (trend.runs.length < 2) return [h('p', 'The first check with figures is this one.')];
  const shown = score.letters.flatMap((letter) => farthest(letter) ?? []);
  const runs = trend.runs.slice(-LISTED);
  return [
    h(
      'div',
      { className: ['charts'] },
      shown.map((measure) => {
        const series = runs.flatMap(({ values }) => values[measure.key] ?? []);
        return h('figure', [
          h('figcaption', [
            h('b', `${measure.letter} ${LETTER_NAMES[measure.letter]}`),
            ` · ${measure.name}: ${valueOf(series[0], measure)} → ${valueOf(measure.value, measure)}`,
          ]),
          lineOf(series, [240, 54]),
        ]);
      }),
    ),
    h('details', [
      h('summary', 'Figures'),
      h('div', { className: ['wide'], tabIndex: 0, role: 'region', ariaLabel: `History of ${score.publication}` }, [
        h('table', [
          h('thead', [
            h('tr', [
              ...['Date', 'Version', ...shown.map(({ name }) => name)].map((head) => h('th', { scope: 'col' }, head)),
            ]),
          ]),
          h(
            'tbody',
            runs.map(({ date, version, values }) =>
              h('tr', [
                h('td', date.slice(0, 16).replace('T', ' ')),
                h('td', version),
                ...shown.map((measure) => h('td', { className: ['n'] }, valueOf(values[measure.key], measure))),
              ]),
            ),
          ),
        ]),
      ]),
    ]),
  ];
}

/** The measure of a letter that is farthest from its target; the first where all are on it. */
function farthest({ measures }: LetterScore): Measured | undefined {
  const known = measures.filter(({ standing }) => standing !== undefined);
  return [...known].sort((a, b) => rank(a) - rank(b))[0];
}

function rank({ standing }: Measured): number {
  return standing === undefined ? STANDINGS.length : STANDINGS.indexOf(standing);
}
