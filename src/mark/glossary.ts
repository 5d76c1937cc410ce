import { toString } from 'mdast-util-to-string';
import type { Node } from 'unist';
import type { NonPublicFacts } from '../model/withheld.js';
import type { Chapter, Glossary, GlossaryTerm, Publication } from '../model/publication.js';
import { keptByText } from '../tree/kept.js';
import { SKIP, visit } from '../tree/visit.js';

/**
 * The glossary of a public edition: without the terms that withheld text of any publication of the folder uses and
 * public text of none (`open` are the chapters of all public editions). Words are compared, not characters; in doubt a
 * term counts as withheld.
 */
export function publicGlossary(glossary: Glossary, open: readonly Chapter[], folder: readonly Publication[]): Glossary {
  const terms = glossary.terms.length === 0 ? [] : openTerms(glossary.terms, open, folder).flatMap(publicTerm);
  const abbreviations = [...glossary.abbreviations].flatMap(([short, long]): [string, string][] => {
    const facts = glossary.withheld?.get(short);
    return facts === undefined ? [[short, long]] : instead(facts).map((form) => [short, form]);
  });
  return { ...glossary, abbreviations: new Map(abbreviations), withheld: new Map(), terms };
}

function openTerms(terms: readonly GlossaryTerm[], open: readonly Chapter[], folder: readonly Publication[]) {
  const shown = open.map(wordsOf).map(asked);
  const all = folder
    .flatMap(({ chapters }) => chapters)
    .map(wordsOf)
    .map(asked);
  return terms.filter(({ term }) => shown.some(({ same }) => same(term)) || !all.some(({ near }) => near(term)));
}

/** A term that is withheld goes, or takes the meaning that its author gave for the public edition. */
function publicTerm({ withheld, ...term }: GlossaryTerm): GlossaryTerm[] {
  return withheld === undefined ? [term] : instead(withheld).map((meaning) => ({ term: term.term, meaning }));
}

function instead({ substitute = '' }: NonPublicFacts): string[] {
  return substitute.trim() === '' ? [] : [substitute];
}

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell', 'code', 'sourceLine', 'html']);

/** Every word of a chapter, whatever line it stands on and however it is set off. */
function wordsOf({ tree, title, short }: Chapter): string {
  const found: string[] = [title, short];
  visit(tree, (node: Node & { title?: unknown; alt?: unknown; mermaid?: unknown; attributes?: unknown }) => {
    for (const words of [node.title, node.alt, node.mermaid, ...Object.values(node.attributes ?? {})])
      if (typeof words === 'string') found.push(words);
    if (!BLOCKS.has(node.type)) return undefined;
    found.push(toString(node));
    return SKIP;
  });
  return found.join(' \u00B6 ');
}

const split = keptByText(
  (text): readonly string[] =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+|\u00B6/gu) ?? [],
);

/** Whether a chapter uses a term, in the same words or in near ones: asked once for the same words of a chapter. */
const asked = keptByText((text) => {
  const words = split(text);
  return {
    same: keptByText((term) => uses(words, term, sameWord), 2000),
    near: keptByText((term) => uses(words, term, nearWord), 2000),
  };
}, 500);

/** Whether the words of a term stand in a text one behind the other. */
function uses(words: readonly string[], term: string, same: (a: string, b: string) => boolean): boolean {
  const wanted = split(term);
  return words.some((_, at) => wanted.every((word, index) => same(words[at + index] ?? '', word)));
}

/** The same word, in singular or plural. */
function sameWord(a: string, b: string): boolean {
  return a.charAt(0) === b.charAt(0) && singular(a) === singular(b);
}

function singular(word: string): string {
  if (/[^aeiou]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  return /[^su]s$/u.test(word) ? word.slice(0, -1) : word;
}

/** The same word in any inflection: all but its last letters are the same. */
function nearWord(a: string, b: string): boolean {
  const stem = Math.max(4, Math.min(a.length, b.length) - 3);
  return sameWord(a, b) || (a.length >= 4 && b.length >= 4 && a.slice(0, stem) === b.slice(0, stem));
}
