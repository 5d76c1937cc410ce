import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import { toString } from 'mdast-util-to-string';
import type { NonPublic, NonPublicText } from '../../model/nodes.js';
import type { NonPublicFacts } from '../../model/withheld.js';
import type { Handle, Setting } from './setting.js';
import { setChildren } from './setting.js';
import type { Words } from '../../language/language.js';

/** A passage that is not public: a frame with a tab and a ladder; its originator stands beside it, not inside. */
export function nonPublic(setting: Setting): Handle<NonPublic> {
  return (state, node) => {
    const words = `${node.number ?? ''}\u2002${setting.words.nonPublic.tab}`.trim();
    const tab = h('p', { className: ['tab'] }, [h('span', words), ...keyNote(setting)]);
    return [
      originatorNote(node, setting.words),
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
export function originatorNote(facts: NonPublicFacts, { nonPublic: words }: Words): Element {
  const rows: [string, string | undefined][] = [
    [facts.number === undefined ? words.originator : `${facts.number}\u2002${words.originator}`, facts.originator],
    [words.basis, facts.basis],
    [words.until, facts.until],
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
      h('b', setting.words.nonPublic.keyTitle),
      ` ${setting.words.nonPublic.key}`,
    ]),
  ];
}
