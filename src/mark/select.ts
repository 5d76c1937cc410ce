import type { Root } from 'mdast';
import type { Node, Parent } from 'unist';
import { visit } from 'unist-util-visit';
import type { Edition } from '../model/edition.js';
import type { NonPublic, NonPublicText } from '../model/nodes.js';
import { selected, type Bibliography, type Chapter, type EditionText, type Publication } from '../model/publication.js';
import { isParent } from '../tree/parents.js';
import { publicGlossary } from './glossary.js';
import { removeUnused, tidy } from './tidy.js';

/**
 * Selects one edition: the public one is made by removing text from the tree, before anything is counted or numbered.
 * The trees are cloned, so that editions share nothing that changes.
 */
export function select<E extends Edition>(publication: Publication, edition: E): EditionText<E> {
  const chapters = publication.chapters
    .filter((chapter) => edition === 'internal' || chapter.distribution !== 'internal')
    .map((chapter) => selectChapter(chapter, edition));
  if (edition === 'internal') numberMarks(chapters);
  return {
    [selected]: edition,
    edition,
    facts: publication.facts,
    configFile: publication.configFile,
    chapters,
    bibliography: edition === 'internal' ? publication.bibliography : publicWorks(publication.bibliography),
    glossary: edition === 'internal' ? publication.glossary : publicGlossary(publication, chapters),
    requirements: publication.requirements,
    ...(publication.outline === undefined ? {} : { outline: publication.outline }),
  };
}

/** A publication, and what one edition has of it. */
export interface Selected<E extends Edition> {
  readonly publication: Publication;
  readonly text: EditionText<E>;
}

/** Selects an edition of every publication that has one; where nothing of it is left there is none. */
export function selectAll<E extends Edition>(publications: readonly Publication[], edition: E): Selected<E>[] {
  return publications
    .filter(({ facts }) => facts.editions.includes(edition))
    .map((publication) => ({ publication, text: select(publication, edition) }))
    .filter(({ text }) => text.chapters.length > 0);
}

function selectChapter(chapter: Chapter, edition: Edition): Chapter {
  const tree = structuredClone(chapter.tree);
  if (edition === 'public') redact(tree);
  return { ...chapter, tree };
}

/** Removes everything that is not public from a tree, and what is left over of it. */
export function redact(tree: Root): void {
  removeWithheld(tree);
  removeUnused(tree);
  tidy(tree);
}

function removeWithheld(parent: Parent): void {
  parent.children = parent.children.filter((child) => !isWithheld(child) && !isEmptiedRow(child));
  for (const child of parent.children) if (isParent(child)) removeWithheld(child);
}

/** A row of which nothing is public would be printed as a row of empty cells. */
function isEmptiedRow(node: Node): boolean {
  if (node.type !== 'tableRow' || !isParent(node)) return false;
  const inside = node.children.flatMap((cell) => (isParent(cell) ? cell.children : []));
  return inside.some(isWithheld) && inside.every((child) => isWithheld(child) || isBlank(child));
}

function isBlank(node: Node): boolean {
  return node.type === 'text' && (node as Node & { value: string }).value.trim() === '';
}

/** Whether a node is non-public as a whole. */
export function isWithheld(node: Node): boolean {
  return (
    node.type === 'nonPublic' ||
    node.type === 'nonPublicText' ||
    ('distribution' in node && node.distribution === 'internal')
  );
}

function numberMarks(chapters: readonly Chapter[]): void {
  let count = 0;
  for (const { tree } of chapters) {
    visit(tree, ['nonPublic', 'nonPublicText'], (node) => {
      count += 1;
      (node as NonPublic | NonPublicText).number = `N${String(count)}`;
    });
  }
}

function publicWorks(bibliography: Bibliography): Bibliography {
  const records = [...bibliography.records].filter(([, record]) => record.distribution !== 'internal');
  return { ...bibliography, records: new Map(records) };
}
