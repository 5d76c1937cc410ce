import { toString } from 'mdast-util-to-string';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
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

const WORDS = {
  figure: 'figure',
  table: 'table',
  sop: 'SOP',
  'case-study': 'case',
  finding: 'finding',
  recommendation: 'R',
} as const;

type Counted = keyof typeof WORDS;

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
  for (const chapter of text.chapters) {
    const own = numbers.get(chapter.id) ?? '';
    places.set(chapter.id, chapterPlace(chapter, own));
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
          sectionPlace(chapter, {
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
      places.set(label, countedPlace(chapter, node, { kind: counted, label, number: counts[counted] }));
    });
  }
  return places;
}

function chapterPlace(chapter: Chapter, own: string): Place {
  const word = chapter.part === 'annex' ? 'annex' : 'chapter';
  const text = own === '' ? chapter.title : `${word} ${own}`;
  return { label: chapter.id, kind: 'chapter', number: own, title: chapter.title, text, chapter: chapter.id };
}

function sectionPlace(chapter: Chapter, at: { label: string; depth: number; title: string; number: string }): Place {
  const text = at.number === '' ? `“${at.title}”` : `section ${at.number}`;
  return { ...at, kind: 'section', text, chapter: chapter.id };
}

function countedPlace(chapter: Chapter, node: Node, at: { kind: Counted; label: string; number: number }): Place {
  const own = at.kind === 'recommendation' ? `R${String(at.number)}` : String(at.number);
  const text = at.kind === 'recommendation' ? own : `${WORDS[at.kind]} ${own}`;
  const kind = at.kind === 'case-study' ? 'case' : at.kind;
  return { label: at.label, kind, number: own, title: titleOf(node), text, chapter: chapter.id };
}

function countedKind(node: Node): Counted | undefined {
  if (node.type === 'figure') return 'figure';
  if (node.type === 'tableBlock') return 'table';
  if (node.type !== 'block') return undefined;
  const { kind, attributes } = node as Node & { kind: string; attributes: Record<string, string> };
  if (attributes['of'] !== undefined) return undefined;
  return kind in WORDS ? (kind as Counted) : undefined;
}

function titleOf(node: Node): string {
  const { title, attributes } = node as Node & { title?: string; attributes?: Record<string, string> };
  return title ?? attributes?.['title'] ?? '';
}
