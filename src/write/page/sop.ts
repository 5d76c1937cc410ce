import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import { toString } from 'mdast-util-to-string';
import type { State } from 'mdast-util-to-hast';
import type { BlockKind } from '../../model/blocks.js';
import type { Block } from '../../model/nodes.js';
import { itemsOf, letteredList, rowsOf, signedList } from './lists.js';
import type { Handle, Setting } from './setting.js';
import { headingTag, isElement, setChildren } from './setting.js';
import { blockTitled } from './title.js';
import type { Words } from '../../language/language.js';

type SopWords = Words['sop'];

const HEAD: [BlockKind, keyof SopWords][] = [
  ['purpose', 'purpose'],
  ['when-to-use', 'whenToUse'],
  ['who-acts', 'whoActs'],
];

const FOOT: [BlockKind, keyof SopWords][] = [
  ['legal-basis', 'legalBasis'],
  ['forms', 'forms'],
  ['time-limits', 'timeLimits'],
];

/** A standard operating procedure: one page, to be copied. */
export function sop(setting: Setting): Handle<Block> {
  return (state, node) => {
    const part = (kind: BlockKind): ElementContent[] => partOf(state, node, kind);
    const words = setting.words.sop;
    const tag = h('span', { className: ['tag'] }, setting.words.label.sop(node.number ?? ''));
    return h('section', { className: ['sop', 'full', ...(isLong(node) ? ['tight'] : [])], id: node.label }, [
      h(headingTag(setting), { className: ['sop-title'] }, [tag, ' ', ...blockTitled(node)]),
      strip(
        'sop-head',
        HEAD.map(([kind, name]) => cell(words[name], part(kind))),
      ),
      ...lines(words.beforeYouStart, part('before-you-start')),
      h('div', { className: ['steps-head'] }, [label(words.steps), label(words.whoByWhen)]),
      h('ol', { className: ['steps'] }, stepsOf(state, node)),
      ...lines(words.record, part('record')),
      h('div', { className: ['sop-space'] }),
      h('div', { className: ['sop-care'] }, [
        box('safeguards', words.safeguards, part('safeguards')),
        box('mistakes', words.mistakes, part('mistakes')),
      ]),
      strip(
        'sop-foot foot-strip',
        FOOT.map(([kind, name]) => cell(words[name], part(kind))),
      ),
    ]);
  };
}

/** Letters, citations included, that a page holds at the usual distances. */
const USUAL = 2150;

function isLong(node: Block): boolean {
  return toString(node).length > USUAL;
}

function partOf(state: State, node: Block, kind: BlockKind): ElementContent[] {
  const found = node.children.filter((child): child is Block => child.type === 'block' && child.kind === kind);
  return found.flatMap((child) => setChildren(state, child));
}

function stepsOf(state: State, node: Block): ElementContent[] {
  const steps = node.children.filter((child): child is Block => child.type === 'block' && child.kind === 'step');
  return steps.map((child) => stepOf(state, child));
}

/** A step that stands outside a procedure is set as the first of its own. */
export const step: Handle<Block> = (state, node) => h('ol', { className: ['steps', 'full'] }, [stepOf(state, node)]);

function stepOf(state: State, node: Block): Element {
  const children = setChildren(state, node);
  const text = children.filter((child) => !isElement(child, 'ul') && !isElement(child, 'ol'));
  const items = itemsOf(children);
  return h('li', { className: ['step'], id: node.label }, [
    h('span', { className: ['circle'] }, node.number ?? ''),
    h('div', { className: ['step-text'] }, [
      ...text,
      ...(items.length === 0 ? [] : [letteredList(items, lettersOf(node))]),
    ]),
    h('div', { className: ['step-who'] }, [
      h('p', [h('b', node.attributes['who'] ?? ''), h('br'), node.attributes['when'] ?? '']),
    ]),
  ]);
}

function lettersOf({ children }: Block): string[] {
  const items = children.flatMap((child) => (child.type === 'list' ? child.children : []));
  return items.map(({ data }) => data?.number ?? '');
}

function label(words: string): Element {
  return h('p', { className: ['label'] }, words);
}

function cell(words: string, children: ElementContent[]): Element {
  return h('div', [label(words), ...children]);
}

function strip(className: string, cells: Element[]): Element {
  return h('div', { className: ['strip', ...className.split(' ')] }, cells);
}

function lines(words: string, children: ElementContent[]): Element[] {
  if (children.length === 0) return [];
  return [h('div', { className: ['sop-lines'] }, [label(words), signedList('short', rowsOf(children))])];
}

function box(className: string, words: string, children: ElementContent[]): Element {
  const listed = itemsOf(children).length > 0;
  const body = listed ? [signedList(className === 'mistakes' ? 'crosses' : 'short', rowsOf(children))] : children;
  return h('div', { className: [className] }, [label(words), ...body]);
}
