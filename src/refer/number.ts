import { toString } from 'mdast-util-to-string';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { languageOf, type Words } from '../language/language.js';
import type { Edition } from '../model/edition.js';
import type { Chapter, EditionText } from '../model/publication.js';
import { numbersOf } from '../tree/chapters.js';
import { labelOf } from '../tree/labels.js';

/** One labelled place: its number, its title, and the words that refer to it. */
export interface Place {
  readonly label: string;
  readonly kind: 'chapter' | 'section' | 'figure' | 'table' | 'sop' | 'case' | 'finding' | 'recommendation';
  readonly number: string;
  readonly title: string;
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

/** Numbers the publications of one edition in their order; each may refer to those before it. */
export function numberAll<T extends { readonly text: EditionText<Edition> }>(
  selected: readonly T[],
): (T & { readonly numberings: Numberings })[] {
  const done = selected.map(({ text }): [string, Numbering] => [text.facts.name, number(text)]);
  return selected.map((one, index) => {
    const own = done[index]?.[1] ?? new Map<string, Place>();
    return { ...one, numberings: { own, others: new Map(done.slice(0, index)) } };
  });
}

/** What is counted through a publication. */
const COUNTED = ['figure', 'table', 'sop', 'case-study', 'finding', 'recommendation'] as const;

type Counted = (typeof COUNTED)[number];

/** Numbers an edition: chapters, sections, figures, tables, procedures, cases, findings and recommendations. */
export function number(text: EditionText<Edition>): Numbering {
  const places = new Map<string, Place>();
  const counts: Record<Counted, number> = {
    figure: 0,
    table: 0,
    sop: 0,
    'case-study': 0,
    finding: 0,
    recommendation: 0,
  };
  const numbers = numbersOf(text.chapters);
  const words = languageOf(text.facts.language).words.place;
  for (const chapter of text.chapters) {
    const own = numbers.get(chapter.id) ?? '';
    places.set(chapter.id, chapterPlace(chapter, own, words));
    let sections = 0;
    visit(chapter.tree, (node) => {
      if (node.type === 'heading') {
        if (node.depth === 2) sections += 1;
        const label =
          node.data?.label ??
          `${chapter.id}-${String(node.depth === 2 ? sections : `${String(sections)}-${String(places.size)}`)}`;
        node.data = { ...node.data, label };
        places.set(
          label,
          sectionPlace(chapter, words, {
            label,
            depth: node.depth,
            title: toString(node),
            number: node.depth === 2 && own !== '' ? `${own}.${String(sections)}` : '',
          }),
        );
      }
      const counted = countedKind(node);
      if (counted === undefined) return;
      counts[counted] += 1;
      const label = labelOf(node) ?? `${counted}-${String(counts[counted])}`;
      Object.assign(node, { label });
      places.set(label, countedPlace({ chapter, node, words, kind: counted, label, number: counts[counted] }));
    });
  }
  return places;
}

type PlaceWords = Words['place'];

function chapterPlace(chapter: Chapter, own: string, words: PlaceWords): Place {
  const named = chapter.part === 'annex' ? words.annex : words.chapter;
  const text = own === '' ? chapter.title : named(own);
  return { label: chapter.id, kind: 'chapter', number: own, title: chapter.title, text, chapter: chapter.id };
}

type Section = Required<Pick<Place, 'label' | 'depth' | 'title' | 'number'>>;

function sectionPlace(chapter: Chapter, words: PlaceWords, at: Section): Place {
  const text = at.number === '' ? words.unnumbered(at.title) : words.section(at.number);
  return { ...at, kind: 'section', text, chapter: chapter.id };
}

interface CountedNode {
  readonly chapter: Chapter;
  readonly node: Node;
  readonly words: PlaceWords;
  readonly kind: Counted;
  readonly label: string;
  readonly number: number;
}

function countedPlace({ chapter, node, words, kind, label, number: count }: CountedNode): Place {
  const text = words[kind](String(count));
  const own = kind === 'recommendation' ? text : String(count);
  const named = kind === 'case-study' ? 'case' : kind;
  return { label, kind: named, number: own, title: titleOf(node), text, chapter: chapter.id };
}

function countedKind(node: Node): Counted | undefined {
  if (node.type === 'figure') return 'figure';
  if (node.type === 'tableBlock') return 'table';
  if (node.type !== 'block') return undefined;
  const { kind, attributes } = node as Node & { kind: string; attributes: Record<string, string> };
  if (attributes['of'] !== undefined) return undefined;
  return COUNTED.find((counted) => counted === kind);
}

function titleOf(node: Node): string {
  const { title, attributes } = node as Node & { title?: string; attributes?: Record<string, string> };
  return title ?? attributes?.['title'] ?? '';
}
