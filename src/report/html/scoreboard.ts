import type { Element } from 'hast';
import { h } from 'hastscript';
import { LETTER_NAMES } from '../../model/letter.js';
import { SIGNS, type LetterScore, type Measured, type Standing } from '../../model/score.js';
import { arrowOf, repairOf, spanOf, valueOf } from '../figures.js';
import type { Told } from './given.js';
import { lineOf, stripOf } from './strips.js';

/** What a sign says, for the ear. */
export const SAID: Readonly<Record<Standing, string>> = {
  target: 'on target',
  limit: 'within the limit',
  beyond: 'beyond the limit',
};

const CHANGES: Readonly<Record<string, string>> = { '↑': 'up', '↓': 'down', '=': 'as before' };

const HEADS: readonly (readonly [string, string[]])[] = [
  ['Letter', []],
  ['Measure', []],
  ['Now', ['n']],
  ['Target', ['n']],
  ['Limit', ['n', 'far']],
  ['Published, p10 / p50 / p90', ['far']],
  ['Target, published, now', ['strip']],
  ['Last runs', ['runs']],
];

/** The letters with their measures, and beside them the repairs that help most. */
export function scoreboard(told: Told): Element {
  return h('div', { className: ['board'] }, [
    h(
      'div',
      { className: ['wide'], tabIndex: 0, role: 'region', ariaLabel: `Scoreboard of ${told.score.publication}` },
      [
        h('table', [
          h('thead', [
            h(
              'tr',
              HEADS.map(([head, className]) => h('th', { scope: 'col', className }, head)),
            ),
          ]),
          ...told.score.letters.map((letter) => letterRows(letter, told)),
        ]),
      ],
    ),
    repairs(told),
  ]);
}

function letterRows(letter: LetterScore, told: Told): Element {
  return h(
    'tbody',
    letter.measures.map((measure, index) =>
      h('tr', [...(index === 0 ? [letterHead(letter)] : []), ...measureCells(measure, told)]),
    ),
  );
}

function letterHead({ letter, standing, findings, measures }: LetterScore): Element {
  return h('th', { scope: 'rowgroup', rowSpan: measures.length, className: ['letter'] }, [
    h('b', letter),
    ' ',
    ...(standing === undefined ? [] : [sign(standing)]),
    h('span', LETTER_NAMES[letter]),
    h('span', { className: ['quiet'] }, findings === 1 ? '1 finding' : `${String(findings)} findings`),
  ]);
}

/** A sign with its words for the ear. */
function sign(standing: Standing): Element {
  return h('span', { className: ['sign'], style: 'display:inline' }, [
    h('span', { ariaHidden: 'true', style: 'display:inline' }, SIGNS[standing]),
    h('span', { className: ['hidden'] }, ` ${SAID[standing]}`),
  ]);
}

function measureCells(measure: Measured, { trend }: Told): Element[] {
  const { published, standing } = measure;
  const share = (value: number): string => (measure.share ? valueOf(value, measure) : String(value));
  const texts = published === undefined ? '–' : [published.p10, published.p50, published.p90].map(share).join(' / ');
  const arrow = arrowOf(measure, trend.before).trim();
  const series = trend.series[measure.key] ?? [];
  return [
    h('th', { scope: 'row', className: ['measure'] }, measure.name),
    h('td', { className: ['n', 'now'] }, [
      valueOf(measure.value, measure),
      ...(arrow === '' ? [] : [h('span', { ariaHidden: 'true' }, ` ${arrow}`), hidden(`, ${CHANGES[arrow] ?? ''}`)]),
      ' ',
      ...(standing === undefined ? [] : [sign(standing)]),
    ]),
    h('td', { className: ['n'] }, spanOf(measure.target, measure)),
    h('td', { className: ['n', 'quiet', 'far'] }, spanOf(measure.limit, measure)),
    h('td', { className: ['quiet', 'far'] }, measure.note ?? texts),
    h('td', { className: ['strip'] }, [stripOf(measure)]),
    h('td', { className: ['runs'] }, series.length < 2 ? [] : [lineOf(series, [72, 24])]),
  ];
}

export function hidden(words: string): Element {
  return h('span', { className: ['hidden'] }, words);
}

function repairs({ repairs: list, score }: Told): Element {
  return h('section', { className: ['repairs'] }, [
    h('h3', { style: 'margin-top:0' }, `Repairs that help most, ${score.publication}`),
    list.length === 0
      ? h('p', 'None: nothing stands in the way of a letter.')
      : h(
          'ol',
          list.map((one) =>
            h('li', [
              `${repairOf(one)} `,
              h('br'),
              h('span', { className: ['quiet'] }, [
                h('code', `${one.file.split('/').at(-1) ?? one.file}:${String(one.line)}`),
                ` · ${one.letter}`,
              ]),
            ]),
          ),
        ),
  ]);
}
