import { visit } from 'unist-util-visit';
import { languageOf } from '../language/language.js';
import type { Edition } from '../model/edition.js';
import type { Figure } from '../model/nodes.js';
import type { Chapter, CitedText } from '../model/publication.js';
import type { Sources } from '../model/sources.js';
import type { World } from '../model/world.js';
import { drawCover } from './cover.js';
import { draw, type Studio } from './draw.js';
import { loadFaces } from './kit/faces.js';

/** The files that figures are drawn from, and the printed number of each label. */
export interface Material {
  readonly sources: Sources;
  readonly labels: ReadonlyMap<string, string>;
  /** What needs a browser is read and checked, and not drawn. */
  readonly dry?: boolean;
}

/**
 * Draws every figure that is left in an edition, and its cover. Reports on the files it draws from. Owns the text it is
 * given: `drawing` and `alt` of its figures are filled.
 */
export async function figure<T extends CitedText<Edition>>(world: World, text: T, material: Material): Promise<T> {
  const { words } = languageOf(text.facts.language);
  const studio: Studio = { world, words, faces: await loadFaces(world), ...material };
  for (const chapter of text.chapters) await drawChapter(studio, chapter, text.edition);
  const cover = await drawCover(studio, text);
  return { ...text, ...(cover === undefined ? {} : { cover }) };
}

async function drawChapter(studio: Studio, { tree, file }: Chapter, edition: Edition): Promise<void> {
  const figures: Figure[] = [];
  visit(tree, 'figure', (node: Figure) => {
    figures.push(node);
  });
  for (const node of figures) {
    const drawn = await draw(studio, node, { file, node, sources: studio.sources, edition });
    if (drawn !== undefined) Object.assign(node, drawn);
  }
}
