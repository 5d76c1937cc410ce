import { h } from 'hastscript';
import type { ElementContent } from 'hast';
import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Handle, Setting } from './setting.js';

/**
 * A note call and, at its first call, the note itself, numbered in the source: Chromium never tags counted numbers, and
 * Paged.js moves the note to the foot of the page.
 */
export function footnoteReference(setting: Setting): Handle<FootnoteReference> {
  return (state, node) => {
    if (setting.table !== undefined) return tableCall(setting.table.label ?? 'table', node);
    const key = `${setting.chapter.id}:${node.identifier}`;
    const known = setting.numbered.get(key);
    if (known !== undefined) return call(known);
    const number = (setting.notes += 1);
    setting.numbered.set(key, number);
    const note = state.footnoteById.get(node.identifier.toUpperCase());
    return [call(number), noteOf(number, note === undefined ? [] : inlineOf(state, note))];
  };
}

function call(number: number): ElementContent {
  return h('a', { className: ['fncall'], href: `#fn${String(number)}` }, String(number));
}

function noteOf(number: number, children: ElementContent[]): ElementContent {
  return h(
    'span',
    { className: ['fn'], dataNum: String(number), dataSpace: spaceAfter(number), id: `fn${String(number)}` },
    children,
  );
}

/** What stands between a number and its note, so that numbers begin at the edge and notes hang on one line. */
function spaceAfter(number: number): string {
  return '\u2002'.repeat(Math.max(1, 3 - String(number).length));
}

function tableCall(table: string, node: FootnoteReference): ElementContent {
  const href = `#${table}-note-${node.identifier}`;
  return h('a', { className: ['fncall', 'letter'], href }, node.label ?? node.identifier);
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
