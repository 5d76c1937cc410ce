import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import type { Node } from 'unist';
import { SKIP, visit } from 'unist-util-visit';
import { report } from '../model/finding.js';
import type { TableBlock } from '../model/nodes.js';
import type { Chapter } from '../model/publication.js';
import { RULES } from './rules.js';

/** Gives the notes of each table the letters a, b, c … in the order of their calls, and brings their texts under it. */
export function letterNotes(chapter: Chapter): void {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(chapter.tree, 'footnoteDefinition', (node) => {
    definitions.set(node.identifier, node);
  });
  visit(chapter.tree, 'footnoteReference', (node) => {
    if (definitions.has(node.identifier)) return;
    const reason = `Unexpected note \`[^${node.label ?? node.identifier}]\`, expected its text as [^${node.label ?? ''}]: …`;
    report(chapter.file, RULES.footnote, { reason, place: node });
  });
  checkLinks(chapter);
  visit(chapter.tree, 'tableBlock', (block) => {
    letter(block, definitions);
    return SKIP;
  });
}

/** A link whose address was left out with a withheld passage would be printed as brackets. */
function checkLinks(chapter: Chapter): void {
  const known = new Set<string>();
  visit(chapter.tree, 'definition', (node) => {
    known.add(node.identifier);
  });
  visit(chapter.tree, 'linkReference', (node) => {
    if (known.has(node.identifier)) return;
    const reason = `Unexpected link \`[${node.label ?? node.identifier}]\` without its address in this edition, expected [${node.label ?? ''}]: https://…`;
    report(chapter.file, RULES.dangling, { reason, place: node });
  });
}

function letter(block: TableBlock, definitions: ReadonlyMap<string, FootnoteDefinition>): void {
  const order: string[] = [];
  visit(block as Node, 'footnoteReference', (call: FootnoteReference) => {
    if (!order.includes(call.identifier)) order.push(call.identifier);
    call.label = letterAt(order.indexOf(call.identifier));
  });
  const notes = order.flatMap((identifier, index): FootnoteDefinition[] => {
    const note = definitions.get(identifier);
    return note === undefined ? [] : [{ ...note, label: letterAt(index) }];
  });
  const others = block.children.filter((child) => child.type !== 'footnoteDefinition' && child.type !== 'sourceLine');
  const source = block.children.filter((child) => child.type === 'sourceLine');
  block.children = [...others, ...notes, ...source];
}

function letterAt(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : letterAt(Math.floor(index / 26) - 1) + letterAt(index % 26);
}
