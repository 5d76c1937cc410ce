import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import { CASE_STATUSES, type CaseStatus } from '../../model/blocks.js';
import type { Block } from '../../model/nodes.js';
import { leadOf, rowsOf } from './lists.js';
import type { Handle, Setting } from './setting.js';
import { headingTag, setChildren } from './setting.js';
import { blockTitled } from './title.js';
import type { Words } from '../../language/language.js';

/** A case study: the story in the text column, who, since, result, status and lesson beside it. */
export function caseStudy(setting: Setting): Handle<Block> {
  return (state, node) =>
    h('section', { className: ['case-study'], id: node.label }, [
      h('div', { className: ['case-facts'] }, factsOf(node, setting.words)),
      h('div', { className: ['case-head'] }, [
        h('div', { className: ['baton', 'full'] }),
        h('p', { className: ['label'] }, setting.words.label.case(node.number ?? '')),
        h(headingTag(setting), { className: ['case-title'] }, blockTitled(node)),
      ]),
      ...setChildren(state, node),
    ]);
}

/** Kept whole in a box that floats: a float that avoids a break itself would be lost at the foot of a page. */
function factsOf(node: Block, { case: words }: Words): Element {
  const { who, since, result, status, lesson } = node.attributes;
  const tag = status === undefined ? undefined : h('span', { className: ['status', status] }, statusOf(status, words));
  const rows: [string, ElementContent | string | undefined][] = [
    [words.who, who],
    [words.since, since],
    [words.result, result],
    [words.status, tag],
    [words.lesson, lesson],
  ];
  const pairs = rows.flatMap(([term, value]) => (value === undefined ? [] : [h('dt', term), h('dd', value)]));
  return h('dl', pairs);
}

function statusOf(status: string, words: Words['case']): string {
  return isStatus(status) ? words[status] : status;
}

function isStatus(status: string): status is CaseStatus {
  return CASE_STATUSES.some((one) => one === status);
}

/** A dated chain: date, circle on a line, text. */
export const chain: Handle<Block> = (state, node) =>
  h('ol', { className: ['chain'] }, rowsOf(setChildren(state, node)).map(link));

function link(item: ElementContent[], index: number): Element {
  const { lead, rest } = leadOf(item);
  return h('li', { className: index === 0 ? ['start'] : [] }, [
    h('b', { className: ['date'] }, lead),
    ' ',
    h('div', { className: ['event'] }, rest),
  ]);
}
