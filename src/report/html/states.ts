import type { Element } from 'hast';
import { h } from 'hastscript';
import type { StateTold } from '../../model/score.js';
import type { Told } from './given.js';

/** Every State of an edition: how often it is named, and with which verbs it is told to do or to lack something. */
export function states({ score }: Told): Element[] {
  if (score.states.length === 0) return [];
  const label = `States in ${score.publication}`;
  const heads = ['State', 'Named', 'Does', 'Lacks'];
  const table = h('table', { className: ['sortable'] }, [
    h('thead', [
      h(
        'tr',
        heads.map((head) => h('th', { scope: 'col' }, head)),
      ),
    ]),
    h('tbody', score.states.map(rowOf)),
  ]);
  return [
    h('details', [
      h('summary', `States as they are told: ${String(score.states.length)} named`),
      h('div', { className: ['wide'], tabIndex: 0, role: 'region', ariaLabel: label }, [table]),
    ]),
  ];
}

function rowOf({ state, named, deeds, lacks }: StateTold): Element {
  return h('tr', [
    h('th', { scope: 'row' }, state),
    h('td', String(named)),
    h('td', verbsOf(deeds)),
    h('td', verbsOf(lacks)),
  ]);
}

function verbsOf(verbs: readonly string[]): string {
  return verbs.length === 0 ? '–' : `${String(verbs.length)}: ${verbs.join(', ')}`;
}
