import type { Root } from 'mdast';
import type { Node, Parent } from 'unist';
import { visit } from 'unist-util-visit';
import type { Edition } from '../model/edition.js';
import type { NonPublic, NonPublicText } from '../model/nodes.js';
import { selected, type Bibliography, type Chapter, type EditionText, type Publication } from '../model/publication.js';
import { isParent } from '../tree/parents.js';
import { publicGlossary } from './glossary.js';
import type { Seam } from './seams.js';
import { removeUnused, tidy } from './tidy.js';
import { isWithheld } from './withheld-node.js';

/**
 * Selects one edition: the public one is made by removing text from the tree, before anything is counted or numbered.
 * The trees are cloned here and nowhere after, so that editions share nothing that changes: every later stage owns the text
 * it is given, and fills its trees. `folder` are all publications whose words count.
 */
export function select<E extends Edition>(
  publication: Publication,
  edition: E,
  folder: readonly Publication[] = [publication],
): EditionText<E> {
  const chapters = chaptersOf(publication, edition);
  if (edition === 'internal') numberMarks(chapters);
  const shared = { ...publication, [selected]: edition, edition, chapters };
  return edition === 'internal' ? shared : { ...shared, ...publicLists(publication, folder) };
}

/** The lists of a public edition: without what is withheld, or used in withheld text only. */
function publicLists({ bibliography, glossary }: Publication, folder: readonly Publication[]) {
  const open = folder.filter(({ facts }) => facts.editions.includes('public'));
  const chapters = open.flatMap((publication) => chaptersOf(publication, 'public'));
  return { bibliography: publicWorks(bibliography), glossary: publicGlossary(glossary, chapters, folder) };
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
    .map((publication) => ({ publication, text: select(publication, edition, publications) }))
    .filter(({ text }) => text.chapters.length > 0);
}

function chaptersOf({ chapters }: Publication, edition: Edition): Chapter[] {
  return chapters
    .filter(({ distribution }) => edition === 'internal' || distribution !== 'internal')
    .map((chapter) => selectChapter(chapter, edition));
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

/** Of words in a line a seam is left, so that the line can be closed over it. */
function removeWithheld(parent: Parent): void {
  parent.children = parent.children.flatMap((child): Node[] => {
    if (child.type === 'nonPublicText') return [{ type: 'seam', position: child.position } satisfies Seam];
    return isWithheld(child) || isEmptiedRow(child) ? [] : [child];
  });
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
