import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import type { Heading, List, Paragraph, Parents, RootContent } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { BLOCKS, PARAGRAPH } from '../../model/blocks.js';
import type { NonPublicText } from '../../model/nodes.js';
import { keyNote, originatorNote } from './non-public.js';
import type { Handle, Setting } from './setting.js';
import { setChildren } from './setting.js';
import { visit } from '../../tree/visit.js';

/** A heading of a chapter: number, en space, title. */
export function heading(setting: Setting): Handle<Heading> {
  return (state, node) => {
    setting.depth = node.depth;
    const number = node.data?.number;
    const title = setChildren(state, node);
    const properties = node.data?.label === undefined ? {} : { id: node.data.label };
    return h(
      `h${String(levelOf(setting, node))}`,
      properties,
      number === undefined || number === '' ? title : [`${shownOf(setting, number)}\u2002`, ...title],
    );
  };
}

/** In a document whose chapters are headings of a page its sections stand one level lower. */
function levelOf({ text }: Setting, { depth }: Heading): number {
  return text.facts.form === 'un-document' ? depth + 1 : depth;
}

/** Sections of such a document show their letter alone: `A.` of chapter II, to which others refer as section II.A. */
function shownOf({ text }: Setting, number: string): string {
  return text.facts.form === 'un-document' ? `${number.split('.').at(-1) ?? ''}.` : number;
}

/**
 * A paragraph. Whether it is indented is decided here, because a rule for neighbours would fail where a page begins.
 * Originators of marked words stand before it, beside its first line.
 */
export function paragraph(setting: Setting): Handle<Paragraph> {
  return (state, node, parent) => {
    const marked = markedWords(node);
    const children = setChildren(state, node);
    const inFlow = parent === undefined || FLOW.has(parent.type);
    const asides = inFlow ? marked.map((one) => originatorNote(one, setting.words)) : [];
    if (marked.length > 0) children.push(...keyNote(setting));
    const className = inFlow ? [...placeClasses(setting, node, parent), ...lengthOf(node)] : [];
    const number = inFlow ? numberOf(setting, node) : [];
    const label = node.data?.label === undefined ? {} : { id: node.data.label };
    const properties = { ...label, ...(className.length === 0 ? {} : { className }), ...reviewAnchor(setting, node) };
    return [...asides, h('p', properties, [...number, ...children])];
  };
}

const FLOW = new Set<string>(['root', 'block', 'nonPublic']);

function markedWords(node: Paragraph): NonPublicText[] {
  const found: NonPublicText[] = [];
  visit(node, 'nonPublicText', (words: NonPublicText) => void found.push(words));
  return found;
}

function placeClasses(setting: Setting, node: Paragraph, parent: Parents | undefined): string[] {
  const before = previous(node, parent);
  if (before?.type !== 'paragraph') return isLeadIn(node) ? ['lead-in'] : [];
  if (setting.purpose === 'review' || setting.text.facts.form === 'un-document') return ['spaced'];
  return isLeadIn(node) ? ['lead-in', 'spaced'] : ['indent'];
}

/** About three lines of the text column. */
const SHORT = 205;

/** A paragraph of three lines would leave one of them at the head of the next page: Chromium parts 2 and 1. */
function lengthOf(node: Paragraph): string[] {
  const { length } = toString(node);
  return length > SHORT / 2 && length <= SHORT ? ['short'] : [];
}

/** Whether a paragraph opens with words in bold, as a run-in heading. */
function isLeadIn(node: Paragraph): boolean {
  return node.children[0]?.type === 'strong' && node.children.length > 1;
}

function previous(node: RootContent, parent: Parents | undefined): RootContent | undefined {
  const siblings: readonly RootContent[] = parent?.children ?? [];
  const before = siblings.slice(0, siblings.indexOf(node)).reverse();
  return before.find((sibling) => !isBeside(sibling));
}

/** Whether a node takes no room in the text column: notes beside it, notes at the foot, comments. */
function isBeside(node: RootContent): boolean {
  if (node.type === 'block') return BLOCKS[node.kind].beside === true;
  return node.type === 'footnoteDefinition' || node.type === 'html' || node.type === 'definition';
}

/** In a review copy a paragraph carries the anchor by which its comments find it again in the next one. */
function reviewAnchor({ purpose }: Setting, { data }: Paragraph): { dataAnchor?: string } {
  return purpose === 'review' && data?.anchor !== undefined ? { dataAnchor: data.anchor } : {};
}

/** The number of a paragraph: in the margin of a review copy, and before the words of a document that is cited by it. */
function numberOf({ purpose, text }: Setting, { data }: Paragraph): ElementContent[] {
  const isDocument = text.facts.form === 'un-document';
  if ((purpose !== 'review' && !isDocument) || data?.number === undefined) return [];
  const id = `${PARAGRAPH}-${data.number}`;
  if (isDocument)
    return [h('span', { className: ['own-number'], id }, `${data.number}.`), { type: 'text', value: ' ' }];
  return [h('span', { className: ['para-number'], id }, data.number), { type: 'text', value: ' ' }];
}

/** A list: dashes, or bold numbers which stand in the source because counted ones are never tagged. */
export function list(setting: Setting): Handle<List> {
  return (state, node) => (node.ordered === true ? numbers(setting, state, node) : dashes(state, node));
}

function dashes(state: State, node: List): Element {
  return h('ul', { className: ['dashes'] }, itemsIn(state, node));
}

/** In a brief the points of an argument are numbered like findings. */
function numbers(setting: Setting, state: State, node: List): Element {
  const items = itemsIn(state, node);
  const asFindings = setting.text.facts.form === 'brief';
  items.forEach((item, index) => {
    const number = node.children[index]?.data?.number ?? '';
    if (asFindings) item.children.unshift(h('span', { className: ['finding-number'] }, `${number} `));
    else item.properties['dataN'] = number;
  });
  return h('ol', { className: [asFindings ? 'points' : 'numbers'] }, items);
}

function itemsIn(state: State, node: List): Element[] {
  return setChildren(state, node).filter((child): child is Element => child.type === 'element');
}
