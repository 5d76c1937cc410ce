import type { Element } from 'hast';
import { h } from 'hastscript';
import { SIGNS, type Measured } from '../../model/score.js';
import { valueOf } from '../figures.js';
import type { Told } from './given.js';
import { hidden, SAID } from './scoreboard.js';

/** Every chapter by every measure that it has a value of: numbers in every cell, their standing by sign, ground and words. */
export function chapters({ score }: Told): Element {
  const measures = score.letters.flatMap((letter) => letter.measures);
  const shown = measures.filter(({ key }) =>
    score.chapters.some((chapter) => chapter.measures.some((one) => one.key === key && one.value !== undefined)),
  );
  const label = `Chapters and measures of ${score.publication}`;
  return h('div', { className: ['wide'], tabIndex: 0, role: 'region', ariaLabel: label }, [
    h('table', { className: ['heat', 'sortable'] }, [
      h('thead', [
        h('tr', [
          h('th', { scope: 'col' }, 'Chapter'),
          h('th', { scope: 'col', className: ['n'] }, 'Words'),
          ...shown.map(({ letter, name }) => h('th', { scope: 'col' }, `${letter} ${name}`)),
        ]),
      ]),
      h(
        'tbody',
        score.chapters.map((chapter) =>
          h('tr', [
            h('th', { scope: 'row' }, chapter.title),
            h('td', { className: ['n'] }, String(chapter.words)),
            ...shown.map(({ key }) => cell(chapter.measures.find((one) => one.key === key))),
          ]),
        ),
      ),
    ]),
  ]);
}

function cell(measure: Measured | undefined): Element {
  if (measure?.value === undefined) return h('td', { className: ['n', 'quiet'] }, '–');
  const { standing = 'target' } = measure;
  const words = valueOf(measure.value, measure);
  if (standing === 'target') return h('td', { className: ['n'] }, words);
  return h('td', { className: ['n', standing] }, [
    h('span', { ariaHidden: 'true' }, `${SIGNS[standing]} `),
    h('span', words),
    hidden(`, ${SAID[standing]}`),
  ]);
}
