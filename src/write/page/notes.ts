import { h } from 'hastscript';
import type { ElementContent } from 'hast';
import type { FootnoteDefinition, FootnoteReference, Nodes, Parents } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { NoteFacts } from '../../model/nodes.js';
import type { Handle } from './setting.js';

/**
 * A note call and, at the first call of a note at the foot, the note itself, numbered in the source: Chromium never tags
 * counted numbers, and Paged.js moves the note to the foot of the page.
 */
export const footnoteReference: Handle<FootnoteReference> = (state, node, parent) => {
  const note = node.data?.note;
  if (note === undefined)
    return call({ number: node.label ?? node.identifier, anchor: '', place: 'foot', first: false });
  const calls = [...(followsCall(node, parent) ? [comma()] : []), call(note)];
  if (!note.first || note.place === 'table') return calls;
  const text = state.footnoteById.get(node.identifier.toUpperCase());
  return [...calls, noteOf(note, text === undefined ? [] : inlineOf(state, text))];
};

/** Two calls side by side would read as one number. */
function followsCall(node: FootnoteReference, parent: Parents | undefined): boolean {
  const siblings: readonly Nodes[] = parent?.children ?? [];
  return siblings[siblings.indexOf(node) - 1]?.type === 'footnoteReference';
}

function comma(): ElementContent {
  return h('span', { className: ['fncall', 'comma'] }, ', ');
}

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

type NoteBlock = FootnoteDefinition['children'][number];

/** The text of a note as inline elements: a note stands inside the sentence that calls it, where no block can stand. */
export function inlineOf(state: State, note: FootnoteDefinition): ElementContent[] {
  return note.children.flatMap((block, index) => {
    const after = note.children[index - 1];
    const broken = block.type === 'paragraph' && after?.type === 'paragraph';
    return [...(broken ? [h('br')] : []), ...lineOf(state, block)];
  });
}

/** Paragraphs run in; lists, quotations and code are lines of their own within the note. */
function lineOf(state: State, block: NoteBlock): ElementContent[] {
  if (block.type === 'paragraph') return state.all(block);
  if (block.type === 'code') return [h('code', { className: ['note-line', 'code'] }, block.value)];
  if (block.type === 'blockquote') {
    const lines = block.children.flatMap((child) => lineOf(state, child));
    return [h('span', { className: ['note-line', 'quotation'] }, lines)];
  }
  if (block.type !== 'list') return state.all({ type: 'blockquote', children: [block] });
  return block.children.map((item, index) => {
    const mark = block.ordered === true ? `${String((block.start ?? 1) + index)}.` : '–';
    const lines = item.children.flatMap((child) => lineOf(state, child));
    return h('span', { className: ['note-line', 'item'] }, [h('span', { className: ['sign'] }, mark), ' ', ...lines]);
  });
}
