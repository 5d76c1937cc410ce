import type { Root, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Node } from 'unist';
import type { NonPublicFacts } from '../model/withheld.js';
import type { Glossary, Publication } from '../model/publication.js';
import { cloned } from '../tree/clone.js';
import { keptOf } from '../tree/kept.js';
import { factsAt } from '../tree/withheld/facts.js';
import { redact } from './select.js';
import { SKIP, visit } from '../tree/visit.js';
import { isOf } from '../tree/kinds.js';
import { fieldsOf } from '../tree/fields.js';

/** Every piece of text that the public edition of a publication must not hold, for the search that proves it. */
export function withheld(publication: Publication): string[] {
  const found = publication.chapters.flatMap((chapter) =>
    chapter.distribution === 'internal'
      ? [chapter.title, ...pieces(chapter.tree)]
      : [...withheldIn(chapter.tree), ...orphansOf(chapter.tree)],
  );
  for (const record of publication.bibliography.records.values()) {
    if (record.distribution === 'internal' && record.title !== undefined) found.push(record.title);
  }
  found.push(...inGlossary(publication.glossary));
  return [...new Set(found.map((piece) => piece.trim()).filter((piece) => piece !== ''))];
}

/** Every withheld text of the publications of a folder, collected once. */
export const withheldInAll = keptOf((publications: readonly Publication[]) => publications.flatMap(withheld));

function inGlossary({ terms, abbreviations, withheld }: Glossary): string[] {
  const hidden = terms.filter((term) => term.withheld !== undefined);
  const shorts = [...(withheld ?? [])].flatMap(([short, facts]) => [abbreviations.get(short) ?? '', ...factsOf(facts)]);
  return [...shorts, ...hidden.flatMap((term) => [term.term, term.meaning, ...factsOf(term.withheld ?? {})])];
}

function withheldIn(tree: Node): string[] {
  const found: string[] = [];
  visit(tree, (node: Node) => {
    if (isOf(node, 'table')) found.push(...columnsOf(node));
    const parts = isOf(node, 'figure') ? (node.parts ?? []) : [];
    for (const { words, facts } of parts) found.push(...words, ...factsOf(facts));
    const facts = factsAt(node);
    if (facts === undefined) return undefined;
    found.push(...pieces(node), ...factsOf(facts));
    return SKIP;
  });
  return found;
}

/** The cells of the columns that are withheld. */
function columnsOf({ children: rows }: Table): string[] {
  return (rows[0]?.children ?? []).flatMap(({ data }, index) =>
    data?.column === undefined
      ? []
      : [...rows.flatMap(({ children }) => toString(children[index] ?? [])), ...factsOf(data.column)],
  );
}

/** What is a piece by itself. */
const OF_WORDS = new Set(['paragraph', 'heading', 'tableCell', 'code', 'nonPublicText', 'sourceLine']);

/** The words of each block on their own, so that a piece is found wherever it was put. */
function pieces(root: Node): string[] {
  const found: string[] = [];
  visit(root, (node) => {
    if (OF_WORDS.has(node.type)) found.push(toString(node));
    for (const words of [wordsAt(node, 'title'), wordsAt(node, 'alt'), wordsAt(node, 'mermaid')]) {
      if (words !== undefined) found.push(words);
    }
    for (const value of Object.values(fieldsOf(fieldsOf(node)['attributes'])))
      if (typeof value === 'string' && value.includes(' ')) found.push(value);
  });
  return found;
}

function wordsAt(node: Node, field: string): string | undefined {
  const value = fieldsOf(node)[field];
  return typeof value === 'string' ? value : undefined;
}

/** The notes that only withheld words call. */
function orphansOf(tree: Root): string[] {
  const left = cloned(tree);
  redact(left);
  const kept = new Set<number | undefined>();
  visit(left, 'footnoteDefinition', (note) => {
    kept.add(note.position?.start.offset);
  });
  const found: string[] = [];
  visit(tree, 'footnoteDefinition', (note) => {
    if (!kept.has(note.position?.start.offset)) found.push(...pieces(note));
  });
  return found;
}

function factsOf(node: Partial<NonPublicFacts>): string[] {
  return [node.originator, node.basis, node.until].filter(
    (fact): fact is string => fact !== undefined && fact.includes(' '),
  );
}
