import type { Node, Point } from 'unist';
import type { VFile } from 'vfile';
import type { NonPublicFacts } from '../model/withheld.js';
import type { Bibliography, Glossary, Publication } from '../model/publication.js';
import { factsAt, factsFrom } from '../tree/withheld/facts.js';
import { SKIP, visit } from '../tree/visit.js';
import { isOf } from '../tree/kinds.js';

/** What an author said of one withheld text, and where. */
export interface Mark {
  readonly facts: NonPublicFacts;
  readonly file: VFile;
  readonly place: Node | Point | undefined;
  /** The node that is withheld as a whole; none of a chapter, or of an entry of a list. */
  readonly node?: Node;
}

/** Every mark of a publication: on its chapters and in them. */
export function marksOf({ chapters }: Publication): Mark[] {
  return chapters.flatMap(({ tree, file, withheld }) => [
    ...(withheld === undefined ? [] : [{ facts: withheld, file, place: lineOf(file, 'distribution') }]),
    ...marksIn(tree, file),
  ]);
}

/** Every mark in the lists that publications share. */
export function marksInLists(glossary: Glossary, { file, records, lines }: Bibliography): Mark[] {
  const entries = glossary.file === undefined ? [] : inGlossary(glossary.file, glossary);
  const works = [...records.values()].filter(({ distribution }) => distribution === 'internal');
  return [
    ...entries,
    ...works.map((record) => ({
      facts: factsFrom(record),
      file,
      place: { line: lines.get(record.id) ?? 1, column: 1 },
    })),
  ];
}

function marksIn(tree: Node, file: VFile): Mark[] {
  const found: Mark[] = [];
  visit(tree, (node) => {
    // What is drawn is marked where it is defined.
    if (node.type === 'draw') return SKIP;
    for (const facts of [factsAt(node), columnAt(node)])
      if (facts !== undefined) found.push({ facts, file, place: node, node });
    return undefined;
  });
  return found;
}

function columnAt(node: Node): NonPublicFacts | undefined {
  return isOf(node, 'tableCell') ? node.data?.column : undefined;
}

function inGlossary(file: VFile, { terms, withheld }: Glossary): Mark[] {
  const entries = [
    ...terms.map((term): [string, NonPublicFacts | undefined] => [term.term, term.withheld]),
    ...(withheld ?? []),
  ];
  return entries.flatMap(([words, facts]) =>
    facts === undefined ? [] : [{ facts, file, place: lineOf(file, words) }],
  );
}

/** The first line that holds some words. */
function lineOf(file: VFile, words: string): Point {
  const at = String(file)
    .split('\n')
    .findIndex((line) => line.includes(words));
  return { line: Math.max(at, 0) + 1, column: 1 };
}
