import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { Mark } from '../../model/blocks.js';
import type { Citation, CrossReference, StatusMark } from '../../model/nodes.js';
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

/** A status in a treaty table: a shape, whose meaning is its alternative text, and a date. */
export function statusMark({ words }: Setting): Handle<StatusMark> {
  return (state, node) =>
    h('span', { className: ['status-mark'] }, [
      drawnMark(node.mark, words.status[node.mark]),
      ...setChildren(state, node),
    ]);
}

/** Nothing depends on colour: full, half and open circle, and a dash. */
function drawnMark(mark: Mark, meaning: string): Element {
  const ring = s('circle', { cx: 5, cy: 5, r: 4.5, className: ['ring'] });
  const shapes: Readonly<Record<Mark, Element[]>> = {
    party: [s('circle', { cx: 5, cy: 5, r: 5, className: ['full'] })],
    signed: [ring, s('path', { d: 'M5 0.5A4.5 4.5 0 0 0 5 9.5Z', className: ['full'] })],
    open: [ring],
    unknown: [s('path', { d: 'M0 5H10', className: ['ring'] })],
  };
  const properties = {
    className: ['mark'],
    role: 'img',
    ariaLabel: meaning,
    width: 10,
    height: 10,
    viewBox: '0 0 10 10',
  };
  return s('svg', properties, [s('title', meaning), ...shapes[mark]]);
}
