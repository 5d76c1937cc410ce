import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import type { Edition } from '../../model/edition.js';
import type { SettledText } from '../../model/publication.js';
import { languageOf } from '../../language/language.js';
import { framedEntry } from './non-public.js';
import type { Setting } from './setting.js';

/** The abbreviations of this edition with their long forms. */
export function abbreviations(setting: Setting): ElementContent[] {
  const { text } = setting;
  return [
    pairs(
      'abbreviations',
      text.abbreviations.map(({ short, long }) => [
        framedEntry(setting, { kind: 'abbreviation', key: short }, [short]),
        [long],
      ]),
    ),
  ];
}

/** The terms of the glossary with their meanings, and the words to avoid. */
export function glossary(setting: Setting): ElementContent[] {
  const { text } = setting;
  const words = setting.words.lists;
  const terms = text.glossary.terms.map(({ term, meaning, avoid }): Pair => {
    const instead = avoid === undefined || avoid.length === 0 ? '' : words.avoid(avoid.join(', '));
    return [framedEntry(setting, { kind: 'term', key: term }, [term]), [`${meaning}${instead}`]];
  });
  return [pairs('glossary', terms)];
}

type Words = (ElementContent | string)[];
type Pair = readonly [term: Words, meaning: Words];

function pairs(className: string, rows: readonly Pair[]): Element {
  const set = rows.map(([term, meaning]) => h('div', { className: ['pair'] }, [h('dt', term), h('dd', meaning)]));
  return h('dl', { className: ['pairs', className] }, set);
}

/** Which places answer which requirement. */
export function traceability(text: SettledText<Edition>): ElementContent[] {
  const words = languageOf(text.facts.language).words.lists;
  const head = [words.requirement, words.asked, words.answered];
  const rows = text.traceability.map(({ id, text: asked, labels }) =>
    h('tr', [h('th', { scope: 'row' }, id), h('td', asked), h('td', placesOf(text, labels))]),
  );
  return [
    h('div', { className: ['table-block', 'full', 'matrix'] }, [
      h('table', { dataRepeatHead: '' }, [
        h(
          'colgroup',
          [14, 54, 32].map((share) => h('col', { style: `width:${String(share)}%` })),
        ),
        h(
          'thead',
          h(
            'tr',
            head.map((term) => h('th', { scope: 'col' }, term)),
          ),
        ),
        h('tbody', rows),
      ]),
    ]),
  ];
}

function placesOf(text: SettledText<Edition>, labels: readonly string[]): (Element | string)[] {
  return labels.flatMap((label, index) => {
    const named = text.labels.get(label);
    const place = named === undefined ? label : h('a', { className: ['ref'], href: `#${label}` }, named);
    return index === 0 ? [place] : [', ', place];
  });
}
