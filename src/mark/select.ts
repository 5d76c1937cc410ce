import type { Root } from 'mdast';
import { SECTION } from '../model/blocks.js';
import type { Edition } from '../model/edition.js';
import { selected, type Bibliography, type Chapter, type EditionText, type Publication } from '../model/publication.js';
import { cloned } from '../tree/clone.js';
import { expose } from './expose.js';
import { publicGlossary } from './glossary.js';
import { spaceLists } from './list-spacing.js';
import { removeWithheld } from './removal/remove.js';
import { removeUnused, tidy } from './removal/tidy.js';
import { visit } from '../tree/visit.js';

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
  return editionOf(publication, edition, { folder, of: (one) => chaptersOf(one, edition) });
}

/** All publications whose words count, and what an edition has of each. */
interface Folder {
  readonly folder: readonly Publication[];
  readonly of: (publication: Publication) => Chapter[];
}

function editionOf<E extends Edition>(publication: Publication, edition: E, { folder, of }: Folder): EditionText<E> {
  const chapters = of(publication);
  const shared = { ...publication, [selected]: edition, edition, chapters };
  return edition === 'internal' ? shared : { ...shared, ...publicLists(publication, { folder, of }) };
}

/** The lists of a public edition: without what is withheld, or used in withheld text only. */
function publicLists({ bibliography, glossary }: Publication, { folder, of }: Folder) {
  const open = folder.filter(({ facts }) => facts.editions.includes('public'));
  const chapters = open.flatMap(of);
  return { bibliography: publicWorks(bibliography), glossary: publicGlossary(glossary, chapters, folder) };
}

/** A publication, and what one edition has of it. */
export interface Selected<E extends Edition> {
  readonly publication: Publication;
  readonly text: EditionText<E>;
}

/** Selects an edition of every publication that has one; where nothing of it is left there is none. */
export function selectAll<E extends Edition>(publications: readonly Publication[], edition: E): Selected<E>[] {
  const open = publications.filter(({ facts }) => facts.editions.includes(edition));
  // Each is selected once, and nobody changes it before all editions have read its words.
  const chapters = new Map(open.map((publication) => [publication, chaptersOf(publication, edition)]));
  const of = (publication: Publication): Chapter[] => chapters.get(publication) ?? [];
  return open
    .map((publication) => ({ publication, text: editionOf(publication, edition, { folder: publications, of }) }))
    .filter(({ text }) => text.chapters.length > 0);
}

function chaptersOf({ chapters, bibliography }: Publication, edition: Edition): Chapter[] {
  const works = citedInstead(bibliography);
  return chapters.flatMap((chapter): Chapter[] => {
    if (edition === 'public' && chapter.distribution === 'internal') return insteadOf(chapter);
    const selected = selectChapter(chapter, edition);
    if (edition === 'public') citeInstead(selected.tree, works);
    return [selected];
  });
}

/** What the public edition has instead of a chapter that is withheld: a paragraph under a title, with a label of its own. */
function insteadOf({ substitute, path, part, numbered, budget, file }: Chapter): Chapter[] {
  if (substitute === undefined) return [];
  const { title, text } = substitute;
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }] };
  const label = `${SECTION}-${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
  const shared = { path, part, numbered, file, ...(budget === undefined ? {} : { budget }) };
  return [{ ...shared, id: label, title, short: title, facts: {}, tree, comments: [] }];
}

function selectChapter(chapter: Chapter, edition: Edition): Chapter {
  const tree = cloned(chapter.tree);
  if (edition === 'public') redact(tree);
  else expose(tree);
  spaceLists(tree);
  return { ...chapter, tree };
}

/** Removes everything that is not public from a tree, and what is left over of it. */
export function redact(tree: Root): void {
  removeWithheld(tree);
  removeUnused(tree);
  tidy(tree);
}

/** The keys of withheld works for which another is cited in the public edition. */
function citedInstead({ records }: Bibliography): Map<string, string> {
  const withheld = [...records.values()].filter(({ distribution }) => distribution === 'internal');
  return new Map(withheld.flatMap((record) => (record.public === undefined ? [] : [[record.id, record.public]])));
}

function citeInstead(tree: Root, works: ReadonlyMap<string, string>): void {
  visit(tree, 'citation', (node) => {
    node.items = node.items.map((item) => ({ ...item, key: works.get(item.key) ?? item.key }));
  });
}

function publicWorks(bibliography: Bibliography): Bibliography {
  const records = [...bibliography.records].filter(([, record]) => record.distribution !== 'internal');
  return { ...bibliography, records: new Map(records) };
}
