import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import type { Parents } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Block, CrossReference } from '../../model/nodes.js';
import type { Handle, Setting } from './setting.js';
import { isElement, setChildren } from './setting.js';
import { blockTitled } from './title.js';

/** A recommendation: number, imperative, and in the margin cell who acts, by when and by which procedure. */
export function recommendation(setting: Setting): Handle<Block> {
  return (state, node, parent) => {
    const text = setChildren(state, node);
    if (setting.text.facts.form === 'brief') return briefRecommendation(setting, node, text);
    const className = ['recommendation', 'full', ...(opensRun(node, parent) ? ['first', 'baton'] : [])];
    return h('div', { className, id: idOf(node, parent) }, [
      h('p', { className: ['tag'] }, tagOf(node, setting)),
      h('div', { className: ['rec-text'] }, text),
      h('p', { className: ['rec-who'] }, [
        h('b', node.attributes['who'] ?? ''),
        h('br'),
        ...joined([[node.attributes['deadline'] ?? ''], placesOf(setting, node)], ' · '),
        ...restsOn(setting, node),
      ]),
    ]);
  };
}

/** Where it is defined, a recommendation names the findings it rests on; its copies do not. */
function restsOn(setting: Setting, node: Block): (Element | string)[] {
  const findings = node.copyOf === undefined ? placesOf(setting, node, 'rests-on') : [];
  return findings.length === 0 ? [] : [h('br'), setting.words.recommendation.restsOn, ...findings];
}

function briefRecommendation(setting: Setting, node: Block, text: ElementContent[]): Element {
  const places = placesOf(setting, node);
  const where: ElementContent[] =
    places.length === 0 ? [] : [{ type: 'text', value: `${homeOf(node)}, ` }, ...asNodes(places)];
  const deadline = sentence(node.attributes['deadline'] ?? '');
  return h('div', { className: ['recommendation', 'short'], id: node.label }, [
    h('p', { className: ['tag'] }, tagOf(node, setting)),
    h('div', { className: ['rec-text'] }, [...text, h('p', { className: ['rec-when'] }, [deadline, ...where])]),
  ]);
}

/** The publication that a copy was drawn from: "Guide". */
function homeOf(node: Block): string {
  const name = referencesOf(node, 'see').find(({ publication }) => publication !== undefined)?.publication ?? '';
  return sentence(name).replace('. ', '');
}

function sentence(words: string): string {
  return words === '' ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)}. `;
}

function tagOf(node: Block, { words }: Setting): string {
  const number = node.number ?? '';
  return /^\d/u.test(number) ? words.label.recommendation(number) : number;
}

/** A recommendation is anchored where it is defined, not where it is drawn again. */
function idOf(node: Block, parent: Parents | undefined): string | undefined {
  return parent?.type === 'draw' ? undefined : node.label;
}

function opensRun(node: Block, parent: Parents | undefined): boolean {
  const siblings = parent?.children ?? [];
  const before = siblings[siblings.findIndex((sibling) => sibling === node) - 1];
  return before?.type !== 'block' || before.kind !== 'recommendation';
}

/** The places named in an attribute, as linked text where they are in this publication. */
function placesOf(setting: Setting, node: Block, attribute = 'see'): (Element | string)[] {
  const places = referencesOf(node, attribute).map((place) => [printedPlace(setting, place)]);
  return joined(places, ', ');
}

function referencesOf(node: Block, attribute: string): CrossReference[] {
  return node.children.flatMap((child) =>
    child.type === 'placeLine' && child.attribute === attribute ? child.children : [],
  );
}

/** A place of another publication (`guide:sop-referral`) is named without a link. */
function printedPlace({ text }: Setting, { label, url, children }: CrossReference): Element | string {
  const words = toString(children);
  return url === undefined || !text.labels.has(label) ? words : h('a', { className: ['ref'], href: url }, words);
}

function joined(parts: (Element | string)[][], between: string): (Element | string)[] {
  const full = parts.filter((part) => part.some((piece) => piece !== ''));
  return full.flatMap((part, index) => (index === 0 ? part : [between, ...part]));
}

function asNodes(pieces: (Element | string)[]): ElementContent[] {
  return pieces.map((piece) => (typeof piece === 'string' ? { type: 'text', value: piece } : piece));
}

/** A numbered finding: bold sentence, evidence, source. */
export const finding: Handle<Block> = (state, node) => {
  const children = setChildren(state, node);
  const [first, ...rest] = children;
  const number = h('span', { className: ['finding-number'] }, `${node.number ?? ''} `);
  const title =
    node.attributes['title'] === undefined
      ? []
      : [h('b', [...blockTitled(node), /[.?!]$/u.test(node.attributes['title']) ? '' : '.']), ' '];
  const opening = isElement(first, 'p') ? first.children : first === undefined ? [] : [first];
  return h('div', { className: ['finding'], id: node.label }, [h('p', [number, ...title, ...opening]), ...rest]);
};
