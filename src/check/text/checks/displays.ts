import type { Node, Parent } from 'unist';
import { visitParents } from 'unist-util-visit-parents';
import type { Edition } from '../../../model/edition.js';
import type { Figure } from '../../../model/nodes.js';
import type { Chapter, EditionText } from '../../../model/publication.js';
import { sourceAt, type Sources } from '../../../model/sources.js';
import { reportOnce } from '../once.js';
import { isForm } from '../reading/prose.js';
import { RULES } from '../rules.js';

/** Reports figures and tables without a source line, and figures without an alternative text. */
export function checkDisplays<E extends Edition>(text: EditionText<E>, sources: Sources): void {
  for (const chapter of text.chapters) {
    const figures: Figure[] = [];
    visitParents(chapter.tree, (node, around) => {
      if (node.type === 'figure') figures.push(node);
      if (node.type === 'figure' || node.type === 'tableBlock') checkSource(chapter, node);
      else if (node.type === 'table' && isBare(around)) tellSource(chapter, node, 'table outside a :::table block');
    });
    for (const figure of figures) {
      if (hasAlternative(sources, figure)) continue;
      const reason = `Unexpected figure “${figure.title}” without alternative text, expected alt="…"`;
      reportOnce(chapter.file, RULES.noAlternative, { reason, place: figure.position?.start });
    }
  }
}

function checkSource(chapter: Chapter, node: Parent & { title: string }): void {
  const line = node.children.find(({ type }) => type === 'sourceLine');
  if (line !== undefined) return;
  tellSource(chapter, node, `${node.type === 'figure' ? 'figure' : 'table'} “${node.title}” without a source`);
}

function tellSource({ file }: Chapter, node: Node, what: string): void {
  reportOnce(file, RULES.noSource, { reason: `Unexpected ${what}, expected source="…"`, place: node.position?.start });
}

/** Forms to fill in and drawn lists have tables that claim nothing. */
function isBare(around: readonly (Node & { kind?: string })[]): boolean {
  return !around.some(({ type, kind }) => type === 'tableBlock' || type === 'draw' || isForm(kind ?? ''));
}

/** Before figures are drawn, the text may still stand in the file that describes the figure. */
function hasAlternative(sources: Sources, { alt, src, mermaid, drawing }: Figure): boolean {
  if (alt !== undefined && alt.trim() !== '') return true;
  if (drawing !== undefined) return false;
  if (mermaid !== undefined) return /^\s*accDescr\b/m.test(mermaid);
  if (src === undefined || !/\.(?:ya?ml|mmd)$/.test(src)) return false;
  return describes(sources, src);
}

/** A missing file is another room's finding. */
function describes(sources: Sources, src: string): boolean {
  const source = sourceAt(sources, src) ?? sourceAt(sources, `${sources.folder}/${src}`);
  return source === undefined || /^\s*(?:alt:\s*\S|accDescr\b)/m.test(String(source.file));
}
