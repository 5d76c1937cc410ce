import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import type { BlockKind, PlainKind } from '../../model/blocks.js';
import type { Block } from '../../model/nodes.js';
import { leadOf, rowsOf } from './lists.js';
import { caseStudy, chain } from './case.js';
import { finding, recommendation } from './recommendation.js';
import { sop, step } from './sop.js';
import type { Handle, Setting } from './setting.js';
import { headingTag, setChildren } from './setting.js';
import { blockTitled } from './title.js';

type BlockHandle = Handle<Block>;

/** A handler for each kind; one that sets children alone does not compile for a block that says more in its attributes. */
export type BlockHandles = { readonly [Kind in BlockKind]: Handle<Block & { kind: Kind }> };

/** A block that carries meaning, by its kind. */
export function block(setting: Setting): BlockHandle {
  const kinds = blockHandlers(setting);
  return (state, node, parent) => (kinds[node.kind] as BlockHandle)(state, node, parent);
}

/** What becomes of each block on the page. The parts of a procedure and a case are set as they stand where they stand alone. */
export function blockHandlers(setting: Setting): BlockHandles {
  return {
    lead: plain,
    'key-messages': keyMessages(setting),
    'side-note': aside('side-note'),
    'margin-figure': marginFigure,
    finding,
    recommendation: recommendation(setting),
    sop: sop(setting),
    purpose: plain,
    'when-to-use': plain,
    'who-acts': plain,
    'before-you-start': plain,
    step,
    record: plain,
    safeguards: plain,
    mistakes: plain,
    'legal-basis': plain,
    forms: plain,
    'time-limits': plain,
    'case-study': caseStudy(setting),
    chain,
    template: template(setting),
    'where-to-start': whereToStart(setting),
    slide: slide(setting),
    notes: notes(setting),
    columns: plain,
  };
}

const plain: Handle<Block & { kind: PlainKind }> = (state, node) =>
  h('div', { className: [node.kind], id: node.label }, setChildren(state, node));

function keyMessages({ words }: Setting): BlockHandle {
  return (state, node) =>
    h('div', { className: ['key-messages'], id: node.label }, [
      h('p', { className: ['label'] }, words.block.keyMessages),
      ...setChildren(state, node),
    ]);
}

/** What stands beside the text. The float holds a box that is kept whole: a float kept whole itself would be lost. */
function aside(className: string): BlockHandle {
  return (state, node) => h('aside', { className: [className], id: node.label }, [h('div', setChildren(state, node))]);
}

const marginFigure: BlockHandle = (state, node) =>
  h('aside', { className: ['margin-figure'], id: node.label }, [
    h('div', [h('p', { className: ['value'] }, node.attributes['value'] ?? ''), ...setChildren(state, node)]),
  ]);

/** A form to copy, over the full width and on one page: its blank fields are ruled. */
function template(setting: Setting): BlockHandle {
  return (state, node) =>
    h('section', { className: ['template', 'full'], id: node.label }, [
      h(headingTag(setting), { className: ['template-title', 'baton'] }, blockTitled(node)),
      ...setChildren(state, node),
    ]);
}

/** A slide as a hand-out shows it: its message, what stands on it, and what is said to it. */
function slide(setting: Setting): BlockHandle {
  return (state, node) => {
    const title = h(headingTag(setting), { className: ['slide-title'] }, blockTitled(node));
    return h('section', { className: ['slide'], id: node.label }, [title, ...setChildren(state, node)]);
  };
}

function notes({ words }: Setting): BlockHandle {
  return (state, node) =>
    h('div', { className: ['speaker-notes'] }, [
      h('p', { className: ['label'] }, words.block.speakerNotes),
      ...setChildren(state, node),
    ]);
}

function whereToStart({ words }: Setting): BlockHandle {
  return (state, node) =>
    h('section', { className: ['where-to-start'], id: node.label }, [
      h('p', { className: ['label'] }, words.block.whereToStart),
      h('ul', { className: ['starts'] }, rowsOf(setChildren(state, node)).map(startOf)),
    ]);
}

function startOf(item: ElementContent[]): Element {
  const { lead, rest } = leadOf(item);
  return h('li', [h('b', lead), ' ', h('div', rest)]);
}
