import type { Element, ElementContent } from 'hast';
import { hasClass, elementsIn, wordsOf } from '../../parts/elements.js';
import type { Sheet } from '../../parts/sheets.js';
import type { Term } from './terms.js';

/** What a search finds: its kind, number, title, address, and words. */
export type Found = readonly [kind: FoundKind, number: string, title: string, address: string, words: string];
type FoundKind = 'procedure' | 'text' | 'glossary' | 'recommendation';

/** Everything that can be found in sheets: procedures, sections of chapters, terms, recommendations. */
export function documentsOf(sheets: readonly Sheet[], terms: readonly Term[]): Found[] {
  return [
    ...sheets.filter(({ kind }) => kind === 'procedure').map(procedure),
    ...sheets.filter(({ kind }) => !['procedure', 'contents'].includes(kind)).flatMap(sections),
    ...terms.map(({ term, meaning, address }): Found => ['glossary', '', term, address, meaning]),
    ...sheets.flatMap(recommendations),
  ];
}

function procedure({ name, number, title, root }: Sheet): Found {
  return ['procedure', number, title, `${name}.html`, plain(wordsOf(root))];
}

/** The text before the first heading, and each section under one. */
function sections({ name, number, title, root }: Sheet): Found[] {
  const found = [{ number, title, address: `${name}.html`, words: '' }];
  const read = (node: ElementContent): void => {
    if (
      node.type === 'element' &&
      (/^h1$/.test(node.tagName) ||
        ['again', 'glossary', 'in-this-chapter', 'contents-lists'].some((one) => hasClass(node, one)))
    )
      return;
    if (node.type === 'element' && /^h[23]$/.test(node.tagName)) {
      const address = `${name}.html#${String(node.properties.id ?? '')}`;
      found.push({ number: '', title: plain(wordsOf(node)), address, words: '' });
    } else if (node.type === 'element' && HOLDS.has(node.tagName)) node.children.forEach(read);
    else {
      const last = found.at(-1);
      if (last !== undefined) last.words += ` ${wordsOf(node)}`;
    }
  };
  root.children.forEach(read);
  return found
    .map((one): Found => ['text', one.number, one.title, one.address, plain(one.words)])
    .filter(([, , , , words]) => words !== '');
}

const HOLDS = new Set('section div header article'.split(' '));

function recommendations({ root, name }: Sheet): Found[] {
  return elementsIn(root, (element) => hasClass(element, 'recommendation') && element.properties.id !== undefined).map(
    (element): Found => {
      const [tag] = elementsIn(element, (inner) => hasClass(inner, 'tag'));
      const [text] = elementsIn(element, (inner) => hasClass(inner, 'rec-text'));
      const words = (one: Element | undefined): string => (one === undefined ? '' : plain(wordsOf(one)));
      return ['recommendation', words(tag), '', `${name}.html#${String(element.properties.id)}`, words(text)];
    },
  );
}

function plain(words: string): string {
  return words.replace(/[\s\u00AD\u200B]+/g, ' ').trim();
}
