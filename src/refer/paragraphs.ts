import type { Nodes, Paragraph } from 'mdast';
import type { PublicationForm } from '../model/document.js';
import type { Chapter } from '../model/publication.js';
import { hashOf } from '../model/hash.js';
import { keptByText } from '../tree/kept.js';
import { textOf } from '../tree/text-of.js';

/**
 * Gives the paragraphs of an edition their numbers, through all its chapters, and every paragraph its anchor. Numbers are
 * for the running text: none in a block, a list, a table or a note. What is drawn again has neither.
 */
export function countParagraphs(chapters: readonly Chapter[], form: PublicationForm): void {
  const numbers = paragraphNumbers(chapters, form);
  const seen = new Map<string, number>();
  for (const { tree } of chapters)
    for (const { paragraph } of paragraphsIn(tree, true)) give(paragraph, numbers.get(paragraph), seen);
}

/** The number of each paragraph of the running text; of a document that prints them, of its body alone. */
export function paragraphNumbers(chapters: readonly Chapter[], form: PublicationForm): Map<Paragraph, string> {
  const counted = chapters.filter(({ part }) => form !== 'un-document' || part === 'body');
  const running = counted.flatMap(({ tree }) => paragraphsIn(tree, true).filter((one) => one.running));
  return new Map(running.map(({ paragraph }, index) => [paragraph, String(index + 1)]));
}

interface Placed {
  readonly paragraph: Paragraph;
  readonly running: boolean;
}

function paragraphsIn(node: Nodes, running: boolean): Placed[] {
  if (node.type === 'paragraph') return [{ paragraph: node, running }];
  if (node.type === 'draw' || !('children' in node)) return [];
  const inside = running && (node.type === 'root' || node.type === 'nonPublic');
  return node.children.flatMap((child) => paragraphsIn(child, inside));
}

/** `seen`: how often each anchor was given. */
function give(paragraph: Paragraph, counted: string | undefined, seen: Map<string, number>): void {
  const number = counted === undefined ? {} : { number: counted };
  const anchor = anchorOf(paragraph);
  const nth = (seen.get(anchor) ?? 0) + 1;
  seen.set(anchor, nth);
  const own = nth === 1 ? anchor : `${anchor}-${String(nth)}`;
  paragraph.data = { ...paragraph.data, ...number, anchor: own };
}

/**
 * What stays of a paragraph when others change: made from its author's words, letters and digits only, so that neither
 * the year of a work, nor the number of a place, nor a comma moves it. Equal paragraphs are told apart by their order.
 */
function anchorOf(paragraph: Paragraph): string {
  return anchorBy(textOf(paragraph, (node) => written(node as Nodes))).anchor;
}

const anchorBy = keptByText((text) => {
  const words = text.normalize('NFKC').toLowerCase();
  return { anchor: `p-${hashOf((words.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')).slice(0, 12)}` };
});

/** What the author wrote where something else is printed. */
function written(node: Nodes): string | undefined {
  if (node.type === 'citation') return ` ${node.items.map(({ key }) => key).join(' ')} `;
  if (node.type === 'crossReference') return ` ${node.label} `;
  return node.type === 'break' ? ' ' : undefined;
}
