import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { Words } from '../model/finding.js';
import type { NonPublicFacts } from '../model/withheld.js';
import { factsAt } from '../tree/withheld/facts.js';
import { markupIn, plainWords, tellMarkup } from './plain-words.js';
import { titleRead } from './titles.js';
import { visit } from '../tree/visit.js';

/** Attributes that name places, files and settings: they are read, not printed. */
const READ = new Set([
  'see',
  'rests-on',
  'only',
  'from',
  'by',
  'addressee',
  'status',
  'src',
  'data',
  'width',
  'columns',
]);

/** Reports marks in every attribute that is printed, and Markdown in the source line of a figure or table. */
export function printedFields(tree: Root, file: VFile): void {
  visit(tree, (node) => {
    readTitle(node, file);
    for (const [name, words] of fieldsOf(node)) {
      if (words !== '') plainWords(file, { name, words, place: placeOfWords(words, node, file) });
    }
    if (node.type !== 'sourceLine') return;
    const words = toString(node.children.filter((child) => child.type === 'text'));
    const marks = markupIn(words);
    tellMarkup(file, { name: 'source', words, place: node.position }, marks);
  });
}

/** The title of a figure, table or block: its words, and what of them stands out. */
function readTitle(node: Nodes, file: VFile): void {
  if (node.type !== 'figure' && node.type !== 'tableBlock' && node.type !== 'block') return;
  const words = node.type === 'block' ? node.attributes['title'] : node.title;
  if (words === undefined || words === '') return;
  const { title, titleLine } = titleRead(file, { name: 'title', words, place: placeOfWords(words, node, file) });
  if (titleLine === undefined) return;
  node.titleLine = titleLine;
  if (node.type === 'block') node.attributes['title'] = title;
  else node.title = title;
}

function fieldsOf(node: Nodes): [string, string][] {
  if (node.type === 'block')
    return [
      ...Object.entries(node.attributes).filter(([name]) => name !== 'title' && !READ.has(name)),
      ...saidOf(node),
    ];
  if (node.type === 'figure') return fieldOf('alt', node.alt);
  if (node.type === 'tableBlock') return [];
  return saidOf(node);
}

/** What is said of a node that is withheld. */
function saidOf(node: Nodes): [string, string][] {
  return factsIn(node).flatMap(({ originator, basis, until, substitute }) => [
    ...fieldOf('originator', originator),
    ...fieldOf('basis', basis),
    ...fieldOf('until', until),
    ...fieldOf('public', substitute),
  ]);
}

/** What is said of a node that is withheld, or of its column. */
function factsIn(node: Nodes): NonPublicFacts[] {
  const column = node.type === 'tableCell' ? node.data?.column : undefined;
  return [factsAt(node), column].filter((facts): facts is NonPublicFacts => facts !== undefined);
}

function fieldOf(name: string, words: string | undefined): [string, string][] {
  return words === undefined ? [] : [[name, words]];
}

/** Where the words stand in the source of a node; the node itself where they are written otherwise there. */
function placeOfWords(words: string, node: Node, file: VFile): Words['place'] {
  const start = node.position?.start.offset ?? 0;
  const at = String(file).slice(start, node.position?.end.offset).indexOf(words);
  const { toPoint } = location(file);
  const [from, to] = [toPoint(start + at), toPoint(start + at + words.length)];
  return at < 0 || from === undefined || to === undefined ? node.position : { start: from, end: to };
}
