import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { FINDINGS } from '../../model/finding.js';
import { APART, joined, type Place } from './place.js';
import { wordsOfBytes } from './text.js';

/** A file that stands in an address of data. */
const DATA = /data:([\w/+.-]*)(?:;[\w=-]+)*;base64,([A-Za-z0-9+/=]+)/g;

/** The words of a page, its attributes, its styles and scripts, and what its addresses of data hold as text. */
export function placesInHtml(bytes: Uint8Array): Place[] {
  const found: Found = { words: [], attributes: [], styles: [], comments: [] };
  const tree = fromHtml(wordsOfBytes(bytes));
  readTree(tree, found);
  const told = isFindings(tree) ? ({ told: 'findings' } as const) : {};
  const places = [
    { where: 'words of the page', text: joined(found.words) },
    { where: 'attributes', text: found.attributes.map(withoutData).join(APART) },
    { where: 'styles and scripts', text: found.styles.map(withoutData).join(APART) },
    { where: 'comments', text: found.comments.join(APART) },
    { where: 'addresses of data', text: [...found.attributes, ...found.styles].flatMap(dataIn).join(APART) },
  ];
  return places.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).map((place) => ({ ...place, ...told }));
}

/** Whether a page says that it is one of findings. */
function isFindings(node: Nodes): boolean {
  if (node.type === 'element' && node.tagName === 'meta')
    return node.properties['name'] === 'generator' && node.properties['content'] === FINDINGS;
  return (
    'children' in node &&
    !(node.type === 'element' && node.tagName === 'body') &&
    node.children.some((child) => isFindings(child))
  );
}

interface Found {
  readonly words: string[];
  readonly attributes: string[];
  readonly styles: string[];
  readonly comments: string[];
}

function readTree(node: Nodes, found: Found, parent?: Nodes): void {
  if (node.type === 'comment') found.comments.push(node.value);
  if (node.type === 'text') (isStyle(parent) ? found.styles : found.words).push(node.value);
  if (!('children' in node)) return;
  const between = node.type === 'element' ? betweenWords(node.tagName) : '';
  found.words.push(between);
  if (node.type === 'element') found.attributes.push(...attributesOf(node));
  for (const child of node.children) readTree(child, found, node);
  if (node.type === 'element' && node.content !== undefined) readTree(node.content, found);
  found.words.push(between);
}

/** What stands between the words of an element and those around it. */
function betweenWords(name: string): string {
  return INLINE.has(name) ? '' : BLOCKS.has(name) ? APART : ' ';
}

/** Elements that do not part a word. */
const INLINE = new Set('a abbr b cite code em i mark q s small span strong u wbr'.split(' '));

/** Elements that are read by themselves. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 head header hr html li main nav ol option p pre section summary table tbody td template tfoot th thead title tr ul'
  ).split(' '),
);

function isStyle(parent: Nodes | undefined): boolean {
  return parent?.type === 'element' && (parent.tagName === 'style' || parent.tagName === 'script');
}

function attributesOf({ properties }: Element): string[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    const words = Array.isArray(value) ? value.join(' ') : String(value ?? '');
    return [name, words, plain(words)];
  });
}

/** An address as it is read, where it is one. */
function plain(address: string): string {
  try {
    return address.includes('%') ? decodeURIComponent(address) : '';
  } catch {
    return '';
  }
}

function withoutData(words: string): string {
  return words.replace(DATA, ' ');
}

function dataIn(words: string): string[] {
  return [...words.matchAll(DATA)].flatMap(([, type = '', data = '']) => {
    if (/^(?:font|application\/font|image\/(?!svg))/.test(type)) return [];
    return [wordsOfBytes(Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0)))];
  });
}
