import type { Element, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { PhrasingContent } from 'mdast';
import { escaped } from '../tree/escaped.js';

/** Text and emphasis of citeproc's HTML; every other mark is dropped, its words stay. */
export function phrasing(html: string): PhrasingContent[] {
  return fromHtml(html, { fragment: true }).children.flatMap(toPhrasing);
}

function toPhrasing(node: RootContent): PhrasingContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type !== 'element') return [];
  const children = node.children.flatMap(toPhrasing);
  return node.tagName === 'i' ? [{ type: 'emphasis', children }] : children;
}

/** Words an author typed, with `*emphasis*`. */
export function typed(words: string): PhrasingContent[] {
  return words.split(/(\*[^*\s][^*]*\*)/).flatMap((part): PhrasingContent[] => {
    if (part === '') return [];
    if (!/^\*.+\*$/s.test(part)) return [{ type: 'text', value: part }];
    return [{ type: 'emphasis', children: [{ type: 'text', value: part.slice(1, -1) }] }];
  });
}

/** Applies a change to every text of some phrasing content. */
export function mapText(nodes: readonly PhrasingContent[], change: (value: string) => string): PhrasingContent[] {
  return nodes.map((node): PhrasingContent => {
    if (node.type === 'text') return { ...node, value: change(node.value) };
    return node.type === 'emphasis' ? { ...node, children: mapText(node.children, change) } : node;
  });
}

/** Joins texts that stand side by side. */
export function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last?.type === 'text' && node.type === 'text')
      result[result.length - 1] = { ...last, value: last.value + node.value };
    else result.push(node);
  }
  return result;
}

/** An entry of the list as HTML with `<i>` and `<a>` only, and as plain text. */
export function entryOf(html: string): { html: string; text: string } {
  const root = fromHtml(html, { fragment: true });
  const text = root.children.map(wordsOfElement).join('').replace(/\s+/g, ' ').trim();
  return { html: root.children.map(toHtml).join('').replace(/\s+/g, ' ').trim(), text };
}

function wordsOfElement(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(wordsOfElement).join('') : '';
}

function toHtml(node: RootContent): string {
  if (node.type === 'text') return escaped(node.value);
  if (node.type !== 'element') return '';
  const inner = node.children.map(toHtml).join('');
  const href = addressIn(node);
  if (href !== undefined) return `<a href="${escaped(href)}">${inner}</a>`;
  return node.tagName === 'i' ? `<i>${inner}</i>` : inner;
}

/** citeproc makes a DOI link of whatever is no web address: only what is printed as the address is one. */
function addressIn(node: Element): string | undefined {
  const href = node.tagName === 'a' ? node.properties['href'] : undefined;
  return typeof href === 'string' && /^https?:/i.test(href) && wordsOfElement(node) === href ? href : undefined;
}

/** A reference that an author wrote out, with `*emphasis*` and live addresses. */
export function writtenOut(words: string): { html: string; text: string } {
  const html = words
    .split(/(https?:\/\/[^\s<>]+[^\s<>.,;:)\]])/)
    .map((part, index) => (index % 2 === 1 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : emphasized(part)))
    .join('');
  return entryOf(html);
}

function emphasized(words: string): string {
  return escaped(words).replace(/\*([^*\s][^*]*)\*/g, '<i>$1</i>');
}
