import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { joined, type Place } from './place.js';
import { wordsOfBytes } from './text.js';

/** A file that stands in an address of data. */
const DATA = /data:([\w/+.-]*)(?:;[\w=-]+)*;base64,([A-Za-z0-9+/=]+)/g;

/** The words of a page, its attributes, its styles and scripts, and what its addresses of data hold as text. */
export function placesInHtml(bytes: Uint8Array): Place[] {
  const found: Found = { words: [], attributes: [], styles: [], comments: [] };
  readTree(fromHtml(wordsOfBytes(bytes)), found);
  return [
    { where: 'words of the page', text: joined(found.words) },
    { where: 'attributes', text: found.attributes.map(withoutData).join(' \u00B6 ') },
    { where: 'styles and scripts', text: found.styles.map(withoutData).join(' \u00B6 ') },
    { where: 'comments', text: found.comments.join(' \u00B6 ') },
    { where: 'addresses of data', text: [...found.attributes, ...found.styles].flatMap(dataIn).join(' \u00B6 ') },
  ].filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

interface Found {
  readonly words: string[];
  readonly attributes: string[];
  readonly styles: string[];
  readonly comments: string[];
}

function readTree(tree: Root, found: Found): void {
  visit(tree, (node: Nodes, _index, parent) => {
    if (node.type === 'comment') found.comments.push(node.value);
    if (node.type === 'text') (isStyle(parent) ? found.styles : found.words).push(node.value);
    if (node.type !== 'element') return;
    if (!INLINE.has(node.tagName)) found.words.push(' ');
    found.attributes.push(...attributesOf(node));
    if (node.content !== undefined) readTree(node.content, found);
  });
}

/** Elements that do not part a word. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'code',
  'em',
  'i',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'u',
  'wbr',
]);

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
