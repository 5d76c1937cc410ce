import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { elementsIn, hasClass, wordsOf } from '../../parts/elements.js';
import { Names } from '../../parts/names.js';
import type { Sheet } from '../../parts/sheets.js';

/** A term of the glossary, and where it stands. */
export interface Term {
  readonly term: string;
  readonly meaning: string;
  /** `glossary.html#term-mutual-legal-assistance`. */
  readonly address: string;
}

/** The terms of the glossaries that are drawn in the sheets; each gets an id there. */
export function termsIn(sheets: readonly Sheet[]): Term[] {
  const names = new Names();
  return sheets.flatMap(({ name, root }) =>
    elementsIn(root, (element) => hasClass(element, 'glossary'))
      .flatMap((list) => elementsIn(list, (element) => hasClass(element, 'pair')))
      .map((pair): Term => {
        const id = names.take(`term-${wordsOf(pair.children[0] ?? pair)}`);
        pair.properties['id'] = id;
        const [term = '', meaning = ''] = pair.children.map((child) => wordsOf(child).replace(/\s+/g, ' ').trim());
        return { term, meaning, address: `${name}.html#${id}` };
      }),
  );
}

/** Where a term is not explained again: links, headings, labels, code, drawings, the glossary itself. */
const PASSED_OVER = new Set(
  'a abbr button h1 h2 h3 h4 h5 h6 code pre svg dl figcaption caption th label summary'.split(' '),
);

const PASSED = ['again', 'side-note', 'in-this-chapter', 'references', 'band'];

/** Links the first place of each term in each section to what it means; the page makes a note beside the line of it. */
export function linkTerms(root: Element, terms: readonly Term[]): boolean {
  const spellings = new Map(terms.flatMap((term, at) => spellingsOf(term.term).map((one) => [one, at] as const)));
  if (spellings.size === 0) return false;
  const longest = [...spellings.keys()].sort((one, other) => other.length - one.length).map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${longest.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  const linking = { pattern, spellings, terms, seen: new Set<number>() };
  linkIn(root, linking);
  return elementsIn(root, (element) => hasClass(element, 'term')).length > 0;
}

/** As it stands, without what is in brackets, and in the plural. */
function spellingsOf(term: string): string[] {
  const plain = term.replace(/\s*\(.*\)\s*/u, '').toLowerCase();
  return plain.length < 4 ? [] : [plain, `${plain}s`];
}

interface Linking {
  readonly pattern: RegExp;
  readonly spellings: ReadonlyMap<string, number>;
  readonly terms: readonly Term[];
  readonly seen: Set<number>;
}

function linkIn(node: Element, linking: Linking): void {
  node.children = node.children.flatMap((child) => {
    if (child.type === 'text') return linked(child.value, linking);
    if (child.type === 'element' && child.tagName === 'h2') linking.seen.clear();
    if (child.type === 'element' && !PASSED_OVER.has(child.tagName) && !PASSED.some((name) => hasClass(child, name)))
      linkIn(child, linking);
    return [child];
  });
}

function linked(words: string, { pattern, spellings, terms, seen }: Linking): ElementContent[] {
  const made: ElementContent[] = [];
  let read = 0;
  for (const { 0: typed, index } of words.matchAll(pattern)) {
    const at = spellings.get(typed.toLowerCase());
    const term = at === undefined ? undefined : terms[at];
    if (at === undefined || term === undefined || seen.has(at)) continue;
    seen.add(at);
    const link = h('a', { className: ['term'], href: term.address, dataTerm: String(at) }, typed);
    made.push({ type: 'text', value: words.slice(read, index) }, link);
    read = index + typed.length;
  }
  return [...made, { type: 'text', value: words.slice(read) }];
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
