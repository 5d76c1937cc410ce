import { fromHtml } from 'hast-util-from-html';
import type { Element, Nodes } from 'hast';
import type { Edition } from '../../../src/model/edition.js';
import type { SiteMeans } from '../../../src/model/form.js';
import type { SettledText } from '../../../src/model/publication.js';
import { siteOf } from '../../../src/write/web/site.js';

const NO_MEANS: SiteMeans = { others: [], downloads: [], assets: new Map() };

/** The files of a site as text, by their paths. */
export function siteFiles(text: SettledText<Edition>, means: Partial<SiteMeans> = {}): Map<string, string> {
  const decoder = new TextDecoder();
  return new Map(siteOf(text, { ...NO_MEANS, ...means }).map(({ path, bytes }) => [path, decoder.decode(bytes)]));
}

/** The pages of a site as trees, by their paths. */
export function pagesOf(files: ReadonlyMap<string, string>): Map<string, Nodes> {
  return new Map([...files].filter(([path]) => path.endsWith('.html')).map(([path, html]) => [path, fromHtml(html)]));
}

export function elementsOf(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(elementsOf)] : own;
}

export function classesOf(node: Nodes): string[] {
  const names = node.type === 'element' ? node.properties['className'] : undefined;
  return Array.isArray(names) ? names.map(String) : [];
}

const INLINE = new Set('a abbr b bdi code del em i label span strong sub sup wbr'.split(' '));
const APART = ['fn', 'fncall', 'note-line'];

/** The words of a tree without those parts for which `isLeftOut` says yes. */
export function wordsIn(node: Nodes, isLeftOut: (node: Nodes) => boolean): string {
  if (isLeftOut(node)) return ' ';
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const words = node.children.map((child) => wordsIn(child, isLeftOut)).join('');
  const isInline =
    node.type === 'element' && INLINE.has(node.tagName) && !classesOf(node).some((name) => APART.includes(name));
  return isInline ? words : ` ${words} `;
}

/** How often each word stands in a text. */
function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words that stand more often in one text than in the other, with how often. */
export function more(one: string, other: string): string[] {
  const [wanted, there] = [counted(one), counted(other)];
  return [...wanted].flatMap(([word, count]) =>
    (there.get(word) ?? 0) < count ? [`${word}: ${String(there.get(word) ?? 0)} of ${String(count)}`] : [],
  );
}

/** Where the references of a text lead, each as often as it stands there: `para-late`; '' of one that is no link. */
export function referencesIn(tree: Nodes): string[] {
  const found = elementsOf(tree).filter((element) => classesOf(element).includes('ref'));
  return found.map(({ properties: { href } }) => (typeof href === 'string' ? (href.split('#')[1] ?? '') : '')).sort();
}
