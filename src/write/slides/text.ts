import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  List,
  ListItem,
  Nodes,
  PhrasingContent,
} from 'mdast';
import type { Xml } from '../word/xml.js';
import type { Words } from '../../language/language.js';
import { joinedTexts } from '../../tree/joined-texts.js';
import { paragraphOf, runOf, type RunLook } from './xml.js';

/** What a line is set with: its language, the notes of its chapter, and the notes that it called. */
export interface Line {
  readonly language: string;
  /** What stands for a mark of status. */
  readonly status: Words['status'];
  readonly notes: ReadonlyMap<string, FootnoteDefinition>;
  /** The words of called notes, for the notes of the speaker. */
  readonly called: string[];
}

/** A node of a line as runs: what stands out, citations and references as their words, calls of notes raised. */
function runsOf(line: Line, nodes: readonly Nodes[], look: RunLook = {}): Xml[] {
  return joinedTexts(nodes).flatMap((node): Xml[] => {
    if (node.type === 'strong') return runsOf(line, node.children, { ...look, bold: true });
    if (node.type === 'emphasis') return runsOf(line, node.children, { ...look, italic: true });
    if (node.type === 'image' || node.type === 'imageReference') return runOf(node.alt ?? '', line.language, look);
    if (node.type === 'statusMark')
      return [...runOf(`${line.status[node.mark]} `, line.language, look), ...runsOf(line, node.children, look)];
    if (node.type === 'break') return runOf(' ', line.language, look);
    if (node.type === 'footnoteReference') return callOf(line, node.identifier, node.data?.note?.number);
    if ('children' in node) return runsOf(line, node.children, look);
    return runOf('value' in node ? node.value : '', line.language, look);
  });
}

function callOf(line: Line, identifier: string, number = ''): Xml[] {
  const note = line.notes.get(identifier);
  const words = `${number} ${note === undefined ? '' : plainOf(note)}`;
  if (!line.called.includes(words)) line.called.push(words);
  return runOf(number, line.language, { raised: true });
}

/** The words of a node without their looks: calls of notes in brackets, marks of status in words where those are given. */
export function plainOf(node: Nodes, status?: Words['status']): string {
  return wordsIn(node, status).trim();
}

function wordsIn(node: Nodes, status: Words['status'] | undefined): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'footnoteReference') return ` [${node.data?.note?.number ?? ''}]`;
  const before = node.type === 'statusMark' && status !== undefined ? `${status[node.mark]} ` : '';
  if ('children' in node) return `${before}${node.children.map((child) => wordsIn(child, status)).join('')}`;
  return 'value' in node ? node.value : '';
}

type Flow = BlockContent | DefinitionContent;

/** Paragraphs and lists of two levels as paragraphs of a placeholder; undefined for what is neither or holds something else. */
export function paragraphsOf(line: Line, node: Flow): Xml[] | undefined {
  if (node.type === 'paragraph') return [paragraphOf(runsOf(line, node.children), { plain: true })];
  if (node.type !== 'list' || !holdsLines(node)) return undefined;
  return node.children.flatMap((item) => itemOf(line, item, 0) ?? []);
}

/** Whether a list holds nothing but paragraphs and lists. */
function holdsLines({ children }: List): boolean {
  return children.every((item) =>
    item.children.every((child) => child.type === 'paragraph' || (child.type === 'list' && holdsLines(child))),
  );
}

function itemOf(line: Line, item: ListItem, level: number): Xml[] {
  const number = item.data?.number === undefined ? [] : runOf(`${item.data.number} `, line.language, { bold: true });
  return item.children.flatMap((child, index): Xml[] => {
    if (child.type === 'list') return child.children.flatMap((inner) => itemOf(line, inner, 1));
    const runs: readonly PhrasingContent[] = child.type === 'paragraph' ? child.children : [];
    return [paragraphOf([...(index === 0 ? number : []), ...runsOf(line, runs)], { level, plain: number.length > 0 })];
  });
}
