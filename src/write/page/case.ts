import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import type { Block } from '../../model/nodes.js';
import { itemsOf, leadOf } from './lists.js';
import type { Handle, Setting } from './setting.js';
import { headingTag, setChildren } from './setting.js';

const STATUS: Record<string, string> = {
  charges: 'Charges only',
  operational: 'Operational result',
  conviction: 'Conviction',
};

/** A case study: the story in the text column, who, since, result, status and lesson beside it. */
export function caseStudy(setting: Setting): Handle<Block> {
  return (state, node) =>
    h('section', { className: ['case-study'], id: node.label }, [
      h('div', { className: ['case-facts'] }, factsOf(node)),
      h('div', { className: ['case-head'] }, [
        h('div', { className: ['baton', 'full'] }),
        h('p', { className: ['label'] }, `Case ${node.number ?? ''}`.trim()),
        h(headingTag(setting), { className: ['case-title'] }, node.attributes['title'] ?? ''),
      ]),
      ...setChildren(state, node),
    ]);
}

/** Kept whole in a box that floats: a float that avoids a break itself would be lost at the foot of a page. */
function factsOf(node: Block): Element {
  const { who, since, result, status, lesson } = node.attributes;
  const tag = status === undefined ? undefined : h('span', { className: ['status', status] }, STATUS[status] ?? status);
  const rows: [string, ElementContent | string | undefined][] = [
    ['Who', who],
    ['Since', since],
    ['Result', result],
    ['Status', tag],
    ['Lesson', lesson],
  ];
  const pairs = rows.flatMap(([term, value]) => (value === undefined ? [] : [h('dt', term), h('dd', value)]));
  return h('dl', pairs);
}

/** A dated chain: date, circle on a line, text. */
export const chain: Handle<Block> = (state, node) =>
  h('ol', { className: ['chain'] }, itemsOf(setChildren(state, node)).map(link));

function link(item: ElementContent[], index: number): Element {
  const { lead, rest } = leadOf(item);
  return h('li', { className: index === 0 ? ['start'] : [] }, [
    h('b', { className: ['date'] }, lead),
    ' ',
    h('div', { className: ['event'] }, rest),
  ]);
}
