import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PageElement } from '../../model/tagged.js';
import type { Judged } from './self-check.js';
import { markStreams, type TextArea } from './content/streams.js';
import { placed, type Sheet } from './tree/figures.js';
import { headed, nested } from './tree/headings.js';
import { joined } from './tree/join.js';
import { typed } from './tree/kinds.js';
import { describeLinks, withoutDeadLinks, type LinkWords } from './tree/links.js';
import { listed } from './tree/lists.js';
import { withNotes } from './tree/notes.js';
import { plain, pruned } from './tree/plain.js';
import { readTree } from './tree/read.js';
import { tabled } from './tree/tables.js';
import { isTag, keyOf, type Tag } from './tree/tag.js';
import { writeTree } from './tree/write.js';

/** What the page says of its elements and sheets. */
export interface Tagging {
  readonly elements: readonly PageElement[];
  readonly areas: readonly (TextArea | undefined)[];
  readonly sheets: readonly Sheet[];
  readonly folios: readonly string[];
  readonly words: LinkWords;
}

/**
 * Makes of the tags of the browser a tree that is read aloud as the text is meant: every content a tag or an artifact, parts on several
 * pages joined, notes behind the block that calls them, links described.
 */
export function finishTags(pdf: PDFDocument, tagging: Tagging): Judged {
  const { context } = pdf;
  const { tree: whole, repeated } = joined(readTree(pdf, tagging.elements));
  const read = typed(whole);
  const { unread, shown } = markStreams(pdf, { areas: tagging.areas, kept: silentRuns(read), repeated });
  const blocks = plain(pruned(read, unread));
  const formed = nested(headed(tabled(listed(blocks, { context, shown }))));
  const tree = placed(withNotes(withoutDeadLinks(formed)), { context, sheets: tagging.sheets });
  describeLinks(pdf, tree, tagging);
  writeTree(pdf, tree);
  return { tree, shown };
}

/** Runs that are real though they show no sign: what a figure is drawn of, and the sign before an item. */
function silentRuns(tree: Tag, isKept = false): Set<string> {
  const kept = isKept || tree.type === 'Figure' || tree.type === 'Lbl';
  const runs = tree.children.map((child): Iterable<string> => {
    if (isTag(child)) return silentRuns(child, kept);
    return kept && child.kind === 'content' ? [keyOf(child)] : [];
  });
  return new Set(runs.flatMap((keys) => [...keys]));
}
