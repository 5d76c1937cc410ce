import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import { toString } from 'mdast-util-to-string';
import type { NonPublic, NonPublicFacts, NonPublicText } from '../../model/nodes.js';
import type { Handle, Setting } from './setting.js';
import { setChildren } from './setting.js';

const KEY =
  'A thin frame marks words, and a heavy frame a passage, that the originator has not released. ' +
  'N-numbers link each to its originator in the margin. The public edition is made without them.';

/** A passage that is not public: a frame with a tab and a ladder; its originator stands beside it, not inside. */
export function nonPublic(setting: Setting): Handle<NonPublic> {
  return (state, node) => {
    const words = `${node.number ?? ''}\u2002Not for the public edition`.trim();
    const tab = h('p', { className: ['tab'] }, [h('span', words), ...keyNote(setting)]);
    return [
      originatorNote(node),
      h('div', { className: isShort(node) ? ['non-public', 'short'] : ['non-public'] }, [
        tab,
        ...setChildren(state, node),
      ]),
    ];
  };
}

/** Up to about a third of a page: such a passage is not parted. */
function isShort(node: NonPublic): boolean {
  return toString(node).length < 1200;
}

/** Words that are not public: a frame on each line, and the number of the note that names the originator. */
export const nonPublicText: Handle<NonPublicText> = (state, node) =>
  h('span', { className: ['non-public-text'] }, [
    ...setChildren(state, node),
    ...(node.number === undefined ? [] : [h('span', { className: ['n-number'] }, node.number)]),
  ]);

/** Who has not released a text, on what basis, and until when. */
export function originatorNote(facts: NonPublicFacts): Element {
  const rows: [string, string | undefined][] = [
    [facts.number === undefined ? 'Originator' : `${facts.number}\u2002Originator`, facts.originator],
    ['Basis', facts.basis],
    ['Until', facts.until],
  ];
  const pairs = rows.filter(([, value]) => value !== undefined && value !== '');
  return h(
    'aside',
    { className: ['originator'] },
    h(
      'div',
      pairs.map(([term, value]) => h('p', [h('b', term), h('br'), value ?? ''])),
    ),
  );
}

/** The key to the marks, at the foot of the first page that has one; [] afterwards. */
export function keyNote(setting: Setting): ElementContent[] {
  if (setting.keySet) return [];
  setting.keySet = true;
  return [
    h('span', { className: ['fn', 'key'], dataNum: '', dataSpace: '', id: 'fn-key' }, [
      h('b', 'Key to this edition.'),
      ` ${KEY}`,
    ]),
  ];
}
