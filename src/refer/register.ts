import { toString } from 'mdast-util-to-string';
import type { Node } from 'unist';
import type { Edition } from '../model/edition.js';
import type { Chapter, CitedText, RegisterEntry } from '../model/publication.js';
import { isOf } from '../tree/kinds.js';
import { factsFrom } from '../tree/withheld/facts.js';
import { SKIP, visit } from '../tree/visit.js';

/** Words of a withheld text that the register shows. */
const FIRST = 8;

/** What holds words of its own. */
const LINES = new Set(['paragraph', 'heading', 'tableCell', 'code', 'nonPublicText', 'sourceLine']);

/** What is withheld, as it is gathered. */
type Found = Pick<RegisterEntry, 'kind' | 'key' | 'facts' | 'words'> & { readonly node?: Node & { number?: string } };

/**
 * Numbers all that an internal edition holds and the public one does not, in the order of the page: N1, N2 … Nothing in a
 * public edition. Fills the numbers of the marks in the trees.
 */
export function registerOf(
  text: CitedText<Edition>,
  abbreviations: readonly { readonly short: string }[],
): RegisterEntry[] {
  if (text.edition === 'public') return [];
  const shorts = new Set(abbreviations.map(({ short }) => short));
  const found = [
    ...text.chapters.flatMap(inChapter),
    ...(draws(text, 'abbreviations') ? inAbbreviations(text, shorts) : []),
    ...(draws(text, 'glossary') ? inTerms(text) : []),
    ...(draws(text, 'bibliography') ? inWorks(text) : []),
  ];
  return found.map(({ node, ...entry }, index) => {
    const number = `N${String(index + 1)}`;
    if (node !== undefined) node.number = number;
    return { ...entry, number, anchor: `mark-${number}` };
  });
}

function inChapter({ id, title, tree, withheld }: Chapter): Found[] {
  const found: Found[] =
    withheld === undefined ? [] : [{ kind: 'chapter', key: id, facts: withheld, words: firstOf(title) }];
  visit(tree, ['nonPublic', 'nonPublicText'], (mark: Node) => {
    if (isOf(mark, 'nonPublic', 'nonPublicText') && mark.continues !== true)
      found.push({ kind: 'mark', key: '', facts: mark, words: firstOf(wordsOf(mark)), node: mark });
  });
  return found;
}

/** The words of a text; the title of what has none of its own. */
function wordsOf(node: Node): string {
  const found: string[] = [];
  visit(node, (inner: Node & { title?: unknown; attributes?: { title?: unknown } }) => {
    for (const title of [inner.title, inner.attributes?.title]) if (typeof title === 'string') found.push(title);
    if (!LINES.has(inner.type)) return undefined;
    found.push(toString(inner));
    return SKIP;
  });
  return found.join(' ');
}

function firstOf(words: string): string {
  const all = words.split(/\s+/u).filter((word) => word !== '');
  return all.length > FIRST ? `${all.slice(0, FIRST).join(' ')} …` : all.join(' ');
}

function draws({ chapters }: CitedText<Edition>, kind: string): boolean {
  let found = false;
  for (const { tree } of chapters) {
    visit(tree, 'draw', (node) => {
      found ||= node.kind === kind;
    });
  }
  return found;
}

function inAbbreviations({ glossary }: CitedText<Edition>, shorts: ReadonlySet<string>): Found[] {
  return [...(glossary.withheld ?? [])]
    .filter(([short]) => shorts.has(short))
    .map(([short, facts]) => ({ kind: 'abbreviation', key: short, facts, words: short }));
}

function inTerms({ glossary }: CitedText<Edition>): Found[] {
  return glossary.terms.flatMap(({ term, withheld }): Found[] =>
    withheld === undefined ? [] : [{ kind: 'term', key: term, facts: withheld, words: firstOf(term) }],
  );
}

function inWorks({ references, bibliography }: CitedText<Edition>): Found[] {
  return references.flatMap(({ key, text }): Found[] => {
    const record = bibliography.records.get(key);
    if (record?.distribution !== 'internal') return [];
    return [{ kind: 'work', key, facts: factsFrom(record), words: firstOf(text) }];
  });
}
