import { h } from 'hastscript';
import type { ElementContent } from 'hast';
import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { NoteFacts } from '../../model/nodes.js';
import type { Handle } from './setting.js';

/**
 * A note call and, at the first call of a note at the foot, the note itself, numbered in the source: Chromium never tags
 * counted numbers, and Paged.js moves the note to the foot of the page.
 */
export const footnoteReference: Handle<FootnoteReference> = (state, node) => {
  const note = node.data?.note;
  if (note === undefined)
    return call({ number: node.label ?? node.identifier, anchor: '', place: 'foot', first: false });
  if (!note.first || note.place === 'table') return call(note);
  const text = state.footnoteById.get(node.identifier.toUpperCase());
  return [call(note), noteOf(note, text === undefined ? [] : inlineOf(state, text))];
};

function call({ number, anchor, place }: NoteFacts): ElementContent {
  const className = place === 'table' ? ['fncall', 'letter'] : ['fncall'];
  return h('a', { className, href: `#${anchor}` }, number);
}

function noteOf({ number, anchor }: NoteFacts, children: ElementContent[]): ElementContent {
  return h('span', { className: ['fn'], dataNum: number, dataSpace: spaceAfter(number), id: anchor }, children);
}

/** What stands between a number and its note, so that numbers begin at the edge and notes hang on one line. */
function spaceAfter(number: string): string {
  return '\u2002'.repeat(Math.max(1, 3 - number.length));
}

/** The text of a note as one run of inline elements: a note stands inside the sentence that calls it. */
export function inlineOf(state: State, note: FootnoteDefinition): ElementContent[] {
  return note.children.flatMap((block, index) => {
    const inline = block.type === 'paragraph' ? state.all(block) : textOf(state, block);
    return index === 0 ? inline : [h('br'), ...inline];
  });
}

function textOf(state: State, block: FootnoteDefinition['children'][number]): ElementContent[] {
  return state
    .all({ type: 'blockquote', children: [block] })
    .flatMap((node) => (node.type === 'element' ? node.children : [node]));
}
