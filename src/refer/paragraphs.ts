import type { Nodes, Paragraph } from 'mdast';
import type { Chapter } from '../model/publication.js';
import { hashOf } from '../model/hash.js';
import { textOf } from '../tree/text-of.js';

/**
 * Gives the paragraphs of an edition their numbers, through all its chapters, and every paragraph its anchor. Numbers are
 * for the running text: none in a block, a list, a table or a note. What is drawn again has neither.
 */
export function countParagraphs(chapters: readonly Chapter[]): void {
  const counting: Counting = { numbered: 0, seen: new Map() };
  for (const { tree } of chapters) count(tree, { running: true, counting });
}

interface Counting {
  numbered: number;
  /** How often each anchor was given. */
  readonly seen: Map<string, number>;
}

interface Around {
  readonly running: boolean;
  readonly counting: Counting;
}

function count(node: Nodes, { running, counting }: Around): void {
  if (node.type === 'paragraph') {
    give(node, running, counting);
    return;
  }
  if (node.type === 'draw' || !('children' in node)) return;
  const inside = running && (node.type === 'root' || node.type === 'nonPublic');
  for (const child of node.children) count(child, { running: inside, counting });
}

function give(paragraph: Paragraph, running: boolean, counting: Counting): void {
  if (running) counting.numbered += 1;
  const number = running ? { number: String(counting.numbered) } : {};
  const anchor = anchorOf(paragraph);
  const nth = (counting.seen.get(anchor) ?? 0) + 1;
  counting.seen.set(anchor, nth);
  const own = nth === 1 ? anchor : `${anchor}-${String(nth)}`;
  paragraph.data = { ...paragraph.data, ...number, anchor: own };
}

/**
 * What stays of a paragraph when others change: made from its author's words, letters and digits only, so that neither
 * the year of a work, nor the number of a place, nor a comma moves it. Equal paragraphs are told apart by their order.
 */
function anchorOf(paragraph: Paragraph): string {
  const words = textOf(paragraph, (node) => written(node as Nodes))
    .normalize('NFKC')
    .toLowerCase();
  return `p-${hashOf((words.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')).slice(0, 12)}`;
}

/** What the author wrote where something else is printed. */
function written(node: Nodes): string | undefined {
  if (node.type === 'citation') return ` ${node.items.map(({ key }) => key).join(' ')} `;
  if (node.type === 'crossReference') return ` ${node.label} `;
  return node.type === 'break' ? ' ' : undefined;
}
