import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import type { Node } from 'unist';
import type { TableBlock } from '../model/nodes.js';
import type { Chapter } from '../model/publication.js';
import { cloned } from '../tree/clone.js';
import { notesIn } from '../tree/notes-in.js';
import { isParent } from '../tree/parents.js';
import { letterAt } from './letters.js';
import { visit } from '../tree/visit.js';

type Notes = ReadonlyMap<string, FootnoteDefinition>;

/**
 * Numbers the notes of an edition through all its chapters, in the order of their first calls; a note that is called in a
 * note follows it. The notes of a table get letters of their own and are brought under it.
 */
export function countNotes(chapters: readonly Chapter[]): void {
  const numbers = new Map<string, string>();
  for (const { id, tree } of chapters) {
    const notes = notesIn(tree);
    count(tree, { chapter: id, notes, numbers });
  }
}

interface Counting {
  readonly chapter: string;
  readonly notes: Notes;
  /** By chapter and identifier. */
  readonly numbers: Map<string, string>;
}

function count(node: Node, counting: Counting): void {
  if (isTable(node)) letter(node, counting.notes);
  else if (isCall(node)) call(node, counting);
  else if (isParent(node)) {
    for (const child of node.children) if (child.type !== 'footnoteDefinition') count(child, counting);
  }
}

function call(node: FootnoteReference, counting: Counting): void {
  const { chapter, notes, numbers } = counting;
  const key = `${chapter}:${node.identifier}`;
  const known = numbers.get(key);
  const number = known ?? String(numbers.size + 1);
  numbers.set(key, number);
  node.data = { ...node.data, note: { number, anchor: `fn${number}`, first: known === undefined, place: 'foot' } };
  if (known !== undefined) return;
  for (const child of notes.get(node.identifier)?.children ?? []) count(child, counting);
}

function letter(block: TableBlock, notes: Notes): void {
  const own = new Map<string, string>();
  const under: FootnoteDefinition[] = [];
  const give = (node: FootnoteReference): void => {
    const known = own.get(node.identifier);
    const number = known ?? letterAt(own.size);
    own.set(node.identifier, number);
    const anchor = `${block.label ?? 'table'}-note-${node.identifier}`;
    const note = { number, anchor, first: known === undefined, place: 'table' as const };
    node.data = { ...node.data, note };
    const text = known === undefined ? notes.get(node.identifier) : undefined;
    if (text === undefined) return;
    const copy = cloned(text);
    copy.data = { ...copy.data, note };
    under.push(copy);
    visit(copy, 'footnoteReference', give);
  };
  const text = block.children.filter(({ type }) => type !== 'footnoteDefinition');
  for (const child of text) visit(child, 'footnoteReference', give);
  const sources = text.filter(({ type }) => type === 'sourceLine');
  block.children = [...text.filter(({ type }) => type !== 'sourceLine'), ...under, ...sources];
}

function isTable(node: Node): node is TableBlock {
  return node.type === 'tableBlock';
}

function isCall(node: Node): node is FootnoteReference {
  return node.type === 'footnoteReference';
}
