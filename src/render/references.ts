import { h } from 'hastscript';
import type { Citation, CrossReference, StatusMark } from '../model/nodes.js';
import type { Handle, Setting } from './setting.js';
import { setChildren } from './setting.js';

/** A citation: grey, so that the eye can pass over long names; `data-cite` lets the list say where a work is cited. */
export const citation: Handle<Citation> = (state, node) =>
  h(
    'span',
    {
      className: node.narrative ? ['cite', 'narrative'] : ['cite'],
      dataCite: node.items.map((item) => item.key).join(' '),
    },
    setChildren(state, node),
  );

/** A reference to a labelled place: a link where the place is in this publication. */
export function crossReference(setting: Setting): Handle<CrossReference> {
  return (state, node) => {
    const children = setChildren(state, node);
    if (node.url === undefined || !setting.text.labels.has(node.label))
      return h('span', { className: ['ref'] }, children);
    return h('a', { className: ['ref'], href: node.url }, children);
  };
}

const SHAPES = { party: 'Party', signed: 'Signed', open: 'Not a party', unknown: 'No evidence found' } as const;

/** A status in a treaty table: a shape, which has its meaning as text for those who do not see it, and a date. */
export const statusMark: Handle<StatusMark> = (state, node) =>
  h('span', { className: ['status-mark'] }, [
    h('span', { className: ['mark', node.mark] }, h('span', { className: ['unseen'] }, `${SHAPES[node.mark]} `)),
    ...setChildren(state, node),
  ]);
