import type { Node, Parent } from 'unist';
import { visitParents } from 'unist-util-visit-parents';
import type { Edition } from '../../model/edition.js';
import type { Figure } from '../../model/nodes.js';
import type { Chapter, EditionText } from '../../model/publication.js';
import { MissingFile, UnusableFile, type World } from '../../model/world.js';
import { reportOnce } from './once.js';
import { RULES } from './rules.js';

/** Reports figures and tables without a source line, and figures without an alternative text. */
export async function checkDisplays<E extends Edition>(world: World, text: EditionText<E>): Promise<void> {
  for (const chapter of text.chapters) {
    const figures: Figure[] = [];
    visitParents(chapter.tree, (node, around) => {
      if (node.type === 'figure') figures.push(node);
      if (node.type === 'figure' || node.type === 'tableBlock') checkSource(chapter, node);
      else if (node.type === 'table' && isBare(around)) tellSource(chapter, node, 'table outside a :::table block');
    });
    for (const figure of figures) {
      if (await hasAlternative(world, figure)) continue;
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
  return !around.some(({ type, kind }) => type === 'tableBlock' || type === 'draw' || kind === 'template');
}

/** Before figures are drawn, the text may still stand in the file that describes the figure. */
async function hasAlternative(world: World, { alt, src, mermaid, drawing }: Figure): Promise<boolean> {
  if (alt !== undefined && alt.trim() !== '') return true;
  if (drawing !== undefined) return false;
  if (mermaid !== undefined) return /^\s*accDescr\b/m.test(mermaid);
  if (src === undefined || !/\.(?:ya?ml|mmd)$/.test(src)) return false;
  return describes(world, src);
}

/** A file that is missing or may not be used is another room's finding. */
async function describes(world: World, src: string): Promise<boolean> {
  for (const path of [src, `manuscript/${src}`]) {
    try {
      return /^\s*(?:alt:\s*\S|accDescr\b)/m.test(new TextDecoder().decode(await world.read(path)));
    } catch (error) {
      if (!(error instanceof MissingFile || error instanceof UnusableFile)) throw error;
    }
  }
  return true;
}
