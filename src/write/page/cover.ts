import { h } from 'hastscript';
import type { Element } from 'hast';
import type { Edition } from '../../model/edition.js';
import type { Drawing } from '../../model/drawing.js';
import type { Figure } from '../../model/nodes.js';
import type { SettledText } from '../../model/publication.js';
import { drawing } from './drawing.js';
import { languageOf } from '../../language/language.js';
import { statementOf } from './statement.js';
import { visit } from '../../tree/visit.js';

/** The cover of a report: kind, title, subtitle, the month strips, and at the foot status, version and date. */
export function cover(text: SettledText<Edition>, drawn: Drawing | undefined): Element {
  const { facts } = text;
  return h(
    'section',
    { className: ['cover'], dataPart: 'front', dataTitle: languageOf(facts.language).words.contents.cover },
    [
      h('p', { className: ['kind'] }, facts.kind),
      h('p', { className: ['cover-title'] }, facts.title),
      h('p', { className: ['cover-subtitle'] }, [facts.subtitle ?? '', h('br'), facts.region ?? '']),
      ...strips(text, drawn),
      h('div', { className: ['cover-foot'] }, [
        h('p', [h('span', { className: ['cover-status'] }, facts.status), ...stateOf(text)]),
        h('p', [facts.version, facts.date].filter((words) => words !== '').join(', ')),
      ]),
    ],
  );
}

/** Under the status: the deliverable, and the state of the sources. */
function stateOf({ facts }: SettledText<Edition>): (Element | string)[] {
  const words = statementOf(facts);
  return words === '' ? [] : [h('br'), words];
}

/** The month strips of a cover or band. */
function strips(text: SettledText<Edition>, drawn: Drawing | undefined): Element[] {
  if (drawn === undefined) return [];
  const same = figureOf(text);
  const own = languageOf(text.facts.language).words;
  const title = same?.title ?? own.figure.squareTitle;
  const words = { id: 'cover-figure', title, alt: same?.alt };
  const link = same?.number === undefined ? undefined : own.place.figure(same.number);
  const sources =
    link === undefined
      ? []
      : [
          h('figcaption', [
            own.figure.sourcesBefore,
            h('a', { className: ['ref', 'with-page'], href: `#${same?.label ?? ''}` }, link),
            '.',
          ]),
        ];
  return [h('figure', { className: ['cover-figure'], role: 'group' }, [drawing(drawn, words), ...sources])];
}

/** The figure in the text that is drawn from the same file as the cover. */
function figureOf(text: SettledText<Edition>): Figure | undefined {
  const found: Figure[] = [];
  for (const chapter of text.chapters) {
    visit(chapter.tree, 'figure', (node: Figure) => {
      if (node.src !== undefined && text.facts.coverFigure?.endsWith(node.src)) found.push(node);
    });
  }
  return found[0];
}

/** The head of a brief: a band with kind, title, purpose and the month strips. */
export function band(text: SettledText<Edition>, drawn: Drawing | undefined): Element {
  const { facts } = text;
  const purpose = text.chapters.map((chapter) => chapter.facts['purpose']).find((words) => words !== undefined);
  return h('header', { className: ['band'] }, [
    h('p', { className: ['region'] }, facts.region ?? ''),
    h('p', { className: ['kind'] }, facts.kind),
    h('div', { className: ['band-words'] }, [
      h('h1', { className: ['brief-title'] }, facts.title),
      h('p', { className: ['band-purpose'] }, purpose ?? facts.subtitle ?? ''),
    ]),
    ...strips(text, drawn),
  ]);
}
