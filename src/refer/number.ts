import { toString } from 'mdast-util-to-string';
import type { Heading, Paragraph } from 'mdast';
import { languageOf, type Words } from '../language/language.js';
import { BLOCKS, FIGURE, TABLE, type Counted } from '../model/blocks.js';
import type { Edition } from '../model/edition.js';
import type { Block, Figure, TableBlock } from '../model/nodes.js';
import type { PublicationForm } from '../model/document.js';
import type { Chapter, EditionText } from '../model/publication.js';
import type { TitleLine } from '../model/title-line.js';
import { letterOf, numbersOf } from '../tree/chapters.js';
import { titleLineOf } from '../tree/title-line.js';
import { givenLabels, takeLabel } from './labels.js';
import { paragraphNumbers } from './paragraphs.js';
import { visit } from '../tree/visit.js';

/** One labelled place: its number, its title, and the words that refer to it. */
export interface Place {
  readonly label: string;
  readonly kind: Counted;
  readonly number: string;
  readonly title: string;
  readonly titleLine?: TitleLine | undefined;
  readonly text: string;
  readonly chapter: string;
  /** Depth of a section: 2 or 3. */
  readonly depth?: number;
}

/** The places of an edition by label, in reading order. */
export type Numbering = ReadonlyMap<string, Place>;

/** The numberings of an edition's own publication and of those before it, by name. */
export interface Numberings {
  readonly own: Numbering;
  readonly others: ReadonlyMap<string, Numbering>;
}

/** Numbers the publications of one edition in their order; each may refer to those before it. Gives labels, as `number` does. */
export function numberAll<T extends { readonly text: EditionText<Edition> }>(
  selected: readonly T[],
): (T & { readonly numberings: Numberings })[] {
  const done = selected.map(({ text }): [string, Numbering] => [text.facts.name, number(text)]);
  return selected.map((one, index) => {
    const own = done[index]?.[1] ?? new Map<string, Place>();
    return { ...one, numberings: { own, others: new Map(done.slice(0, index)) } };
  });
}

/** What has been counted so far in an edition. */
interface Count {
  readonly places: Map<string, Place>;
  readonly counts: Map<Counted, number>;
  readonly words: Words['place'];
  /** Labels that are given. */
  readonly taken: Set<string>;
}

/**
 * Numbers an edition: chapters, sections, figures, tables, procedures, cases, findings and recommendations. Owns the text
 * it is given: what has no label of its author's is given one in the tree.
 */
export function number(text: EditionText<Edition>): Numbering {
  const words = languageOf(text.facts.language).words.place;
  const count: Count = { places: new Map(), counts: new Map(), words, taken: givenLabels(text.chapters) };
  const { form } = text.facts;
  const numbers = numbersOf(text.chapters, form);
  const paragraphs = paragraphNumbers(text.chapters, form);
  for (const chapter of text.chapters)
    countChapter({ ...count, paragraphs, form }, chapter, numbers.get(chapter.id) ?? '');
  return count.places;
}

/** What a chapter is counted with. */
interface Counting extends Count {
  readonly paragraphs: ReadonlyMap<Paragraph, string>;
  readonly form: PublicationForm;
}

function countChapter(count: Counting, chapter: Chapter, own: string): void {
  const kind = chapter.part === 'annex' ? 'annex' : 'chapter';
  const { id, title, titleLine } = chapter;
  const text = own === '' ? title : count.words[kind](own);
  count.places.set(id, { label: id, kind, number: own, title, titleLine, text, chapter: id });
  let sections = 0;
  visit(chapter.tree, (node) => {
    if (node.type === 'heading') {
      if (node.depth === 2) sections += 1;
      const letters = count.form === 'un-document';
      countSection(count, node, { chapter: id, own, nth: letters ? letterOf(sections) : String(sections) });
    } else if (node.type === 'figure' || node.type === 'tableBlock' || node.type === 'block') {
      countBlock(count, node, id);
    } else if (node.type === 'paragraph') countParagraph(count, node, id);
  });
}

interface Section {
  readonly chapter: string;
  /** The number of the chapter. */
  readonly own: string;
  /** The number or letter of the section, where its depth is 2. */
  readonly nth: string;
}

/** A paragraph with a label is a place; one that is not of the running text has no number, and its label leads to it all the same. */
function countParagraph({ places, paragraphs, words }: Counting, node: Paragraph, chapter: string): void {
  const label = node.data?.label;
  if (label === undefined) return;
  const number = paragraphs.get(node) ?? '';
  places.set(label, { label, kind: 'paragraph', number, title: '', text: words.paragraph(number), chapter });
}

function countSection({ places, words, taken }: Count, node: Heading, { chapter, own, nth }: Section): void {
  const { depth } = node;
  const title = toString(node);
  const label = node.data?.label ?? takeLabel(chapter, title, taken);
  node.data = { ...node.data, label };
  const given = depth === 2 && own !== '' ? `${own}.${nth}` : '';
  const text = given === '' ? words.unnumbered(title) : words.section(given);
  const titleLine = titleLineOf(node.children);
  places.set(label, { label, kind: 'section', number: given, title, titleLine, text, chapter, depth });
}

function countBlock({ places, counts, words, taken }: Count, node: Block | Figure | TableBlock, chapter: string): void {
  const kind = countedAs(node);
  if (kind === undefined) return;
  const nth = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, nth);
  const title = node.type === 'block' ? (node.attributes['title'] ?? '') : node.title;
  const label = (node.label ??= takeLabel(kind, title === '' ? toString(node) : title, taken));
  const text = words[kind](String(nth));
  const given = kind === 'recommendation' ? text : String(nth);
  places.set(label, { label, kind, number: given, title, titleLine: node.titleLine, text, chapter });
}

/** A copy that the tool drew has the number of its original. */
function countedAs(node: Block | Figure | TableBlock): Counted | undefined {
  if (node.type === 'figure') return FIGURE.counted;
  if (node.type === 'tableBlock') return TABLE.counted;
  return node.copyOf === undefined ? BLOCKS[node.kind].counted : undefined;
}
