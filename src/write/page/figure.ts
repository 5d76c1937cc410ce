import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import type { BlockContent } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Figure, SourceLine, TableBlock } from '../../model/nodes.js';
import { drawing } from './drawing.js';
import type { Handle, Setting } from './setting.js';
import { isElement, setChildren } from './setting.js';
import { titled, type Titled } from './title.js';
import type { Words } from '../../language/language.js';

/** A figure: caption above; how to read it and its sources below, or beside it where it is one column wide. */
export function figure({ words }: Setting): Handle<Figure> {
  return (state, node) => {
    const id = node.label ?? 'figure';
    const picture =
      node.drawing === undefined ? [] : [drawing(node.drawing, { id, title: node.title, alt: node.alt ?? node.title })];
    const parts = readingOf(state, node, { head: words.figure.howToRead, words });
    const beside = node.width === 'text';
    const reading =
      parts.length === 0 ? [] : [h('div', { className: ['reading'] }, [beside ? h('div', parts) : runIn(parts)])];
    const captioned = caption('figcaption', words.label.figure(node.number ?? ''), node);
    if (beside) captioned.children.push(...reading);
    return h('figure', { className: ['figure', node.width], role: 'group', id: node.label }, [
      captioned,
      h('div', { className: ['drawing'] }, picture),
      ...(beside ? [] : reading),
    ]);
  };
}

/** "Figure 1" and the title, without a full stop. */
export function caption(tagName: string, label: string, title: Titled): Element {
  return h(tagName, [h('span', { className: ['caption-label'] }, label), '\u2002', h('span', titled(title))]);
}

/** What stands under a figure or table: the words of the author with a run-in head, then the sources. */
export function readingOf(
  state: State,
  node: Figure | TableBlock,
  { head, words }: { readonly head: string; readonly words: Words },
): Element[] {
  const children: readonly Child[] = node.children;
  const text = children.filter(isText);
  const paragraphs = state.all({ type: 'blockquote', children: text }).filter((child) => isElement(child, 'p'));
  const sources = children.filter((child): child is SourceLine => child.type === 'sourceLine');
  const lead: ElementContent[] = head === '' ? [] : [h('b', head), { type: 'text', value: ' ' }];
  return [
    ...paragraphs.map((child, index) => h('p', index === 0 ? [...lead, ...child.children] : child.children)),
    ...sources.flatMap((line) => sourcesOf(setChildren(state, line), words)),
  ];
}

/** Paragraphs as one, each running in after the one before. */
export function runIn(paragraphs: readonly Element[]): Element {
  return h(
    'p',
    paragraphs.flatMap((one, index) => (index === 0 ? one.children : [' ', ...one.children])),
  );
}

type Child = Figure['children'][number] | TableBlock['children'][number];

function isText(child: Child): child is BlockContent {
  return child.type !== 'sourceLine' && child.type !== 'footnoteDefinition' && child.type !== 'table';
}

function sourcesOf(children: ElementContent[], { figure: own }: Words): Element[] {
  const text = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  const named = own.namesItself.test(text);
  if (children.length === 0) return [];
  return [h('p', { className: ['sources'] }, named ? children : [h('b', own.sources), ' ', ...children])];
}
