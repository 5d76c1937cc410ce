import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import type { SettledText } from '../../model/publication.js';
import type { Edition } from '../../model/edition.js';

type Abbreviations = SettledText<Edition>['abbreviations'];

/** Where a long form would be in the way, or is said already: links, headings, labels, code, drawings, lists of terms. */
const PASSED_OVER = new Set('a abbr h1 h2 h3 h4 h5 h6 code pre svg dt figcaption caption th'.split(' '));

/**
 * Gives an abbreviation its long form for readers who listen, at its first place in each chapter; a place in brackets has the long
 * form before it and is passed over. The page looks the same.
 */
export function withExpansions(body: ElementContent[], abbreviations: Abbreviations): ElementContent[] {
  if (abbreviations.length === 0) return body;
  const shorts = abbreviations.map(({ short }) => escaped(short)).sort((one, other) => other.length - one.length);
  const long = new Map(abbreviations.map((one) => [one.short, one.long]));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}(])(?:${shorts.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return body.map((one) => expandedIn(one, { pattern, long, seen: new Set() }));
}

interface Expanding {
  readonly pattern: RegExp;
  readonly long: ReadonlyMap<string, string>;
  /** The abbreviations whose long form was given in this chapter. */
  readonly seen: Set<string>;
}

function expandedIn(node: ElementContent, expanding: Expanding): ElementContent {
  if (node.type !== 'element' || PASSED_OVER.has(node.tagName)) return node;
  const own = node.properties['dataChapter'] === undefined ? expanding : { ...expanding, seen: new Set<string>() };
  node.children = node.children.flatMap((child) =>
    child.type === 'text' ? expanded(child.value, own) : [expandedIn(child, own)],
  );
  return node;
}

function expanded(words: string, { pattern, long, seen }: Expanding): ElementContent[] {
  const made: (Element | string)[] = [];
  let read = 0;
  for (const { 0: short, index } of words.matchAll(pattern)) {
    if (seen.has(short)) continue;
    seen.add(short);
    made.push(words.slice(read, index), h('abbr', { title: long.get(short) }, short));
    read = index + short.length;
  }
  const pieces = [...made, words.slice(read)].filter((piece) => piece !== '');
  return pieces.map((piece) => (typeof piece === 'string' ? { type: 'text', value: piece } : piece));
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
