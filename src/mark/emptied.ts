import type { Heading, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Node, Parent } from 'unist';
import { SOP_ORDER } from '../model/blocks.js';
import { report } from '../model/finding.js';
import type { Block } from '../model/nodes.js';
import type { Chapter, Publication } from '../model/publication.js';
import { cloned } from '../tree/clone.js';
import { RULES } from './rules.js';
import { redact } from './select.js';
import { checkTraces } from './traces.js';
import { visit } from '../tree/visit.js';
import { isOf } from '../tree/kinds.js';

/** Reports the chapters and headings under which the public edition would have nothing, though there is text. */
export function checkEmptied({ facts, chapters, configFile }: Publication): void {
  if (!facts.editions.includes('public')) return;
  const open = chapters.filter(({ distribution }) => distribution !== 'internal');
  if (open.length === 0 && chapters.length > 0) {
    const reason = 'Unexpected public edition of which every chapter is internal, expected one that is not';
    report(configFile, RULES.nothing, { reason });
  }
  for (const chapter of open) checkChapter(chapter, facts.language);
}

function checkChapter({ tree, file, title }: Chapter, language: string): void {
  const left = cloned(tree);
  redact(left);
  if (tree.children.length > 0 && left.children.length === 0) {
    const reason = `Unexpected chapter “${title}” of which nothing is public, expected distribution: internal`;
    report(file, RULES.emptied, { reason });
    return;
  }
  checkTraces({ tree, left, file, language });
  for (const place of lostUnder(tree, left)) {
    const reason = `Unexpected ${place.what} of which the public edition prints the head alone, expected it to be marked too`;
    report(file, RULES.emptied, { reason, place: place.node });
  }
  for (const table of headless(tree, left)) {
    const reason =
      'Unexpected table of whose head nothing is public, expected words that stand for it, or the table marked';
    report(file, RULES.emptied, { reason, place: table });
  }
  const before = new Set(emptyHeadings(tree).map(lineOf));
  for (const heading of emptyHeadings(left)) {
    if (before.has(lineOf(heading))) continue;
    const reason = `Unexpected heading “${toString(heading)}” under which nothing is public, expected it to be marked too`;
    report(file, RULES.emptied, { reason, place: heading });
  }
}

/** Tables without rows, and procedures without a part that they had: their heads are printed all the same. */
function lostUnder(tree: Root, left: Root): { readonly what: string; readonly node: Node }[] {
  const sizes = new Map<string, number>();
  visit(left, (node) => {
    if (node.type === 'table') sizes.set(placeOf(node), node.children.length);
    if (isPart(node)) sizes.set(placeOf(node), 1);
  });
  const found: { what: string; node: Node }[] = [];
  visit(tree, (node) => {
    const size = sizes.get(placeOf(node));
    if (node.type === 'table' && node.position !== undefined && node.children.length > 1 && size === 1)
      found.push({ what: 'table', node });
    if (node.type !== 'block' || node.kind !== 'sop' || isGone(node, left)) return;
    for (const part of partsOf(node))
      if (!partsOf(node).some((one) => one.kind === part.kind && sizes.has(placeOf(one))))
        found.push({ what: `part :::${part.kind} of a procedure`, node: part });
  });
  return found;
}

/** Tables whose first row would be one of their body. */
function headless(tree: Root, left: Root): Node[] {
  const heads = new Map<string, string>();
  visit(left, 'table', (table: Parent) => {
    const [head] = table.children;
    if (head !== undefined) heads.set(placeOf(table), placeOf(head));
  });
  const found: Node[] = [];
  visit(tree, 'table', (table: Parent) => {
    const [head, kept] = [table.children[0], heads.get(placeOf(table))];
    if (head?.position !== undefined && kept !== undefined && kept !== placeOf(head)) found.push(table);
  });
  return found;
}

function partsOf({ children }: Parent): Block[] {
  return children.flatMap((child) => partIn(child) ?? []);
}

/** A part as it stands in a procedure, or in a passage there. */
function partIn(node: Node): Block | Block[] | undefined {
  if (isPart(node)) return node;
  return isOf(node, 'nonPublic') ? partsOf(node) : undefined;
}

function isPart(node: Node): node is Block {
  return isOf(node, 'block') && SOP_ORDER.includes(node.kind);
}

function isGone(node: Node, left: Root): boolean {
  let gone = true;
  visit(left, node.type, (one) => {
    if (placeOf(one) === placeOf(node)) gone = false;
  });
  return gone;
}

function placeOf({ type, position }: Node): string {
  return `${type} ${String(position?.start.offset)}`;
}

/** Headings that another of their own level or above follows at once, or that end the chapter. */
function emptyHeadings({ children }: Root): Heading[] {
  const shown = children.filter(({ type }) => type !== 'footnoteDefinition' && type !== 'definition');
  return shown.filter((node, index): node is Heading => node.type === 'heading' && endsAt(node, shown[index + 1]));
}

function endsAt(heading: Heading, next: RootContent | undefined): boolean {
  return next === undefined || (next.type === 'heading' && next.depth <= heading.depth);
}

function lineOf(heading: Heading): number {
  return heading.position?.start.line ?? 0;
}
