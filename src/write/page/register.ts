import { h } from 'hastscript';
import type { Element } from 'hast';
import { REGISTER } from '../../model/print.js';
import type { Words } from '../../language/language.js';
import type { RegisterEntry } from '../../model/publication.js';
import type { Setting } from './setting.js';

/** The register of all that is withheld, at the end of an internal edition; [] where nothing is. */
export function register(setting: Setting): Element[] {
  const { text, words } = setting;
  const entries = text.register ?? [];
  if (entries.length === 0) return [];
  const own = words.register;
  const head = [own.number, own.originator, own.basis, own.until, own.words];
  const title = text.facts.form !== 'report' ? h('h2', own.title) : opener(own.title);
  const table = h('table', { dataRepeatHead: '' }, [
    h(
      'colgroup',
      [14, 20, 22, 14, 30].map((share) => h('col', { style: `width:${String(share)}%` })),
    ),
    h(
      'thead',
      h(
        'tr',
        head.map((term) => h('th', { scope: 'col' }, term)),
      ),
    ),
    h(
      'tbody',
      entries.map((entry) => rowOf(entry, words)),
    ),
  ]);
  const place = { dataChapter: REGISTER, dataPart: 'annex', dataTitle: own.title, id: REGISTER };
  return [
    h('section', { className: ['chapter', 'register', 'part-annex'], ...place }, [
      title,
      h('p', own.lead),
      h('div', { className: ['table-block', 'full'] }, [table]),
    ]),
  ];
}

function opener(title: string): Element {
  return h('header', { className: ['opener'] }, [h('h1', { className: ['chapter-title'] }, title)]);
}

/** The style sheet puts the page behind the number. */
function rowOf({ number, anchor, facts, words: first }: RegisterEntry, { longDay }: Words): Element {
  const link = h('a', { className: ['ref', 'with-page'], href: `#${anchor}` }, number);
  const cells = [facts.originator, facts.basis ?? '', longDay(facts.until ?? ''), first];
  return h('tr', [h('th', { scope: 'row' }, link), ...cells.map((value) => h('td', value))]);
}
